import Foundation
import Testing

@testable import Content

/// The guide for writing content by hand shows nothing that the reader does not know.
@Suite struct FormatGuideTests {
  static let guide = URL(fileURLWithPath: Shipped.folder).deletingLastPathComponent()
    .appendingPathComponent("docs/content-format.md")

  /// The first YAML example under a heading.
  static func example(under heading: String) throws -> String {
    let text = try String(contentsOf: guide, encoding: .utf8)
    let part = try #require(text.components(separatedBy: "\n## \(heading)\n").dropFirst().first)
    let block = try #require(part.components(separatedBy: "```yaml\n").dropFirst().first)
    return try #require(block.components(separatedBy: "\n```").first)
  }

  @Test(arguments: [
    ("An exercise", ContentFile.Shelf.exercises), ("A programme", .programmes),
    ("The screening pack", .screening), ("A questionnaire", .instruments),
    ("Evidence", .evidence),
  ])
  func everyKeyOfTheGuideIsKnownAndNoneIsMissing(
    heading: String, shelf: ContentFile.Shelf
  ) throws {
    let file = ContentFile(
      shelf: shelf, path: "guide/example.yaml", text: try Self.example(under: heading))
    // The guide's pack would be a second one, so there it stands alone.
    let others = Shipped.files.filter { shelf != .screening || $0.shelf != .screening }
    let problems = Library.read(others + [file]).problems.filter { $0.file == file.path }
    for problem in problems {
      #expect(!problem.what.contains("is not a key"), "\(problem)")
      #expect(!problem.what.contains("has no `"), "\(problem)")
      #expect(!problem.what.contains("not YAML"), "\(problem)")
    }
  }

  @Test func theExamplesOfMistakesAreTheReadersOwnWords() throws {
    let text = try String(contentsOf: Self.guide, encoding: .utf8)
    let dose = try Shipped.problems(
      in: "strap-leg-raise", replacing: "hold: 30 s", with: "hold: 0 s")
    let source = try Shipped.problems(
      in: "strap-leg-raise", replacing: "bandy-1997", with: "bandy-1979")
    for problem in dose + source {
      #expect(text.contains("\(problem.what) \(problem.remedy)"), "\(problem)")
    }
  }
}
