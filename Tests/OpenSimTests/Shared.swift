import Foundation
import OpenSim
import Testing

/// The reference files beside the repository, where they are.
enum Shared {
  static let body = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/body").standardizedFileURL

  static var isThere: Bool { FileManager.default.fileExists(atPath: body.path) }
  static let absent: Comment = "the reference data lies beside the repository, not in it"

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: body.appending(path: path)))
  }

  static func model(_ path: String) throws -> Model {
    try Model.read(bytes(path), file: path).model
  }

  /// The rows of a table of comma-separated values, by column.
  static func table(_ path: String) throws -> [[String: String]] {
    let text = String(decoding: try bytes(path), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",").map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }
}
