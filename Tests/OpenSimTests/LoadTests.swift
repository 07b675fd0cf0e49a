import Foundation
import Mechanics
import OpenSim
import Testing

/// Static optimisation and joint reactions against OpenSim 4.6 and against laws.
struct LoadTests {
  private static let models = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Models")

  /// AnalyzeTool with StaticOptimization (convergence 1e-8, motors of 10 Nm on every coordinate of
  /// the body) and JointReaction, filtered at 6 Hz.
  @Test(.enabled(if: Shared.isThere, Shared.absent))
  func aWalksMusclesAndJointForcesAreOpenSims() throws {
    let file = "gait2392/subject01_simbody.osim"
    let model = try Shared.model(file)
    let assembly = try Assembly(model)
    let motion = "gait2392/gait2392_subject01_walk1_opensim46_ik.mot"
    let movement = try Movement(
      assembly, motion: TimeTable.read(Shared.bytes(motion), file: motion), cutoff: 6,
      file: motion)
    let forces = "gait2392/subject01_walk1_grf"
    let loads = try LoadSource(
      ExternalLoads.read(Shared.bytes(forces + ".xml"), file: forces),
      TimeTable.read(Shared.bytes(forces + ".mot"), file: forces), assembly, file: forces)
    var question = JointLoads.Question(joints: ["back", "hip_r", "knee_r", "ankle_l"])
    question.reserve = 10
    let analysis = try JointLoads(model, assembly, question, file: file)
    try expect(Self.walk, of: analysis, movement, loads)
  }

  /// Muscles over surfaces and a kneecap that follows; motors of 20 Nm on coordinates that follow no
  /// other, no filter.
  @Test(.enabled(if: Shared.isThere, Shared.absent))
  func aCrouchsMusclesAndJointForcesAreOpenSims() throws {
    let file = "models/LaiUhlrich2022.osim"
    let model = try Shared.model(file)
    let assembly = try Assembly(model)
    let movement = try Movement(assembly, motion: Self.crouching, cutoff: nil, file: file)
    var question = JointLoads.Question(joints: ["back", "hip_r", "walker_knee_r", "ankle_l"])
    question.reserve = 20
    let analysis = try JointLoads(model, assembly, question, file: file)
    try expect(Self.crouch, of: analysis, movement, nil)
  }

  private static var crouching: TimeTable {
    let sides = ["r", "l"].flatMap { side in
      ["hip_flexion_", "knee_angle_", "ankle_angle_", "hip_adduction_", "elbow_flex_"].map {
        $0 + side
      }
    }
    let rows = (0..<41).map { k in
      let t = Double(k) * 0.05
      let u = 0.5 - 0.5 * cos(.pi * t / 2)
      let side = [0.2 + 0.6 * u, 0.3 + 0.5 * u, 0.1 * u, -0.1 * u, 0.4 + 0.3 * u]
      return [t] + side + side + [-0.3 * u, -0.4 * u, 0.95]
    }
    return TimeTable(
      name: "", columns: ["time"] + sides + ["pelvis_tilt", "lumbar_extension", "pelvis_ty"],
      rows: rows)
  }

  private func expect(
    _ references: [Reference], of analysis: JointLoads, _ movement: Movement, _ loads: LoadSource?
  ) throws {
    let assembly = analysis.assembly
    for reference in references {
      let i = try #require(movement.moments.firstIndex { abs($0 - reference.time) < 1e-6 })
      let row = analysis.row(i, of: movement, loads: loads)
      #expect(row.outcome.settled)
      for (name, theirs) in reference.activations {
        let path = try #require(assembly.path(name))
        let at = try #require(analysis.muscles.muscles.firstIndex(of: path))
        #expect(abs(analysis.muscles.solver.efforts[at] - theirs) < 2e-4, "\(name)")
      }
      let values = Dictionary(
        uniqueKeysWithValues: zip(analysis.columns, analysis.values(of: row)))
      for (name, theirs) in reference.reactions {
        let ours = try #require(values[name])
        #expect(abs(ours - theirs) < 0.4, "\(name)")
      }
    }
  }

  private func own() throws -> (Model, Assembly) {
    let bytes = [UInt8](try Data(contentsOf: Self.models.appending(path: "lithe.osim")))
    let model = try Model.read(bytes, file: "lithe.osim").model
    return (model, try Assembly(model))
  }

  /// A body turned about has its left and right muscles' work turned about.
  @Test func theMirroredPoseIsCarriedByTheMirroredMuscles() throws {
    let (model, assembly) = try own()
    let analysis = try JointLoads(
      model, assembly, .init(joints: ["L5_S1", "thigh_r_joint", "thigh_l_joint"]), file: "")
    let columns = [
      "lumbar_bending", "lumbar_extension", "hip_flexion_r", "hip_flexion_l", "knee_angle_r",
      "knee_angle_l",
    ]
    let poses = PoseTable(
      columns: columns,
      rows: [[0.2, -0.3, 0.7, 0.1, 0.5, 0.2], [-0.2, -0.3, 0.1, 0.7, 0.2, 0.5]])
    let movement = try Movement(assembly, poses: poses, file: "")
    var activations: [[String: Double]] = []
    var rows: [JointLoads.Row] = []
    for i in 0..<2 {
      rows.append(analysis.row(i, of: movement))
      let names = analysis.muscles.muscles.map { assembly.paths[$0] }
      activations.append(
        Dictionary(uniqueKeysWithValues: zip(names, analysis.muscles.solver.efforts)))
    }
    #expect(rows[0].outcome.settled && rows[1].outcome.settled)
    for (name, value) in activations[0] {
      let other = String(name.dropLast()) + (name.hasSuffix("r") ? "l" : "r")
      #expect(abs(value - (activations[1][other] ?? -1)) < 1e-6, "\(name)")
    }
    #expect(abs(rows[0].presses[0].compression - rows[1].presses[0].compression) < 1e-4)
    #expect(abs(rows[0].presses[0].right + rows[1].presses[0].right) < 1e-4)
    #expect(abs(rows[0].presses[1].compression - rows[1].presses[2].compression) < 1e-4)
  }

  @Test func aLoadInTheHandsPressesHarder() throws {
    let (model, assembly) = try own()
    let poses = PoseTable(
      columns: ["pelvis_tilt", "lumbar_extension"], rows: [[-0.6, -0.4]])
    let movement = try Movement(assembly, poses: poses, file: "")
    let compressions = try [0.0, 10, 20].map { load in
      var question = JointLoads.Question(joints: ["L5_S1"])
      question.load = load
      question.hands = ["hand_r", "hand_l"]
      return try JointLoads(model, assembly, question, file: "").row(0, of: movement)
        .presses[0].compression
    }
    #expect(compressions[0] > 1000)
    #expect(compressions[1] > compressions[0] + 10 * 9.8)
    #expect(compressions[2] > compressions[1] + 10 * 9.8)
  }

  @Test func theBacksJointIsFoundAndAnUnknownOneSaid() throws {
    let (model, assembly) = try own()
    #expect(JointLoads.backJoint(of: model) == "L5_S1")
    #expect(throws: OpenSimError.self) {
      try JointLoads(model, assembly, .init(joints: ["nowhere"]), file: "m.osim")
    }
    let poses = PoseTable(columns: ["pose", "no_such"], rows: [[0, 0]])
    #expect(throws: OpenSimError.self) { try Movement(assembly, poses: poses, file: "p.csv") }
  }
}
