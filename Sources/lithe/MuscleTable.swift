import ArgumentParser
import Mechanics
import OpenSim

/// Muscles pose by pose, as lines of comma-separated values.
struct MuscleTable {
  enum Tendon { case own, rigid, equilibrium }

  let assembly: Assembly
  let poses: PoseTable
  private let columns: [Int?]
  private let arms: [(name: String, coordinate: Int)]
  private let tendon: Tendon
  private let workspace: Workspace

  init(
    _ assembly: Assembly, poses: PoseTable, file: String, arms: [String], tendon: Tendon
  ) throws {
    self.assembly = assembly
    self.poses = poses
    self.tendon = tendon
    columns = try BodyCommand.reading { () throws(OpenSimError) in
      try poses.coordinates(of: assembly, file: file)
    }
    self.arms = try arms.map { ($0, try Self.coordinate($0, assembly)) }
    workspace = Workspace(for: assembly.mechanism)
  }

  private static func coordinate(_ name: String, _ assembly: Assembly) throws -> Int {
    guard let found = assembly.coordinate(name) else {
      throw ValidationError(
        "The model has no coordinate called \(name); it has "
          + assembly.coordinates.joined(separator: ", ") + ".")
    }
    return found
  }

  var heading: String {
    let names =
      ["pose", "muscle", "length_m"] + arms.map { "ma_\($0.name)" }
      + ["passive_force_N"]
    return names.joined(separator: ",") + "\n"
  }

  /// One line a muscle, ligament or other path.
  func lines(pose: Int) -> String {
    let (mechanism, w) = (assembly.mechanism, workspace)
    mechanism.rest(w)
    for (column, value) in zip(columns, poses.rows[pose]) {
      if let column, let value { w.q[column] = value }
    }
    mechanism.move(w)
    mechanism.measurePaths(w)
    var out = ""
    for (i, name) in assembly.paths.enumerated() {
      out += "\(pose),\(name),\(w.lengths[i])"
      for arm in arms { out += ",\(mechanism.momentArm(i, about: arm.coordinate, w))" }
      out += ",\(passive(i))\n"
    }
    return out
  }

  /// What a muscle at rest gives its tendon; the tension of a ligament or spring, which has none.
  private func passive(_ path: Int) -> Double {
    let length = workspace.lengths[path]
    if let muscle = assembly.mechanism.muscles[path] {
      return rest(muscle, length).passiveInTendon
    }
    for case .along(path, let law) in assembly.mechanism.springs {
      return assembly.mechanism.tension(law, length: length)
    }
    return 0
  }

  private func rest(_ muscle: Musculotendon, _ length: Double) -> Musculotendon.Rest {
    switch tendon {
    case .own: assembly.mechanism.rest(muscle, length: length, activation: 0)
    case .rigid: assembly.mechanism.rigid(muscle, length: length, activation: 0)
    case .equilibrium: assembly.mechanism.equilibrium(muscle, length: length, activation: 0)
    }
  }
}
