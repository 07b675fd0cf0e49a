import ArgumentParser
import Biomechanics
import Care
import Cast
import Content
import Figure
import Foundation
import Pictures

/// Draws what ships, to be looked at: contact sheets of every rung, person, theme and size, and a
/// page that shows them all.
struct FigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Draw every posture of every rung onto sheets to look at.")

  @Option(help: "The folder with the content.") var content = "Content"
  @Option(help: "The folder with the people.") var people = "Web/built/people"
  @Option(help: "A person to draw, by id; the first when none is named.") var person: [String] = []
  @Flag(help: "Draw every person.") var everyone = false
  @Flag(help: "Draw everything: every person, by day and night, 120, 300 and 900 pixels wide.")
  var all = false
  @Option(help: "Widths of a picture, in pixels.") var size: [Int] = []
  @Flag(help: "Draw by night too.") var night = false
  @Flag(help: "Only each rung's most telling moment.") var telling = false
  @Option(help: "Each movement as so many moments spread evenly over its course, there and back.")
  var moments: Int?
  @Flag(help: "Draw the left side.") var left = false
  @Option(help: "Degrees to walk round the person.") var turn = 0.0
  @Option(help: "Samples across a pixel, 1 to 3.") var samples = 3
  @Argument(help: "The folder to write to.") var folder: String
  @Argument(help: "Exercises to draw, `bridge` or one rung `bridge~both`; all when none is named.")
  var exercises: [String] = []

  func run() throws {
    let (library, problems) = Library.load(from: content)
    for problem in problems { print(problem) }
    guard let library else { throw ExitCode.failure }
    let cast = Cast.load(people)
    let shots = library.exercises.values.sorted { $0.id < $1.id }.flatMap(shots)
    guard !shots.isEmpty else { throw ValidationError("No exercise or rung is called that.") }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var page = Self.head
    for member in try members(of: cast) {
      for width in widths {
        for theme in night || all ? Look.Theme.allCases : [.light] {
          let look = Look(
            width: width, samples: samples, theme: theme, turn: turn * .pi / 180)
          page += try draw(shots, by: member, of: cast, look)
        }
      }
    }
    try page.write(toFile: folder + "/index.html", atomically: true, encoding: .utf8)
    print("Open \(folder)/index.html in a browser.")
  }

  private var course: Shot.Course {
    if let moments { return .spread(max(moments, 1)) }
    return telling ? .telling : .keyframes
  }

  private var widths: [Int] { !size.isEmpty ? size : all ? [120, 300, 900] : [300] }

  private func members(of cast: Cast) throws -> [Member] {
    if everyone || all { return cast.members }
    if person.isEmpty { return [cast.members[0]] }
    return try person.map { id in
      guard let member = cast.member(id) else {
        let known = cast.members.map(\.id).joined(separator: ", ")
        throw ValidationError("There is no person \(id), only \(known).")
      }
      return member
    }
  }

  /// The asked rungs of an exercise.
  private func shots(of exercise: Exercise) -> [Shot] {
    exercise.ladder.compactMap { rung in
      let name = "\(exercise.id)~\(rung.id)"
      let isAsked = exercises.isEmpty || exercises.contains(exercise.id.rawValue)
      guard isAsked || exercises.contains(name) else { return nil }
      return Shot(exercise: exercise, rung: rung, side: left ? .left : .right)
    }
  }

  /// Writes the sheets of one person, size and theme and returns their place on the page.
  private func draw(
    _ shots: [Shot], by member: Member, of cast: Cast, _ look: Look
  ) throws -> String {
    let frames = inParallel(shots) { shot in
      shot.frames(by: member, of: cast, look: look, course)
    }.flatMap { $0 }
    let name = "\(member.id)-\(look.width)-\(look.theme.rawValue)"
    var row = "<h2>\(name)</h2>\n"
    for (number, sheet) in zip(1..., ContactSheet.sheets(of: frames, look: look)) {
      let file = "\(name)-\(number).png"
      try Data(try sheet.png()).write(to: URL(fileURLWithPath: folder + "/" + file))
      print(folder + "/" + file)
      row += "<p><img src=\"\(file)\" alt=\"Sheet \(number)\"></p>\n"
    }
    return row
  }

  private static let head = """
    <!doctype html><html lang="en"><meta charset="utf-8"><title>Figures</title>
    <style>body{font:1rem sans-serif;margin:1rem}h2{font-size:1rem}img{max-width:100%}</style>

    """
}

/// One rung to be drawn.
private struct Shot: Sendable {
  let exercise: Exercise
  let rung: Rung
  let side: Side

  /// What is drawn of a movement.
  enum Course {
    case telling, keyframes
    /// So many moments, evenly from one beginning to the next.
    case spread(Int)
  }

  func frames(by member: Member, of cast: Cast, look: Look, _ course: Course) -> [ContactSheet
    .Frame]
  {
    let figure = cast.figure(of: rung, exercise, side: side, by: member)
    let name = "\(exercise.id)~\(rung.id)"
    let moments = moments(course)
    guard let moments else {
      return [ContactSheet.Frame(label: name, picture: figure.still(look: look))]
    }
    return moments.enumerated().map { number, moment in
      ContactSheet.Frame(
        label: moments.count > 1 ? "\(name) \(number + 1)" : name,
        picture: figure.picture(at: moment, look: look))
    }
  }

  /// Seconds; nil for the one moment a still shows.
  private func moments(_ course: Course) -> [Double]? {
    switch course {
    case .telling: return nil
    case .keyframes:
      var seconds = 0.0
      return rung.motion.keyframes.map { keyframe in
        seconds += keyframe.seconds
        return seconds
      }
    case .spread(let count):
      let period = rung.motion.period
      return period > 0 ? (0..<count).map { period * Double($0) / Double(count) } : [0]
    }
  }
}

/// The results in order, worked out on every core.
private func inParallel<Value: Sendable, Result: Sendable>(
  _ values: [Value], _ work: @Sendable (Value) -> Result
) -> [Result] {
  let done = Slots<Result>(count: values.count)
  DispatchQueue.concurrentPerform(iterations: values.count) { index in
    done.put(work(values[index]), at: index)
  }
  return done.all
}
