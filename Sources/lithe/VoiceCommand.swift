import ArgumentParser
import Content
import Foundation
import Voice

/// For the maker of the recordings.
struct VoiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voice", abstract: "Tell what a session says.", subcommands: [Phrases.self])

  struct Phrases: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print every phrase, with the recording that replaces the made one, as JSON.")

    @Option(help: "The folder with the content.") var content = "Content"

    func run() throws {
      let (library, problems) = Library.load(from: content)
      for problem in problems { FileHandle.standardError.write(Data("\(problem)\n".utf8)) }
      guard let library else { throw ExitCode.failure }
      let lines = Phrasebook(exercises: library.exercises.values).phrases.map {
        Line(phrase: $0, recording: library.recordings[$0])
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      print(String(decoding: try encoder.encode(lines), as: UTF8.self))
    }
  }

  private struct Line: Encodable {
    var phrase: String
    var recording: String?
  }
}
