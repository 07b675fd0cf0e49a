import ArgumentParser
import Foundation
import Mechanics
import OpenSim

extension BodyCommand {
  struct InverseKinematics: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ik", abstract: "Find the motion that fits recorded markers, as a .mot file.")

    @Argument(help: "An .osim file.", completion: .file(extensions: ["osim"]))
    var model: String

    @Argument(help: "A .trc file.", completion: .file(extensions: ["trc"]))
    var markers: String

    @Option(help: "A set-up file with the weights; without it every marker weighs the same.")
    var setup: String?

    @Option(help: "How near to the best fit each coordinate must come, radians or metres.")
    var accuracy = 1e-7

    func validate() throws {
      guard accuracy > 0, accuracy < 1 else {
        throw ValidationError("The accuracy lies between 0 and 1.")
      }
    }

    func run() throws {
      let (_, assembly) = try BodyCommand.model(model)
      let recording = try BodyCommand.bytes(markers)
      let track = try BodyCommand.reading { () throws(OpenSimError) in
        try MarkerTrack.read(recording, file: markers)
      }
      let setup = try self.setup.map { path in
        let bytes = try BodyCommand.bytes(path)
        return try BodyCommand.reading { () throws(OpenSimError) in
          try InverseKinematicsSetup.read(bytes, file: path)
        }
      }
      let fitting = MarkerFitting(assembly, track: track, setup: setup, accuracy: accuracy)
      for name in fitting.missing {
        BodyCommand.say("\(name) is not in both the model and the recording; left out")
      }
      var table = TimeTable(
        name: "Coordinates", inDegrees: true, columns: fitting.columns, rows: [])
      let began = Date()
      var worst = 0.0
      fitting.run { frame in
        table.rows.append(fitting.row(frame))
        worst = max(worst, frame.outcome.worst)
        if !frame.outcome.settled { BodyCommand.say("\(frame.time) s: the fit has not settled") }
      }
      let seconds = Date().timeIntervalSince(began)
      let rate = (Double(table.rows.count) / max(seconds, 1e-9)).rounded()
      BodyCommand.say(
        "\(table.rows.count) frames, \(rate) a second, worst marker \(worst * 1000) mm off")
      BodyCommand.printOut(table.text)
    }
  }
}

extension BodyCommand {
  struct InverseDynamicsOf: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "id",
      abstract: "Find the force along every coordinate that makes a motion, as a .sto file.")

    @Argument(help: "An .osim file.", completion: .file(extensions: ["osim"]))
    var model: String

    @Argument(help: "A .mot file of coordinates.", completion: .file(extensions: ["mot", "sto"]))
    var motion: String

    @Option(help: "An external loads file; its data file is looked for beside it.")
    var forces: String?

    @Option(help: "Hertz below which the motion is kept; without it nothing is filtered.")
    var filter: Double?

    func validate() throws {
      if let filter, !(filter > 0 && filter < 1e6) {
        throw ValidationError("The filter is a number of hertz above 0.")
      }
    }

    func run() throws {
      let (_, assembly) = try BodyCommand.model(model)
      let motionBytes = try BodyCommand.bytes(motion)
      let table = try BodyCommand.reading { () throws(OpenSimError) in
        try TimeTable.read(motionBytes, file: motion)
      }
      let loads = try forces.map { try pushes(from: $0, assembly) }
      let result = try BodyCommand.reading { () throws(OpenSimError) in
        try MotionForces(assembly, motion: table, loads: loads, cutoff: filter, file: motion)
      }
      let (first, last) = (result.recorded.lowerBound, result.recorded.upperBound)
      BodyCommand.say("\(result.rows.count) moments")
      if filter != nil {
        BodyCommand.say(
          "before \(first) s and after \(last) s the motion is mirrored, not recorded")
      }
      BodyCommand.printOut(result.table.text)
    }

    private func pushes(from path: String, _ assembly: Assembly) throws -> LoadSource {
      let bytes = try BodyCommand.bytes(path)
      let loads = try BodyCommand.reading { () throws(OpenSimError) in
        try ExternalLoads.read(bytes, file: path)
      }
      let data = URL(fileURLWithPath: path).deletingLastPathComponent()
        .appending(path: loads.dataFile).path
      let dataBytes = try BodyCommand.bytes(data)
      return try BodyCommand.reading { () throws(OpenSimError) in
        let table = try TimeTable.read(dataBytes, file: data)
        return try LoadSource(loads, table, assembly, file: data)
      }
    }
  }
}
