import ArgumentParser
import Foundation
import Site

/// The rungs of all exercises and the body.
struct RungsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rungs", abstract: "Ask the body model about the rungs of all exercises.",
    subcommands: [Rate.self])

  struct Rate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Rate every rung beforehand: what it asks of the hamstrings and of the lower back.")

    @Option(help: "The folder with the content.") var content = "Content"
    @Option(help: "The file to write.") var into = "Web/built/rungs.ratings"

    func run() throws {
      guard let (weighed, all) = try rateRungs(content: content, into: into) else {
        throw ValidationError("The content has mistakes; `lithe check` names them.")
      }
      print("  \(all) rungs, what the back carries in \(weighed) of them")
    }
  }
}
