import Foundation
import Mechanics
import OpenSim

/// The questions, by name, each with the files it reads.
enum Answers {
  static let all: [String: @Sendable ([URL]) throws -> Void] = [
    "paths": { try paths(model: $0[0], poses: $0[1]) },
    "ik": { try markers(model: $0[0], track: $0[1]) },
    "id": { try forces(model: $0[0], motion: $0[1], pushes: $0[2], data: $0[3]) },
    "shipped": { try shipped(model: $0[0], poses: $0[1]) },
    "passive": { try passive(poses: $0[0]) },
    "bend": { _ in try bend() },
    "groups": { _ in try groups() },
    "postures": { _ in try postures() },
    "levers": { _ in try levers() },
  ]

  static func bytes(_ file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

  static func assembly(_ file: URL) throws -> Assembly {
    try Assembly(Model.read(bytes(file), file: file.path).model)
  }

  static func line(_ cells: [Any]) { print(cells.map { "\($0)" }.joined(separator: ",")) }

  /// Each pose of a table, moved to in turn: a column a coordinate, radians or metres.
  static func eachPose(
    _ file: URL, _ assembly: Assembly, _ w: Workspace, _ use: (Int) throws -> Void
  ) throws {
    let poses = try PoseTable.read(bytes(file), file: file.path)
    let columns = poses.columns.map { assembly.coordinate($0) }
    for (n, row) in poses.rows.enumerated() {
      assembly.mechanism.rest(w)
      for (column, value) in zip(columns, row) {
        if let column, let value { w.q[column] = value }
      }
      assembly.mechanism.move(w)
      try use(n)
    }
  }

  /// Length and moment arm about every coordinate, path by path.
  private static func paths(model: URL, poses: URL) throws {
    let assembly = try assembly(model)
    let m = assembly.mechanism
    let w = Workspace(for: m)
    line(["pose", "path", "length"] + assembly.coordinates)
    try eachPose(poses, assembly, w) { n in
      m.measurePaths(w)
      for (p, name) in assembly.paths.enumerated() {
        let arms = assembly.coordinates.indices.map { m.momentArm(p, about: $0, w) }
        line([n, name, w.lengths[p]] + arms)
      }
    }
  }

  /// The fitted pose of every frame, angles in degrees.
  private static func markers(model: URL, track: URL) throws {
    let track = try MarkerTrack.read(bytes(track), file: track.path)
    let fitting = MarkerFitting(try assembly(model), track: track, setup: nil, accuracy: 1e-7)
    line(fitting.columns)
    fitting.run { line(fitting.row($0)) }
  }

  /// The force along every coordinate, as OpenSim names the columns.
  private static func forces(model: URL, motion: URL, pushes: URL, data: URL) throws {
    let assembly = try assembly(model)
    let loads = try ExternalLoads.read(bytes(pushes), file: pushes.path)
    let table = try TimeTable.read(bytes(data), file: data.path)
    let source = try LoadSource(loads, table, assembly, file: data.path)
    let result = try MotionForces(
      assembly, motion: TimeTable.read(bytes(motion), file: motion.path), loads: source, cutoff: 6,
      file: motion.path, start: 0.4, end: 1.6)
    line(result.columns)
    for row in result.rows { line(row) }
  }

  /// What the relaxed muscles of a model, with tendons that do not stretch, do to hip and knee.
  private static func shipped(model: URL, poses: URL) throws {
    let assembly = try assembly(model)
    let (m, w) = (assembly.mechanism, Workspace(for: assembly.mechanism))
    let joints = ["hip_flexion_r", "knee_angle_r"].compactMap { assembly.coordinate($0) }
    line(["hip", "knee"])
    try eachPose(poses, assembly, w) { _ in
      m.measurePaths(w)
      var torques = [0.0, 0.0]
      for p in m.paths.indices {
        guard let muscle = m.muscles[p] else { continue }
        let pull = m.rigid(muscle, length: w.lengths[p], activation: 0).passiveInTendon
        for (i, joint) in joints.enumerated() {
          torques[i] += pull * m.momentArm(p, about: joint, w)
        }
      }
      line(torques)
    }
  }
}
