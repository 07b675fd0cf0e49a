import ArgumentParser
import Foundation
import Mechanics
import OpenSim

/// For anyone with the field's files.
struct BodyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "body", abstract: "Compute with musculoskeletal models in OpenSim's files.",
    subcommands: [
      Inspect.self, Own.self, Muscles.self, InverseKinematics.self, InverseDynamicsOf.self,
      Load.self,
    ])

  static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("\(path) cannot be read.")
    }
    return Array(data)
  }

  /// Reads and assembles a model; what is left out is said on standard error.
  static func model(_ path: String) throws -> (model: Model, assembly: Assembly) {
    let bytes = try bytes(path)
    let (model, omissions) = try reading { () throws(OpenSimError) in
      try Model.read(bytes, file: path)
    }
    for omission in omissions { say("\(omission)") }
    let assembly = try reading { () throws(OpenSimError) in try Assembly(model, file: path) }
    return (model, assembly)
  }

  /// A file named in another file, where that one lies.
  static func beside(_ path: String, _ name: String) -> String {
    if name.hasPrefix("/") { return name }
    return URL(fileURLWithPath: path).deletingLastPathComponent().appending(path: name).path
  }

  static func table(_ path: String) throws -> TimeTable {
    let bytes = try bytes(path)
    return try reading { () throws(OpenSimError) in try TimeTable.read(bytes, file: path) }
  }

  /// Poses for a model; angles that must be in degrees are said on standard error.
  static func poses(_ path: String, _ assembly: Assembly) throws -> PoseTable {
    let bytes = try bytes(path)
    let table = try reading { () throws(OpenSimError) in
      try PoseTable.read(bytes, file: path)
    }
    let names = table.namesLikeDegrees(assembly)
    if !names.isEmpty {
      say(
        "\(path): poses are in radians, but these look like degrees: "
          + names.joined(separator: ", "))
    }
    for (follower, leader) in table.namesLeftBehind(assembly) {
      say("\(path): \(follower) follows \(leader), which the poses do not tell; it stays with it")
    }
    return table
  }

  /// The kind sentence of a reading error, as the command line shows it.
  static func reading<T>(_ read: () throws(OpenSimError) -> T) throws -> T {
    do { return try read() } catch { throw ValidationError(error.sentence) }
  }

  /// The names in a list with commas.
  static func names(_ list: String) -> [String] {
    list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  static func printOut(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}

extension BodyCommand {
  struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what a model holds: bodies, joints, coordinates, muscles.")

    @Argument(help: "An .osim file.", completion: .file(extensions: ["osim"]))
    var model: String

    func run() throws {
      let (model, assembly) = try BodyCommand.model(model)
      let report = ModelReport(model, assembly)
      BodyCommand.printOut(report.text)
    }
  }

  struct Muscles: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Length, moment arms and passive force of every muscle, pose by pose, as CSV.")

    enum Tendon: String, ExpressibleByArgument, CaseIterable { case rigid, equilibrium }

    @Argument(help: "An .osim file.", completion: .file(extensions: ["osim"]))
    var model: String

    @Option(
      help:
        "A CSV file: a row a pose, a column per coordinate, radians or metres; others at rest."
    )
    var poses: String?

    @Option(help: "Coordinates to give moment arms about, separated by commas.")
    var momentArms: String?

    @Option(help: "The tendon of the passive force; without it as stiff as the model says.")
    var passive: Tendon?

    func run() throws {
      let (_, assembly) = try BodyCommand.model(model)
      let poses = try self.poses.map { try BodyCommand.poses($0, assembly) }
      let table = try MuscleTable(
        assembly, poses: poses ?? .rest, file: self.poses ?? "",
        arms: momentArms.map(BodyCommand.names) ?? [],
        tendon: passive.map { $0 == .rigid ? .rigid : .equilibrium } ?? .own)
      BodyCommand.printOut(table.heading)
      for row in table.poses.rows.indices { BodyCommand.printOut(table.lines(pose: row)) }
    }
  }
}
