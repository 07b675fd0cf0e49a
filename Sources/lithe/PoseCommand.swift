import ArgumentParser
import Content
import Foundation

/// For authors of exercises.
struct PoseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pose", abstract: "Help to write an exercise's postures.",
    subcommands: [Settle.self])

  struct Settle: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Nudge the angles of an exercise file until every contact touches.")

    @Argument(help: "Exercise files.", completion: .file(extensions: ["yaml"]))
    var files: [String]

    @Flag(help: "Write the files instead of printing what would change.")
    var write = false

    func run() throws {
      for path in files {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        guard let settling = PoseSettling(of: text) else {
          throw ValidationError(
            "\(path) is not an exercise file: `lithe check` says what is wrong.")
        }
        for change in settling.changes { print("\(path):\(change.line): \(change.posture)") }
        for refusal in settling.refusals {
          print(
            "\(path):\(refusal.line): left as it is: `\(refusal.coordinate.name)` would turn by "
              + "\(refusal.degrees) degrees. Bring the sketch nearer to its contacts first.")
        }
        if write && !settling.changes.isEmpty {
          try settling.text.write(toFile: path, atomically: true, encoding: .utf8)
        }
      }
    }
  }
}
