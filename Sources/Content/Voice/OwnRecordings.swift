import Foundation
import Voice

/// Recordings by a practitioner that stand in for made ones: `Content/voice/recordings.yaml`.
enum OwnRecordings {
  static let endings = ["wav", "flac", "mp3", "m4a", "aac", "ogg", "opus"]

  /// - Returns: the path of the sound file of each phrase that was recorded.
  static func read(_ source: Source, saying book: Phrasebook) -> [String: String] {
    var found: [String: String] = [:]
    for (key, value) in source.root.pairs() ?? [] {
      guard book.contains(key.name) else {
        key.report(
          "Nothing in a session says `\(key.name)`.",
          remedy: remedy(for: key.name, among: book.phrases))
        continue
      }
      if let path = value.soundFile() { found[key.name] = path }
    }
    return found
  }
}

extension Reading {
  /// The path of a sound file beside this one; nil, and reported, when it is none.
  fileprivate func soundFile() -> String? {
    guard let name = text() else { return nil }
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard OwnRecordings.endings.contains(ending), !name.contains("/") else {
      report(
        "`\(name)` is not the name of a sound file.",
        remedy: "Put it beside this file, ending in .wav, .flac, .mp3, .m4a, .aac, .ogg or .opus.")
      return nil
    }
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = (folder + [Substring(name)]).joined(separator: "/")
    guard FileManager.default.isReadableFile(atPath: path) else {
      report("There is no file `\(name)` beside this one.", remedy: "Check its name, or record it.")
      return nil
    }
    return path
  }
}
