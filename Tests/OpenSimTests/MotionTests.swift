import Foundation
import Mechanics
import OpenSim
import Testing

/// Inverse kinematics and dynamics against truth and against OpenSim 4.6.
@Suite(.enabled(if: Shared.isThere, Shared.absent))
struct MotionTests {
  private func fit(
    _ model: String, _ markers: String, setup: String? = nil
  ) throws -> (Assembly, [[Double]], MarkerFitting) {
    let assembly = try Assembly(Shared.model(model))
    let track = try MarkerTrack.read(Shared.bytes(markers), file: markers)
    let setup = try setup.map { try InverseKinematicsSetup.read(Shared.bytes($0), file: $0) }
    let fitting = MarkerFitting(assembly, track: track, setup: setup, accuracy: 1e-7)
    var rows: [[Double]] = []
    fitting.run { rows.append(fitting.row($0)) }
    return (assembly, rows, fitting)
  }

  @Test func cleanMarkersGiveTheTruthToAHundredthOfADegree() throws {
    let (_, rows, fitting) = try fit(
      "ik/model_rajagopal_scaled_walk.osim", "ik/forward_bend_clean.trc")
    let truth = try Shared.table("ik/forward_bend_truth.csv")
    #expect(rows.count == truth.count)
    #expect(fitting.missing.isEmpty)
    for (row, true_) in zip(rows, truth) {
      for (name, value) in zip(fitting.columns, row) where name != "time" {
        let right = try #require(true_[name].flatMap(Double.init))
        #expect(abs(value - right) < 0.01, "\(name)")
      }
    }
  }

  @Test func aWalkFitsAsInOpenSim() throws {
    let walk = "gait2392/subject01_walk1.trc"
    let (_, rows, fitting) = try fit(
      "gait2392/subject01_simbody.osim", walk, setup: "gait2392/subject01_Setup_IK.xml")
    let file = "gait2392/gait2392_subject01_walk1_opensim46_ik.mot"
    let theirs = try TimeTable.read(Shared.bytes(file), file: file)
    #expect(rows.count == theirs.rows.count)
    for (row, other) in zip(rows, theirs.rows) {
      for (i, name) in fitting.columns.enumerated() {
        let column = try #require(theirs.column(name))
        // OpenSim stopped at its own accuracy of 1e-5.
        #expect(abs(row[i] - other[column]) < 0.2, "\(name)")
      }
    }
  }

  @Test func aWalksForcesAreOpenSimsToATenthOfAPercent() throws {
    let walk = "gait2392/subject01_walk1"
    let assembly = try Assembly(Shared.model("gait2392/subject01_simbody.osim"))
    let motion = try TimeTable.read(Shared.bytes(walk + "_ik.mot"), file: "ik.mot")
    let loads = try ExternalLoads.read(Shared.bytes(walk + "_grf.xml"), file: "grf.xml")
    #expect(loads.forces.count == 2)
    #expect(loads.dataFile == "subject01_walk1_grf.mot")
    let data = try TimeTable.read(Shared.bytes(walk + "_grf.mot"), file: "grf.mot")
    let source = try LoadSource(loads, data, assembly, file: "grf.mot")
    let ours = try MotionForces(
      assembly, motion: motion, loads: source, cutoff: 6, file: "ik.mot", start: 0.4, end: 1.6)
    let file = "gait2392/gait2392_subject01_walk1_opensim46_id.sto"
    let theirs = try TimeTable.read(Shared.bytes(file), file: file)
    #expect(ours.rows.count == theirs.rows.count)
    for (c, name) in theirs.columns.enumerated().dropFirst() {
      let own = try #require(ours.columns.firstIndex(of: name))
      let values = theirs.rows.map { $0[c] }
      let range = try #require(values.max()) - #require(values.min())
      let worst = zip(ours.rows, values).map { abs($0[own] - $1) }.max() ?? .infinity
      #expect(worst < 0.001 * range, "\(name)")
    }
  }
}
