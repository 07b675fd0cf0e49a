import Foundation

/// A value of Care kept in one column as JSON with its keys in order, so that equal values are
/// equal text.
struct JSON<Content: Codable>: Stored {
  private var text: String

  init(_ content: Content) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    text = String(decoding: try encoder.encode(content), as: UTF8.self)
  }

  func content() throws -> Content {
    do {
      return try JSONDecoder().decode(Content.self, from: Data(text.utf8))
    } catch { throw DatabaseError.damaged("\(Content.self) in JSON: \(error)") }
  }

  private init(text: String) { self.text = text }
  var values: [Value] { [.text(text)] }
  static func read(_ fields: inout Fields) throws -> JSON { JSON(text: try fields.next()) }
}
