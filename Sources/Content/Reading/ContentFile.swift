import Foundation

/// The words of one file of the content folder.
struct ContentFile {
  /// The kinds of content, each a folder of its own.
  enum Shelf: String, CaseIterable {
    case exercises, programmes, screening, instruments, evidence, articles, voice

    var ending: String { self == .articles ? ".md" : ".yaml" }
    /// Not everybody records a voice of their own.
    var mayBeMissing: Bool { self == .voice }

    /// Files of other kinds that may lie here: the sounds beside `recordings.yaml`.
    func holds(_ name: String) -> Bool {
      self == .voice && OwnRecordings.endings.contains { name.lowercased().hasSuffix("." + $0) }
    }
  }

  let shelf: Shelf
  /// As it can be opened from where the folder was named.
  let path: String
  let text: String

  /// The file's name without its ending, by which other content refers to it.
  var stem: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// Every file of the folder, in the order of names; reports what cannot be read or belongs
  /// elsewhere.
  static func all(in folder: String, findings: Findings) -> [ContentFile] {
    Shelf.allCases.flatMap { shelf in
      paths(of: shelf, in: folder, findings: findings).compactMap { path in
        text(at: path, findings: findings).map { ContentFile(shelf: shelf, path: path, text: $0) }
      }
    }
  }

  private static func paths(of shelf: Shelf, in folder: String, findings: Findings) -> [String] {
    let folder = "\(folder)/\(shelf)"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      if shelf.mayBeMissing { return [] }
      findings.add(
        in: folder, "There is no such folder.",
        remedy: "Make it, or name the folder that holds the content.")
      return []
    }
    return names.sorted().filter { !$0.hasPrefix(".") }.compactMap { name in
      if name.hasSuffix(shelf.ending) { return "\(folder)/\(name)" }
      if shelf.holds(name) { return nil }
      findings.add(
        in: "\(folder)/\(name)", "Only files ending in \(shelf.ending) belong here.",
        remedy: "Rename it to end in \(shelf.ending), or move it away.")
      return nil
    }
  }

  private static func text(at path: String, findings: Findings) -> String? {
    guard let data = FileManager.default.contents(atPath: path) else {
      findings.add(
        in: path, "The file cannot be opened.", remedy: "Check that it is a file and may be read.")
      return nil
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      findings.add(
        in: path, "The file is not UTF-8 text.", remedy: "Save it again with the encoding UTF-8.")
      return nil
    }
    return text
  }
}
