import Foundation
import Hummingbird
import Mustache

/// The templates of `Web/templates`, read once.
struct Templates: Sendable {
  private let library: MustacheLibrary

  /// - Parameter folder: path of `Web/templates`; subfolders name templates `today/plan`.
  init(folder: String) throws(TemplatesError) {
    var library = MustacheLibrary()
    guard let names = FileManager.default.enumerator(atPath: folder) else {
      throw TemplatesError(file: folder, line: nil, problem: "the folder cannot be read")
    }
    for case let name as String in names where name.hasSuffix(".mustache") {
      let file = folder + "/" + name
      do {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try library.register(text, named: String(name.dropLast(".mustache".count)))
      } catch let error as MustacheTemplate.ParserError {
        throw TemplatesError(
          file: file, line: error.context.lineNumber, problem: "\(error.error)")
      } catch {
        throw TemplatesError(file: file, line: nil, problem: "the file cannot be read")
      }
    }
    self.library = library
  }

  func html(_ frame: Frame) throws -> ByteBuffer {
    let name = type(of: frame.page).template
    guard let text = library.render(frame, withTemplate: name) else {
      throw SiteError.unexpected("no template named \(name)")
    }
    return ByteBuffer(string: text)
  }

  func has(_ name: String) -> Bool { library.getTemplate(named: name) != nil }
}

struct TemplatesError: Error, CustomStringConvertible {
  var file: String
  var line: Int?
  var problem: String

  var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(problem)" }
}
