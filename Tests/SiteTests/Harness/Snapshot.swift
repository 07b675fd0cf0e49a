import Foundation
import Testing

/// Compares a text with its recorded file in `Tests/SiteTests/Snapshots` and shows what differs.
/// Record with `LITHE_RECORD=1 swift test --filter SiteTests`, then read the diff before
/// committing it.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Repository.tests.appending(path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["LITHE_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  guard recorded != text else { return }
  let change = recorded.map { difference(from: $0, to: text) } ?? "not recorded yet"
  Issue.record(
    "Snapshot \(name) differs (LITHE_RECORD=1 records it anew):\n\(change)",
    sourceLocation: sourceLocation)
}

/// Lines gone with `-` and lines come with `+`, numbered as in their own text.
private func difference(from old: String, to new: String) -> String {
  let change = new.split(separator: "\n").difference(from: old.split(separator: "\n"))
  let removals = change.removals.map { edit in
    if case .remove(let line, let text, _) = edit {
      (line, "- \(line + 1): \(text)")
    } else {
      (0, "")
    }
  }
  let insertions = change.insertions.map { edit in
    if case .insert(let line, let text, _) = edit {
      (line, "+ \(line + 1): \(text)")
    } else {
      (0, "")
    }
  }
  return (removals + insertions).sorted { $0.0 < $1.0 }.map(\.1).joined(separator: "\n")
}

/// Where this checkout lies, from this file's own path.
enum Repository {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  static let root = tests.deletingLastPathComponent().deletingLastPathComponent()
}
