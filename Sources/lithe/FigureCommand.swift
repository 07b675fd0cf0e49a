import ArgumentParser
import Biomechanics
import Care
import Content
import Figure
import Foundation

/// Draws what ships, to be looked at: an SVG file for every keyframe of every rung, and a page that
/// shows them all.
struct FigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Draw every posture of every rung onto one page to look at.")

  @Option(help: "The folder with the content.") var content = "Content"
  @Option(help: "Width of one picture on the page, in pixels.") var size = 240
  @Flag(help: "Draw the left side.") var left = false
  @Argument(help: "The folder to write to.") var folder: String
  @Argument(help: "Exercises to draw; all when none is named.") var exercises: [String] = []

  func run() throws {
    let (library, problems) = Library.load(from: content)
    for problem in problems { print(problem) }
    guard let library else { throw ExitCode.failure }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var page = Self.head
    for exercise in library.exercises.values.sorted(by: { $0.id.rawValue < $1.id.rawValue })
    where exercises.isEmpty || exercises.contains(exercise.id.rawValue) {
      for rung in exercise.ladder { page += try draw(rung, of: exercise) }
    }
    try page.write(toFile: folder + "/index.html", atomically: true, encoding: .utf8)
    print("Open \(folder)/index.html in a browser.")
  }

  /// Writes one rung's pictures and returns their place on the page.
  private func draw(_ rung: Rung, of exercise: Exercise) throws -> String {
    let figure = Figure(
      Demonstration(
        motion: rung.motion, contacts: rung.contacts, props: rung.props,
        targets: exercise.targets, side: left ? .left : .right))
    var seconds = 0.0
    var row = "<h2>\(exercise.id.rawValue): \(rung.id.rawValue)</h2><p>"
    for (index, keyframe) in rung.motion.keyframes.enumerated() {
      seconds += keyframe.seconds
      let name = "\(exercise.id.rawValue)~\(rung.id.rawValue)~\(index + 1).svg"
      try figure.drawing(at: seconds, alone: true)
        .write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
      row += "<img src=\"\(name)\" width=\"\(size)\" alt=\"\(index + 1)\"> "
    }
    return row + "</p>\n"
  }

  private static let head = """
    <!doctype html><html lang="en"><meta charset="utf-8"><title>Figures</title>
    <meta name="color-scheme" content="light dark">
    <style>body{font:1rem sans-serif;background:light-dark(#f6f1e7,#201d19)}h2{font-size:1rem}</style>

    """
}
