import ArgumentParser
import Foundation
import Mechanics
import OpenSim

extension BodyCommand {
  struct Load: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find what muscles and weight press a joint with, pose by pose.",
      discussion: """
        Muscle forces come from static optimisation, joint forces as in OpenSim's JointReaction. \
        A motion gives a .sto file, poses give CSV. Every joint has its nine columns and three \
        more: compression along the upper body (to the next joint, else its y), and shear that \
        pushes it forward and to the right.
        """)

    @Argument(help: "An .osim file.", completion: .file(extensions: ["osim"]))
    var model: String

    @Option(help: "A CSV file: a row a pose, a column per coordinate, radians or metres.")
    var poses: String?

    @Option(
      help: "A .mot file of coordinates.", completion: .file(extensions: ["mot", "sto"]))
    var motion: String?

    @Option(help: "An external loads file; its data file is looked for beside it.")
    var forces: String?

    @Option(help: "Hertz below which the motion is kept; without it nothing is filtered.")
    var filter: Double?

    @Option(help: "A joint; may be given again. Without it the one at the foot of the back.")
    var joint: [String] = []

    enum Side: String, ExpressibleByArgument, CaseIterable { case child, parent }

    @Option(help: "The side of the joint that is pressed.")
    var on = Side.child

    @Option(name: .customLong("in"), help: "The body in whose axes forces are told.")
    var frame = JointLoads.Question.Frame.child

    @Option(help: "Kilograms held in --hands.")
    var load = 0.0

    @Option(help: "Bodies that hold the load, separated by commas.")
    var hands: String?

    @Option(help: "The power of the activations in the sum that is least.")
    var power = 2.0

    @Option(help: "Newton metres of a motor on every coordinate that costs as much as one muscle.")
    var reserve = 1.0

    @Flag(help: "Every muscle has its greatest force, whatever its length and speed.")
    var isometric = false

    @Flag(
      help: "Relaxed muscles pull too; OpenSim's StaticOptimization leaves that out, as here.")
    var passive = false

    @Option(help: "Also write activations and forces of all muscles to this .sto file.")
    var muscles: String?

    func validate() throws {
      guard (poses == nil) != (motion == nil) else {
        throw ValidationError("Give either --poses or --motion.")
      }
      guard forces == nil || motion != nil else {
        throw ValidationError("--forces are told over time and need a --motion.")
      }
      guard load == 0 || hands != nil else {
        throw ValidationError("--load needs --hands to hold it.")
      }
      guard load >= 0, load < 1000 else {
        throw ValidationError("The load is a number of kilograms from 0 to 1000.")
      }
      guard power >= 2, power <= 10 else {
        throw ValidationError("The power is a number from 2 to 10.")
      }
      guard reserve >= 0, reserve < 1e6 else {
        throw ValidationError("The reserve is 0 or more newton metres.")
      }
      if let filter, !(filter > 0 && filter < 1e6) {
        throw ValidationError("The filter is a number of hertz above 0.")
      }
    }

    func run() throws {
      let (parts, assembly) = try BodyCommand.model(model)
      let movement = try movement(assembly)
      let loads = try forces.map { try BodyCommand.pushes(from: $0, assembly) }
      if let loads { BodyCommand.sayWhatIsBeyond(loads, movement.recorded) }
      let question = try question(parts)
      let analysis = try BodyCommand.reading { () throws(OpenSimError) in
        try JointLoads(parts, assembly, question, file: model)
      }
      let count = poses == nil ? "time" : "pose"
      var table = TimeTable(
        name: "Joint Reaction Loads", columns: [count] + analysis.columns, rows: [])
      var report = MuscleReport(analysis)
      for i in movement.moments.indices
      where movement.recorded.contains(movement.moments[i]) {
        let row = analysis.row(i, of: movement, loads: loads)
        let values = analysis.values(of: row)
        guard values.allSatisfy({ $0.isFinite }) else {
          throw ValidationError(
            "\(motion ?? poses ?? ""): \(count) \(movement.moments[i]) cannot be computed.")
        }
        table.rows.append([movement.moments[i]] + values)
        report.add(row, at: movement.moments[i])
      }
      for line in report.lines { BodyCommand.say(line) }
      if let muscles {
        try BodyCommand.write(report.table.text, to: muscles)
      }
      BodyCommand.printOut(poses == nil ? table.text : table.commaSeparated)
    }

    private func movement(_ assembly: Assembly) throws -> Movement {
      if let poses {
        let table = try BodyCommand.poses(poses, assembly)
        return try BodyCommand.reading { () throws(OpenSimError) in
          try Movement(assembly, poses: table, file: poses)
        }
      }
      let path = motion ?? ""
      let table = try BodyCommand.table(path)
      return try BodyCommand.reading { () throws(OpenSimError) in
        try Movement(assembly, motion: table, cutoff: filter, file: path)
      }
    }

    private func question(_ model: Model) throws -> JointLoads.Question {
      var joints = joint
      if joints.isEmpty {
        guard let back = JointLoads.backJoint(of: model) else {
          let names = model.joints.map { $0.name }.joined(separator: ", ")
          throw ValidationError("Say a --joint of \(names).")
        }
        joints = [back]
      }
      var question = JointLoads.Question(joints: joints)
      question.on = on == .child ? .child : .parent
      question.frame = frame
      question.manner = .init(power: power, byLength: !isometric, passive: passive)
      question.reserve = reserve
      question.load = load
      question.hands = hands.map(BodyCommand.names) ?? []
      return question
    }
  }

  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      throw ValidationError("\(path) cannot be written.")
    }
  }
}

extension JointLoads.Question.Frame: ExpressibleByArgument {}

/// What the muscles did over all moments.
private struct MuscleReport {
  let analysis: JointLoads
  var table: TimeTable
  private var reserves: [String: (help: Double, moment: Double)] = [:]
  private var missed: [(moment: Double, by: Double)] = []
  private let began = Date()

  init(_ analysis: JointLoads) {
    self.analysis = analysis
    let names = analysis.muscles.muscles.map { analysis.assembly.paths[$0] }
    table = TimeTable(
      name: "Static Optimization",
      columns: ["time"] + names.map { $0 + "_activation" } + names.map { $0 + "_force" }, rows: [])
  }

  mutating func add(_ row: JointLoads.Row, at moment: Double) {
    let muscles = analysis.muscles
    table.rows.append(
      [moment] + muscles.muscles.indices.map { muscles.solver.efforts[$0] }
        + muscles.muscles.map { muscles.tensions[$0] })
    for (name, help) in analysis.reserves where abs(help) > abs(reserves[name]?.help ?? 0) {
      reserves[name] = (help, moment)
    }
    if !row.outcome.settled { missed.append((moment, row.outcome.missed)) }
  }

  /// For standard error: the pace, and where the muscles were not enough.
  var lines: [String] {
    let rate = Double(table.rows.count) / max(Date().timeIntervalSince(began), 1e-9)
    var lines = ["\(table.rows.count) moments, \(rate.rounded()) a second"]
    for (name, most) in reserves.sorted(by: { $0.key < $1.key }) where abs(most.help) >= 0.5 {
      lines.append(
        "\(name): a reserve of \((most.help * 10).rounded() / 10) helped at \(most.moment)")
    }
    for miss in missed.prefix(10) {
      lines.append("\(miss.moment): the muscles miss a moment by \(miss.by)")
    }
    if missed.count > 10 { lines.append("and so at \(missed.count - 10) more moments") }
    return lines
  }
}
