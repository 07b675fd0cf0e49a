import Foundation
import Mechanics
import OpenSim
import Testing

/// Against tables made with OpenSim 4.6.
@Suite(.enabled(if: Shared.isThere, Shared.absent))
struct ReferenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var model: String
    var table: String
    var kneeSign: Double
    var testDescription: String { table }
  }

  @Test func musclesLengthenAsFastAsOpenSimSays() throws {
    let assembly = try Assembly(Shared.model("models/LaiUhlrich2022.osim"))
    let (mechanism, w) = (assembly.mechanism, Workspace(for: assembly.mechanism))
    let motion = [
      "hip_flexion_r": (0.6, 1.3), "hip_adduction_r": (-0.1, 0), "hip_rotation_r": (0, 0.4),
      "knee_angle_r": (0.9, -2.1), "ankle_angle_r": (0.1, 0.7), "pelvis_tilt": (0.2, 0.5),
      "knee_angle_r_beta": (0.9, -2.1),
    ]
    let speeds = UnsafeMutableBufferPointer<Double>.allocate(capacity: w.q.count)
    speeds.initialize(repeating: 0)
    defer { speeds.deallocate() }
    for (name, (place, speed)) in motion {
      let c = try #require(assembly.coordinate(name))
      (w.q[c], speeds[c]) = (place, speed)
    }
    mechanism.move(w)
    let theirs = [
      "bflh_r": 0.144849276, "bfsh_r": 0.048226137, "gasmed_r": 0.081686777,
      "recfem_r": -0.152848149, "psoas_r": -0.036204682, "soleus_r": 0.027798195,
      "glmax1_r": 0.056794638, "semimem_r": 0.150570445, "vaslat_r": -0.078127069,
      "addlong_r": -0.047079297, "tibant_r": -0.030390512,
    ]
    for (name, speed) in theirs {
      let path = try #require(assembly.path(name))
      #expect(abs(mechanism.lengthening(path, w, speeds: speeds) - speed) < 1e-8, "\(name)")
    }
  }

  private static let cases = [
    Case(model: "models/LaiUhlrich2022.osim", table: "laiuhlrich2022", kneeSign: 1),
    Case(model: "models/gait2392_thelen2003muscle.osim", table: "gait2392", kneeSign: -1),
  ]

  @Test(arguments: cases)
  func hamstringLengthsAndMomentArmsAgreeWithOpenSim(_ example: Case) throws {
    let assembly = try Assembly(Shared.model(example.model))
    let (mechanism, w) = (assembly.mechanism, Workspace(for: assembly.mechanism))
    let hip = try #require(assembly.coordinate("hip_flexion_r"))
    let knee = try #require(assembly.coordinate("knee_angle_r"))
    let rows = try Shared.table("tables/hamstrings_grid_\(example.table).csv")
    #expect(rows.count > 1000)
    for row in rows {
      func number(_ key: String) throws -> Double {
        try #require(row[key].flatMap(Double.init), "\(key)")
      }
      mechanism.rest(w)
      w.q[hip] = try number("hip_flexion_deg") * .pi / 180
      w.q[knee] = try number("knee_flexion_deg") * .pi / 180 * example.kneeSign
      let path = try #require(assembly.path(row["muscle"] ?? ""))
      mechanism.move(w)
      mechanism.measurePath(path, w)
      #expect(abs(w.lengths[path] - (try number("length_m"))) < 1e-6)
      let atHip = mechanism.momentArm(path, about: hip, w)
      #expect(abs(atHip - (try number("ma_hip_flexion_m"))) < 1e-6)
      let atKnee = mechanism.momentArm(path, about: knee, w) * example.kneeSign
      #expect(abs(atKnee - (try number("ma_knee_flexion_m"))) < 1e-6)
    }
  }

  @Test(arguments: cases)
  func musclesAreAsLongAsOpenSimSaysAtRest(_ example: Case) throws {
    let assembly = try Assembly(Shared.model(example.model))
    let (mechanism, w) = (assembly.mechanism, Workspace(for: assembly.mechanism))
    mechanism.move(w)
    mechanism.measureLengths(w)
    let rows = try Shared.table("tables/\(example.table)_muscle_params.csv")
    #expect(rows.count == assembly.paths.count)
    for row in rows {
      let path = try #require(assembly.path(row["muscle"] ?? ""))
      let length = try #require(row["length_default_pose_m"].flatMap(Double.init))
      #expect(abs(w.lengths[path] - length) < 1e-4, "\(row["muscle"] ?? "")")
    }
  }

  @Test(arguments: cases)
  func coordinatesReadAsOpenSimReadsThem(_ example: Case) throws {
    let model = try Shared.model(example.model)
    let coordinates = model.coordinates
    let assembly = try Assembly(model)
    let rows = try Shared.table("tables/\(example.table)_coordinates.csv")
    #expect(Set(rows.map { $0["coord"] }) == Set(coordinates.map(\.name)))
    for row in rows {
      let found = try #require(coordinates.first { $0.name == row["coord"] })
      #expect(row["default"].flatMap(Double.init).map { abs($0 - found.rest) < 1e-9 } == true)
      #expect(row["range_min"].flatMap(Double.init).map { abs($0 - found.lowest) < 1e-7 } == true)
      #expect(row["range_max"].flatMap(Double.init).map { abs($0 - found.highest) < 1e-7 } == true)
      #expect((row["clamped"] == "True") == found.clamped)
      #expect((row["locked"] == "True") == found.locked)
      let number = try #require(assembly.coordinate(found.name))
      let kinds: [String: Freedom.Kind] = ["1": .angle, "2": .length, "3": .coupled]
      #expect(assembly.mechanism.freedoms[number].kind == kinds[row["motion_type"] ?? ""])
    }
  }

  @Test(arguments: cases)
  func hamstringForcesAgreeWithOpenSim(_ example: Case) throws {
    let assembly = try Assembly(Shared.model(example.model))
    let mechanism = assembly.mechanism
    for row in try Shared.table("tables/hamstrings_grid_\(example.table).csv") {
      func number(_ key: String) throws -> Double {
        try #require(row[key].flatMap(Double.init), "\(key)")
      }
      let path = try #require(assembly.path(row["muscle"] ?? ""))
      let muscle = try #require(mechanism.muscles[path])
      let length = try number("length_m")
      let rest = mechanism.equilibrium(muscle, length: length, activation: 0.01)
      #expect(abs(rest.strain - (try number("norm_fiber_length_eq"))) < 1e-5)
      #expect(abs(rest.tendonForce - (try number("tendon_force_eq_N"))) < 1e-3)
      #expect(abs(rest.passiveInTendon - (try number("passive_force_eq_N"))) < 1e-3)
      // gait2392's table leaves the rigid tendon out.
      guard row["norm_fiber_length_rigid"] != "nan" else { continue }
      let rigid = mechanism.rigid(muscle, length: length, activation: 0)
      #expect(abs(rigid.strain - (try number("norm_fiber_length_rigid"))) < 1e-6)
      #expect(abs(rigid.passiveInTendon - (try number("passive_force_rigid_N"))) < 1e-2)
    }
  }
}
