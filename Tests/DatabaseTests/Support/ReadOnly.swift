import Foundation
import Testing

/// Makes a folder read-only for a while, really: root is not stopped by permissions, so root
/// mounts the folder over itself.
enum ReadOnly {
  static func during(_ folder: String, _ body: () async throws -> Void) async throws {
    if geteuid() == 0 {
      try run("mount", "--bind", folder, folder)
      try run("mount", "-o", "remount,ro,bind", folder)
    } else {
      try setMode(0o555, folder)
    }
    func undo() throws {
      if geteuid() == 0 { try run("umount", folder) } else { try setMode(0o755, folder) }
    }
    do {
      try await body()
    } catch {
      try undo()
      throw error
    }
    try undo()
  }

  private static func setMode(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private static func run(_ words: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(words.joined(separator: " ")) failed")
  }
}
