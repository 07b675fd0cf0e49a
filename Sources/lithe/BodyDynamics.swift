import ArgumentParser
import Foundation
import Mechanics
import OpenSim

extension BodyCommand {
  struct InverseDynamicsOf: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "id",
      abstract: "Find the force along every coordinate that makes a motion, as a .sto file.")

    @Argument(help: "An .osim file.", completion: .file(extensions: ["osim"]))
    var model: String

    @Argument(
      help: "A .mot file of coordinates; without it the set-up names one.",
      completion: .file(extensions: ["mot", "sto"]))
    var motion: String?

    @Option(help: "An external loads file; its data file is looked for beside it.")
    var forces: String?

    @Option(help: "Hertz below which the motion is kept; without it nothing is filtered.")
    var filter: Double?

    @Option(help: "A set-up file with the files, the time and the forces to leave out.")
    var setup: String?

    func validate() throws {
      if let filter, !(filter > 0 && filter < 1e6) {
        throw ValidationError("The filter is a number of hertz above 0.")
      }
      if motion == nil && setup == nil { throw ValidationError("There is no motion.") }
    }

    func run() throws {
      let (_, assembly) = try BodyCommand.model(model)
      var plan = try setup.map { path in
        let bytes = try BodyCommand.bytes(path)
        return try BodyCommand.reading { () throws(OpenSimError) in
          try InverseDynamicsSetup.read(bytes, file: path)
        }
      }
      if let filter { plan?.cutoff = filter }
      let motion = try motionFile(plan)
      let table = try BodyCommand.table(motion)
      let loads = try loadsFile(plan).map { try BodyCommand.pushes(from: $0, assembly) }
      let result = try BodyCommand.reading { () throws(OpenSimError) in
        try MotionForces(
          assembly, motion: table, loads: loads, cutoff: plan?.cutoff ?? filter, file: motion,
          without: Set(plan?.without ?? []), start: plan?.start ?? -.infinity,
          end: plan?.end ?? .infinity)
      }
      if let plan, !plan.leavesMusclesOut {
        BodyCommand.say("muscles are left out; what they would do is what is asked")
      }
      let (first, last) = (result.recorded.lowerBound, result.recorded.upperBound)
      if let loads { BodyCommand.sayWhatIsBeyond(loads, first...last) }
      BodyCommand.say("\(result.rows.count) moments")
      if plan?.cutoff ?? filter != nil {
        BodyCommand.say(
          "before \(first) s and after \(last) s the motion is mirrored, not recorded")
      }
      BodyCommand.printOut(result.table.text)
    }

    private func motionFile(_ plan: InverseDynamicsSetup?) throws -> String {
      if let motion { return motion }
      guard let setup, let name = plan?.coordinatesFile, !name.isEmpty else {
        throw ValidationError("There is no motion, here or in the set-up.")
      }
      return BodyCommand.beside(setup, name)
    }

    private func loadsFile(_ plan: InverseDynamicsSetup?) -> String? {
      if let forces { return forces }
      guard let setup, let name = plan?.loadsFile, !name.isEmpty else { return nil }
      return BodyCommand.beside(setup, name)
    }
  }

  /// Says where pushes were not measured though the motion goes on.
  static func sayWhatIsBeyond(_ loads: LoadSource, _ motion: ClosedRange<Double>) {
    let (first, last) = (loads.recorded.lowerBound, loads.recorded.upperBound)
    if motion.lowerBound < first - 1e-6 || motion.upperBound > last + 1e-6 {
      say(
        "the forces are recorded from \(first) s to \(last) s; "
          + "before and after they go on straight, as in OpenSim")
    }
  }

  /// An external loads file with its data, bound to a model.
  static func pushes(from path: String, _ assembly: Assembly) throws -> LoadSource {
    let bytes = try bytes(path)
    let loads = try reading { () throws(OpenSimError) in
      try ExternalLoads.read(bytes, file: path)
    }
    guard !loads.dataFile.isEmpty else { throw ValidationError("\(path) names no <datafile>.") }
    let data = beside(path, loads.dataFile)
    let table = try table(data)
    return try reading { () throws(OpenSimError) in
      try LoadSource(loads, table, assembly, file: data)
    }
  }
}
