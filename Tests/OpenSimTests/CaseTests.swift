import Foundation
import Mechanics
import OpenSim
import Testing

/// Small models with what OpenSim 4.6 computes with them; `Tests/cases/make.py` made both.
struct CaseTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "cases")

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".osim") }.map { String($0.dropLast(5)) }.sorted()
  }

  private static var moving: [String] {
    names.filter {
      FileManager.default.fileExists(atPath: folder.appending(path: $0 + ".id.sto").path)
    }
  }

  private static func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: file)))
  }

  static func model(_ name: String) throws -> Model {
    let (model, omissions) = try Model.read(bytes(name + ".osim"), file: name)
    #expect(omissions.isEmpty)
    return model
  }

  private func assembly(_ name: String) throws -> Assembly { try Assembly(Self.model(name)) }

  @Test func thereAreCases() { #expect(Self.names.count > 5) }

  @Test(arguments: names)
  func lengthsAndMomentArmsAreThoseOfOpenSim(_ name: String) throws {
    let assembly = try assembly(name)
    let poses = try PoseTable.read(Self.bytes(name + ".poses.csv"), file: name)
    let lines = String(decoding: try Self.bytes(name + ".paths.csv"), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    let coordinates = try lines[0].dropFirst(3).map { try #require(assembly.coordinate($0)) }
    let (mechanism, w) = (assembly.mechanism, Workspace(for: assembly.mechanism))
    // OpenSim seeks its way round surfaces by trial, and ends early.
    let wraps = name.hasPrefix("wrap")
    let (length, slope) = wraps ? (1e-5, 5e-5) : (1e-7, 1e-6)
    var posed = -1
    for line in lines.dropFirst() {
      let pose = try #require(Int(line[0]))
      if pose != posed {
        mechanism.rest(w)
        for (column, value) in zip(poses.columns, poses.rows[pose]) {
          w.q[try #require(assembly.coordinate(column))] = try #require(value)
        }
        mechanism.move(w)
        mechanism.measurePaths(w)
        posed = pose
      }
      let path = try #require(assembly.path(line[1]))
      let numbers = line.dropFirst(2).compactMap { Double($0) }
      #expect(abs(w.lengths[path] - numbers[0]) < length, "\(line[1])")
      for (c, arm) in zip(coordinates, numbers.dropFirst()) {
        let ours = mechanism.momentArm(path, about: c, w)
        #expect(abs(ours - arm) < slope, "\(line[1]) about \(assembly.coordinates[c])")
      }
    }
  }

  @Test(arguments: moving)
  func theForcesOfAMotionAreThoseOfOpenSim(_ name: String) throws {
    let assembly = try assembly(name)
    let motion = try TimeTable.read(Self.bytes(name + ".motion.sto"), file: name)
    let theirs = try TimeTable.read(Self.bytes(name + ".id.sto"), file: name)
    let ours = try MotionForces(assembly, motion: motion, loads: nil, cutoff: nil, file: name)
    #expect(ours.rows.count == theirs.rows.count)
    for (column, label) in theirs.columns.enumerated() {
      let own = try #require(ours.columns.firstIndex(of: label))
      let values = theirs.rows.map { $0[column] }
      let range = (values.max() ?? 0) - (values.min() ?? 0)
      for (a, b) in zip(ours.rows, theirs.rows) {
        #expect(abs(a[own] - b[column]) <= 1e-4 * range + 1e-6, "\(label)")
      }
    }
  }
}
