import Foundation

@testable import Figure

/// The packed people of this checkout (bin/make-body).
enum BodyFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Web/built/people").standardized

  static var areMade: Bool { FileManager.default.fileExists(atPath: path("shared.body")) }

  static let ids: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".body") && $0 != "shared.body" }
    .map { String($0.dropLast(5)) }.sorted()

  static func path(_ name: String) -> String { folder.appending(path: name).path }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static func shared() throws -> SharedBody { try SharedBody(bytes: bytes("shared.body")) }

  static func person(_ id: String, _ shared: SharedBody) throws -> PersonBody {
    try PersonBody(bytes: bytes(id + ".body"), shared: shared)
  }
}
