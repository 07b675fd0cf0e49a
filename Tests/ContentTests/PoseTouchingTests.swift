import Foundation
import Testing

@testable import Content

/// Postures stand on what they say they rest on.
@Suite struct PoseTouchingTests {
  private let exercise = "chair-hinge"

  private func lifted(knee: Int = 60) throws -> String {
    let text = try Shipped.text(of: exercise)
    let place = try #require(text.range(of: #"knee_angle_l: [\d.]+"#, options: .regularExpression))
    return text.replacingCharacters(in: place, with: "knee_angle_l: \(knee)")
  }

  /// The number of the line on which the posture with some words begins.
  private func line(of words: String, in text: String) throws -> Int {
    let place = try #require(text.range(of: words))
    let posture = try #require(text[..<place.lowerBound].range(of: "- {", options: .backwards))
    return text[..<posture.lowerBound].components(separatedBy: "\n").count
  }

  @Test func aFootInTheAirIsReportedWithItsLineAndTheWayToMendIt() throws {
    let problems = Shipped.problems(with: try lifted(), in: exercise)
    let problem = try #require(problems.first { $0.what.contains("`foot_l`") }, "\(problems)")
    #expect(problem.what.contains("away from the floor"))
    #expect(problem.remedy.contains("lithe pose settle"))
    #expect(problem.line == (try line(of: "knee_angle_l: 60", in: try lifted())))
  }

  @Test func settlingMendsItAndLeavesTheRestOfTheFileAlone() throws {
    let text = try lifted()
    let settling = try #require(PoseSettling(of: text))
    #expect(Shipped.problems(with: settling.text, in: exercise).isEmpty)
    #expect(settling.changes.map(\.line) == [try line(of: "knee_angle_l: 60", in: text)])
    let ladder = "ladder:"
    #expect(
      text.components(separatedBy: ladder)[0] == settling.text.components(separatedBy: ladder)[0])
    #expect(
      settling.text.components(separatedBy: "how:").count
        == text.components(separatedBy: "how:").count)
  }

  @Test func aSettledFileStaysAsItIs() throws {
    let once = try #require(PoseSettling(of: try lifted())).text
    #expect(try #require(PoseSettling(of: once)).text == once)
  }

  /// A sketch that is far off is told so and not twisted into something else.
  @Test func aJointThatWouldTurnFarIsLeftAlone() throws {
    let text = try lifted(knee: 5)
    let settling = try #require(PoseSettling(of: text))
    #expect(settling.text == text && settling.changes.isEmpty)
    #expect(settling.refusals.map(\.line) == [try line(of: "knee_angle_l: 5,", in: text)])
    #expect(settling.refusals.allSatisfy { $0.degrees > PoseSettling.furthest })
  }

  @Test func whatIsNoExerciseIsNotSettled() {
    #expect(PoseSettling(of: "name: nothing") == nil)
    #expect(PoseSettling(of: "{") == nil)
  }
}
