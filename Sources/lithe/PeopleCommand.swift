import ArgumentParser
import Cast
import Content
import Foundation

/// The drawn people who show the exercises.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Prepare the drawn people who show the exercises.",
    subcommands: [Settle.self])

  struct Settle: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Settle every movement for every person beforehand, so that nobody waits for it.")

    @Option(help: "The folder with the content.") var content = "Content"
    @Option(help: "The folder with the people.") var people = "Web/built/people"

    func run() throws {
      let (library, problems) = Library.load(from: content)
      for problem in problems { print(problem) }
      guard let library else { throw ExitCode.failure }
      let cast = Cast.load(people)
      try cast.settle(library.exercises.values.sorted { $0.id < $1.id }, into: people) {
        done, all in
        guard done * 10 / all > (done - 1) * 10 / all else { return }
        print("  \(done) of \(all) movements")
        fflush(nil)
      }
    }
  }
}
