import ArgumentParser
import Content
import Foundation
import Site
import Voice

/// For the maker of the recordings.
struct VoiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voice", abstract: "Tell what a session says.",
    subcommands: [Phrases.self, Sessions.self])

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

  struct Sessions: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print every session as the player gets it, to measure and try what is said.")

    @Option(help: "The folder with the content.") var content = "Content"
    @Option(help: "The folder with the recordings.") var voice = "Web/built/voice"
    @Option(help: "How long each session is asked to last.") var minutes = 20

    func run() throws {
      let sessions = try shippedSessions(content: content, voice: voice, minutes: minutes)
      print(String(decoding: sessions, as: UTF8.self))
    }
  }

  private struct Line: Encodable {
    var phrase: String
    var recording: String?
  }
}
