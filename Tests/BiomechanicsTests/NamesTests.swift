import Biomechanics
import Foundation
import Testing

struct NamesTests {
  /// The page hands the figure numbers and keeps the names itself.
  @Test func thePageNumbersEveryNameAsSwiftDoes() throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Web/scripts/figure-names.js")
    let text = try String(contentsOf: script, encoding: .utf8)
    #expect(try names("coordinate", in: text) == Coordinate.allCases.map(\.name))
    #expect(try names("part", in: text) == BodyPart.allCases.map(\.rawValue))
    #expect(try names("surface", in: text) == Contact.Surface.allCases.map(\.rawValue))
    #expect(try names("prop", in: text) == Prop.allCases.map(\.rawValue))
    #expect(try names("muscle", in: text) == Muscle.allCases.map(\.rawValue))
  }

  private func names(_ kind: String, in script: String) throws -> [String] {
    let rest = script[try #require(script.range(of: "  \(kind): `")).upperBound...]
    return rest.prefix { $0 != "`" }.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
