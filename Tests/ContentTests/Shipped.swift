import Foundation

@testable import Content

/// The content that ships, read once from the folder beside the tests.
enum Shipped {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Content").path

  static let files = ContentFile.all(in: folder, findings: Findings())
  static let loaded = Library.load(from: folder)

  static func library() throws -> Library {
    guard let library = loaded.library else { throw Broken(problems: loaded.problems) }
    return library
  }

  struct Broken: Error, CustomStringConvertible {
    let problems: [ContentProblem]
    var description: String { problems.map(\.description).joined(separator: "\n") }
  }

  /// What is reported when one file says something else.
  static func problems(with text: String, in stem: String) -> [ContentProblem] {
    let changed = files.map { file in
      file.stem == stem ? ContentFile(shelf: file.shelf, path: file.path, text: text) : file
    }
    return Library.read(changed).problems.filter { $0.file.contains("/\(stem).") }
  }

  static func text(of stem: String) throws -> String {
    guard let file = files.first(where: { $0.stem == stem }) else { throw Missing(stem: stem) }
    return file.text
  }

  struct Missing: Error { let stem: String }

  /// The problems of a shipped file after replacing words that must be in it.
  static func problems(
    in stem: String, replacing old: String, with new: String
  ) throws -> [ContentProblem] {
    let text = try text(of: stem)
    guard text.contains(old) else { throw Missing(stem: "\(stem): \(old)") }
    return problems(with: text.replacing(old, with: new, maxReplacements: 1), in: stem)
  }
}
