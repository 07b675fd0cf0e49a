import ArgumentParser
import Mechanics
import OpenSim

/// Muscles pose by pose, as lines of comma-separated values.
struct MuscleTable {
  enum Tendon { case rigid, equilibrium }

  let assembly: Assembly
  let poses: TimeTable
  private let columns: [Int]
  private let arms: [(name: String, coordinate: Int)]
  private let passive: Tendon?
  private let workspace: Workspace

  init(_ assembly: Assembly, poses: TimeTable, arms: [String], passive: Tendon?) throws {
    self.assembly = assembly
    self.poses = poses
    self.passive = passive
    columns = try poses.columns.map { try Self.coordinate($0, assembly) }
    self.arms = try arms.map { ($0, try Self.coordinate($0, assembly)) }
    workspace = Workspace(for: assembly.mechanism)
  }

  private static func coordinate(_ name: String, _ assembly: Assembly) throws -> Int {
    guard let found = assembly.coordinate(name) else {
      throw ValidationError("The model has no coordinate \(name).")
    }
    return found
  }

  var heading: String {
    var names = ["pose", "muscle", "length_m"] + arms.map { "ma_\($0.name)" }
    if passive != nil { names.append("passive_force_N") }
    return names.joined(separator: ",") + "\n"
  }

  /// One line a muscle.
  func lines(pose: Int) -> String {
    let (mechanism, w) = (assembly.mechanism, workspace)
    mechanism.rest(w)
    for (column, value) in zip(columns, poses.rows[pose]) { w.q[column] = value }
    mechanism.move(w)
    mechanism.measurePaths(w)
    var out = ""
    for (i, name) in assembly.paths.enumerated() {
      guard let muscle = mechanism.muscles[i] else { continue }
      out += "\(pose),\(name),\(w.lengths[i])"
      for arm in arms { out += ",\(mechanism.momentArm(i, about: arm.coordinate, w))" }
      if let passive {
        let rest =
          passive == .rigid
          ? mechanism.rigid(muscle, length: w.lengths[i], activation: 0)
          : mechanism.equilibrium(muscle, length: w.lengths[i], activation: 0)
        out += ",\(rest.passiveInTendon)"
      }
      out += "\n"
    }
    return out
  }
}
