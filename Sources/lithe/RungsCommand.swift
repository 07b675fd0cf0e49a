import ArgumentParser
import Foundation
import Site

/// The rungs of all exercises and the body.
struct RungsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rungs", abstract: "Ask the body model about the rungs of all exercises.",
    subcommands: [Weigh.self])

  struct Weigh: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find what the lower back carries in every rung beforehand, for pages to say.")

    @Option(help: "The folder with the content.") var content = "Content"
    @Option(help: "The file to write.") var into = "Web/built/rungs.loads"

    func run() throws {
      guard let (known, all) = try weighRungs(content: content, into: into) else {
        throw ValidationError("The content has mistakes; `lithe check` names them.")
      }
      print("  \(known) of \(all) rungs")
    }
  }
}
