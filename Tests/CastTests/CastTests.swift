import Biomechanics
import Care
import Testing

@testable import Cast

@Suite struct CastTests {
  @Test func withoutPeopleThePlainLimbsShowEverything() {
    let cast = Cast.load("no such folder")
    #expect(cast.members == [.limbs])
    #expect(!cast.hasPeople)
    #expect(cast.member("limbs") == .limbs)
    #expect(cast.member("nobody") == nil)
  }

  /// The same occasion shows the same person, and over many occasions everybody has a turn.
  @Test func whoShowsAnExerciseVariesKindly() {
    let people = (0..<6).map { Member(id: "\($0)", words: "", person: .limbs) }
    let cast = Cast(people)
    let shown = (0..<200).map { cast.member(for: "exercise \($0)").id }
    #expect(Set(shown).count == 6)
    #expect(shown == (0..<200).map { cast.member(for: "exercise \($0)").id })
  }

  @Test func settledMovementsSurviveTheirFile() throws {
    var pose = Pose()
    for coordinate in Coordinate.allCases {
      pose[coordinate] = Double(coordinate.rawValue) * 0.0701 - 1.2
    }
    let motion = Motion(
      keyframes: [
        Keyframe(pose: Pose(), seconds: 0), Keyframe(pose: pose, seconds: 0.25, isPassed: true),
      ], isSettled: true)
    let file = try #require(
      SettlementFile(SettlementFile.bytes([(7, Motion(keyframes: [])), (42, motion)])))
    let read = try #require(file[42])
    #expect(read.isSettled && read.keyframes.map(\.isPassed) == [false, true])
    #expect(read.keyframes.map(\.seconds) == [0, 0.25])
    for coordinate in Coordinate.allCases {
      #expect(abs(read.keyframes[1].pose[coordinate] - pose[coordinate]) < 0.6e-4)
    }
    #expect(file[8] == nil)
  }

  @Test func damagedFilesAreNotBelieved() {
    let bytes = SettlementFile.bytes([(1, Motion(keyframes: [Keyframe(pose: Pose(), seconds: 0)]))])
    #expect(SettlementFile(bytes) != nil)
    for length in 0..<bytes.count { #expect(SettlementFile(Array(bytes.prefix(length))) == nil) }
    var other = bytes
    other[8] ^= 0xff
    #expect(SettlementFile(other) == nil)
    #expect(SettlementFile([UInt8](repeating: 7, count: 400)) == nil)
  }
}
