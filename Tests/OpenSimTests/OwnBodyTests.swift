import Anatomy
import Biomechanics
import Foundation
import Mechanics
import OpenSim
import Testing

/// `Models/lithe.osim`, the body in the field's own format.
struct OwnBodyTests {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let file = repository.appending(path: "Models/lithe.osim")

  @Test func theFileIsTheTable() throws {
    let written = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
    let body = try #require(FullBody())
    #expect(written == BodyText.text(of: body), "make it anew: lithe body own")
  }

  @Test func ourReaderTakesAllOfIt() throws {
    let (model, omissions) = try Model.read(Array(Data(contentsOf: Self.file)), file: "lithe.osim")
    #expect(omissions.isEmpty)
    let names = Set(model.coordinates.map(\.name))
    for coordinate in Coordinate.allCases { #expect(names.contains(coordinate.name)) }
  }

  @Test func theFileComputesAsTheTableDoes() throws {
    let (model, _) = try Model.read(Array(Data(contentsOf: Self.file)), file: "lithe.osim")
    let assembly = try Assembly(model)
    let body = try #require(FullBody())
    let (v, w) = (Workspace(for: body.mechanism), Workspace(for: assembly.mechanism))
    for n in 0..<20 {
      body.mechanism.rest(v)
      assembly.mechanism.rest(w)
      let bends: [Coordinate] = [
        .pelvisTilt, .hipFlexionR, .kneeAngleR, .ankleAngleR, .hipFlexionL, .kneeAngleL,
        .lumbarExtension, .thoraxExtension, .neckExtension, .hipAdductionR, .hipRotationL,
      ]
      for (i, coordinate) in bends.enumerated() {
        let share = (Double(n * (2 * i + 3) + i) * 0.6180339887498949).truncatingRemainder(
          dividingBy: 1)
        let range = coordinate.range
        let angle = 0.6 * (range.lowerBound + share * (range.upperBound - range.lowerBound))
        v.q[coordinate.rawValue] = angle
        w.q[try #require(assembly.coordinate(coordinate.name))] = angle
      }
      body.mechanism.move(v)
      assembly.mechanism.move(w)
      body.mechanism.measurePaths(v)
      assembly.mechanism.measurePaths(w)
      for segment in Segment.allCases {
        let link = try #require(assembly.body(segment.fileName))
        let apart = w.places[link].origin - v.places[FullBody.link(of: segment)].origin
        #expect(Biomechanics.length(apart) < 1e-6, "\(segment)")
      }
      for (i, muscle) in body.muscles.enumerated() {
        let path = try #require(assembly.path(muscle.name))
        #expect(abs(w.lengths[path] - v.lengths[i]) < 1e-4, "\(muscle.name)")
      }
    }
  }
}
