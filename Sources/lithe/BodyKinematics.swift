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

    @Option(help: "Also write how far markers are off to this .sto file, as OpenSim does.")
    var errors: String?

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
          try InverseKinematicsSetup.read(bytes, file: path) { name in
            try? BodyCommand.bytes(BodyCommand.beside(path, name))
          }
        }
      }
      let motion = try self.setup.flatMap { path -> TimeTable? in
        guard let name = setup?.coordinateFile, !name.isEmpty else { return nil }
        return try BodyCommand.table(BodyCommand.beside(path, name))
      }
      let fitting = MarkerFitting(
        assembly, track: track, setup: setup, accuracy: accuracy, motion: motion)
      guard fitting.hasMarkers else {
        throw ValidationError("\(markers) has no marker that the model and the set-up name.")
      }
      for name in fitting.missing {
        BodyCommand.say("\(name) is not in both the model and the recording; left out")
      }
      var table = TimeTable(
        name: "Coordinates", inDegrees: true, columns: fitting.columns, rows: [])
      var misses = TimeTable(
        name: "Model Marker Errors from IK",
        columns: ["time", "total_squared_error", "marker_error_RMS", "marker_error_max"], rows: [])
      let began = Date()
      var worst = 0.0
      fitting.run { frame in
        table.rows.append(fitting.row(frame))
        let outcome = frame.outcome
        worst = max(worst, outcome.worst)
        misses.rows.append([frame.time, outcome.squares, outcome.rootMeanSquare, outcome.worst])
        if !frame.outcome.settled { BodyCommand.say("\(frame.time) s: the fit has not settled") }
      }
      let seconds = Date().timeIntervalSince(began)
      let rate = (Double(table.rows.count) / max(seconds, 1e-9)).rounded()
      BodyCommand.say(
        "\(table.rows.count) frames, \(rate) a second, worst marker \(worst * 1000) mm off")
      if let errors { try BodyCommand.write(misses.text, to: errors) }
      BodyCommand.printOut(table.text)
    }
  }
}
