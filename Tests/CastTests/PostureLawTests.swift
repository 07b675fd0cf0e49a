import Biomechanics
import Care
import Content
import Foundation
import Testing

@testable import Cast

/// Every rung of every exercise, done by everybody who was made for this house.
enum House {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let cast = Cast.load(root + "/Web/built/people")
  static let library = Library.load(from: root + "/Content").library
  static let rungs: [Case] = (library?.exercises.values ?? [:].values)
    .sorted { $0.id < $1.id }.flatMap { exercise in
      exercise.ladder.map { Case(name: "\(exercise.id)~\($0.id)", rung: $0) }
    }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var rung: Rung
    var testDescription: String { name }
  }
}

@Suite struct PostureLawTests {
  @Test func thereIsContentToTry() { #expect(House.rungs.count > 90) }

  /// In every posture and on every way: contacts within a centimetre, nothing more than a centimetre
  /// inside anything, nothing sliding that stays.
  @Test(arguments: House.rungs)
  func everybodyReachesEveryPostureWithoutPassingThroughAnything(each: House.Case) {
    for member in House.cast.members + [.limbs] {
      let shortfalls = House.cast.shortfalls(of: each.rung, for: member)
      #expect(shortfalls.isEmpty, "\(member.id)")
    }
  }

  /// What was settled says where the body is at every moment, in steps that do not jump.
  @Test(arguments: House.rungs)
  func settledMovementsKeepTheirTimeTheirRangesAndTheirPace(each: House.Case) {
    let written = each.rung.motion
    for member in House.cast.members {
      let motion = House.cast.motion(of: each.rung, for: member)
      #expect(motion.isSettled && motion.goesRound == written.goesRound)
      #expect(abs(motion.oneWay - written.oneWay) < 0.02 * max(written.oneWay, 0.5))
      for keyframe in motion.keyframes {
        for coordinate in Coordinate.allCases {
          let range = coordinate.range
          #expect(keyframe.pose[coordinate] > range.lowerBound - 1e-3)
          #expect(keyframe.pose[coordinate] < range.upperBound + 1e-3)
        }
      }
      for (one, other) in zip(motion.keyframes, motion.keyframes.dropFirst()) {
        let turn = Coordinate.allCases.filter { !$0.isTranslation }.reduce(0) {
          max($0, abs(other.pose[$1] - one.pose[$1]))
        }
        #expect(turn < 0.9, "\(member.id)")
      }
    }
  }
}
