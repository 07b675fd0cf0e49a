import Anatomy
import Biomechanics
import Flexibility
import Foundation
import Mechanics
import OpenSim

/// Questions about our own body.
extension Answers {
  private struct NoBody: Error {}

  static func body() throws -> FullBody {
    guard let body = FullBody() else { throw NoBody() }
    return body
  }

  private static func leg() throws -> PassiveLeg { PassiveLeg(try body()) }

  private static func degrees(_ angle: Double) -> Double { angle * 180 / .pi }

  /// The person whose straight-leg raise ends at so many degrees.
  private static func solver(raise: Double) throws -> PostureSolver {
    var leg = try leg()
    let w = Workspace(for: leg.body.mechanism)
    let test = HamstringTest(.straightLegRaise, angle: raise * .pi / 180, error: 0.03)
    leg.suppleness = leg.calibrated([test], w).best
    return PostureSolver(leg)
  }

  /// Relaxed torques of the average leg at hip, knee, ankle (degrees, dorsiflexion).
  static func passive(poses: URL) throws {
    let leg = try leg()
    let w = Workspace(for: leg.body.mechanism)
    let table = try PoseTable.read(bytes(poses), file: poses.path)
    line(["hip", "knee"])
    for row in table.rows {
      let angles = row.map { ($0 ?? 0) * .pi / 180 }
      let torque = leg.torque(hip: angles[0], knee: angles[1], ankle: angles[2], w)
      line([torque.hip, torque.knee])
    }
  }

  private static let heading = [
    "raise", "task", "pelvis", "hip", "lumbar", "thorax", "hands", "compression", "shear", "moment",
    "tissue", "relaxed", "belly", "active", "stability", "above",
  ]

  private static func line(_ raise: Double, _ task: String, _ found: Carriage) {
    let back = found.back
    line([
      raise, task, degrees(found.pelvisForward), degrees(found.hip), degrees(found.lumbar),
      degrees(found.thorax), found.handHeight, back.compression, back.shear, back.weightMoment,
      back.tissue, back.relaxed, back.belly, back.active, found.stability, back.compressionAbove,
    ])
  }

  /// An average person bending further and further.
  static func bend() throws {
    line(heading)
    let solver = try solver(raise: 72)
    for hands in stride(from: 0.76, through: 0.0, by: -0.02) {
      let found = solver.solve(.bending(toHandHeight: hands, knees: 0, load: 0))
      if found.reached { line(72, "bend", found) }
    }
  }

  /// Short and long hamstrings (Gajdosik's groups): all the way down, to the same height, standing.
  static func groups() throws {
    line(heading)
    for raise in [52.0, 72] {
      let solver = try solver(raise: raise)
      line(raise, "standing", solver.solve(.standing))
      line(raise, "toe touch", solver.solve(.bendingFully))
      line(raise, "30 cm", solver.solve(.bending(toHandHeight: 0.3, knees: 0, load: 0)))
    }
  }

  private static let tasks: [(String, PostureTask)] = [
    ("standing", .standing), ("sitting up", .sitting(upright: true)),
    ("sitting slumped", .sitting(upright: false)), ("long sitting", .longSitting),
    ("bent a little (hands at 60 cm)", .bending(toHandHeight: 0.6, knees: 0, load: 0)),
    ("bent (hands at 50 cm)", .bending(toHandHeight: 0.5, knees: 0, load: 0)),
    ("bent (hands at 40 cm)", .bending(toHandHeight: 0.4, knees: 0, load: 0)),
    ("bent all the way", .bendingFully),
    ("lifting 20 kg with a round back", .bending(toHandHeight: 0.3, knees: 0, load: 20)),
    ("lifting 20 kg with bent knees", .bending(toHandHeight: 0.3, knees: .pi / 2, load: 20)),
  ]

  /// Everyday postures of a stiff, an average and a supple person.
  static func postures() throws {
    line(heading)
    for raise in [50.0, 72, 90] {
      let solver = try solver(raise: raise)
      for (name, task) in tasks { line(raise, name, solver.solve(task)) }
    }
  }
}
