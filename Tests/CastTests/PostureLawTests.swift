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

  /// Nothing jerks where a posture is passed: no joint's speed changes by more than 2.6 radians a second
  /// within a frame of a 120 Hz screen before and after it.
  @Test(arguments: House.rungs)
  func speedsJoinWhereAPostureIsPassed(each: House.Case) {
    let frame = 1.0 / 120
    for member in House.cast.members {
      let motion = House.cast.motion(of: each.rung, for: member)
      var moment = motion.period
      for keyframe in motion.keyframes + motion.back {
        moment += keyframe.seconds
        let poses = [-frame, 0, frame].map { motion.pose(at: moment + $0) }
        let jump = Coordinate.allCases.filter { !$0.isTranslation }.reduce(0) {
          max($0, abs(poses[2][$1] - 2 * poses[1][$1] + poses[0][$1]) / frame)
        }
        #expect(jump < 2.6, "\(member.id) after \(moment - motion.period) s")
      }
    }
  }

  /// What a rung names stands there: no chair is missing because nobody came near enough to it.
  @Test(arguments: House.rungs)
  func everyPieceOfFurnitureThatIsNamedStandsThere(each: House.Case) {
    let things: [(Prop, Solid.Thing)] = [
      (.chair, .seatPlate), (.step, .step), (.block, .block), (.cushion, .cushion),
      (.bed, .mattress), (.worktop, .worktop), (.doorway, .doorPost),
    ]
    for member in House.cast.members {
      let motion = House.cast.motion(of: each.rung, for: member)
      let postures = motion.keyframes.map { Posture($0.pose, of: member.body) }
      let scenery = Scenery(for: each.rung.contacts, props: each.rung.props, postures: postures)
      for (prop, thing) in things where each.rung.props.contains(prop) {
        #expect(scenery.solids.contains { $0.thing == thing }, "\(member.id) lacks \(prop)")
      }
      #expect(!each.rung.props.contains(.wall) || scenery.wall != nil, "\(member.id)")
    }
  }

  /// Nobody hangs in the air: at every moment the centre of mass, with any weight in the hands, is over what carries the body, or
  /// a few centimetres beyond it while someone rises or rolls. Walking, which is falling from foot to
  /// foot, and whoever holds on to something are left out.
  @Test(arguments: House.rungs)
  func weightIsOverWhatCarriesIt(each: House.Case) {
    let rung = each.rung
    let all = rung.contacts + rung.motion.keyframes.flatMap(\.touching)
    let holds: [Contact.Surface] = [.wall, .rail, .seatEdge, .chairBack]
    let bell = Kettlebell(rung.contacts)
    guard !rung.motion.goesRound, !all.contains(where: { holds.contains($0.on) }) else { return }
    for member in House.cast.members {
      let motion = House.cast.motion(of: rung, for: member)
      for step in 0...24 {
        let pose = motion.pose(at: motion.period * Double(step) / 24)
        let posture = Posture(pose, of: member.body)
        let carrying = all.filter { contact in
          contact.on.height.map { abs(posture.bottom(of: contact.part) - $0) < 0.012 } ?? false
        }
        guard let support = posture.support(of: carrying) else { continue }
        #expect(
          support.beyond(posture.centreOfMass(carrying: bell)).apart < 0.045,
          "\(member.id) at \(step)")
      }
    }
  }

  /// The way back takes as long as the way there and ends where that began, but is no film played
  /// backwards.
  @Test(arguments: House.rungs)
  func theWayBackIsAMovementOfItsOwn(each: House.Case) {
    let written = each.rung.motion
    guard written.oneWay > 0, !written.goesRound else { return }
    for member in House.cast.members {
      let motion = House.cast.motion(of: each.rung, for: member)
      let back = motion.back.reduce(0) { $0 + $1.seconds }
      #expect(abs(back - motion.oneWay) < 0.02 * max(back, 0.5))
      #expect(motion.back.last?.pose == motion.keyframes.first?.pose)
      let apart = (1..<20).map { step -> Double in
        let seconds = motion.oneWay * Double(step) / 20
        let (out, home) = (motion.pose(at: seconds), motion.pose(at: motion.period - seconds))
        return Coordinate.allCases.reduce(0) { max($0, abs(out[$1] - home[$1])) }
      }
      #expect(apart.max() ?? 0 > 0.005, "\(member.id)")
    }
  }

  /// A strap runs from the hands to both edges of the foot without touching anything else.
  @Test(arguments: House.rungs)
  func theStrapPassesThroughNobody(each: House.Case) {
    let hands = each.rung.contacts.filter { $0.on == .strap && [.handR, .handL].contains($0.part) }
    for member in hands.isEmpty ? [] : House.cast.members {
      let motion = House.cast.motion(of: each.rung, for: member)
      for step in 0...16 {
        let pose = motion.pose(at: motion.period * Double(step) / 16)
        let posture = Posture(pose, of: member.body)
        for hand in hands {
          let from = posture.place(member.body.flesh.grip(hand.part, on: .strap))
          for edge in [0.045, -0.045] {
            let to = posture[.toesR] * Vector(-0.022, 0.012, edge)
            let deepest = (1..<18).map {
              depth(from + (to - from) * (Double($0) / 18), in: posture)
            }
            #expect(deepest.max() ?? 0 < 0.01, "\(member.id)")
          }
        }
      }
    }
  }

  /// How deep a place is in anything but hands and feet, metres.
  private func depth(_ place: Vector, in posture: Posture) -> Double {
    let ends: [Limb] = [.handR, .handL, .footR, .footL]
    return posture.body.flesh.capsules.filter { !ends.contains($0.from.segment.limb) }.map {
      capsule in
      let (from, to) = (posture.place(capsule.from), posture.place(capsule.to))
      let along = to - from
      let share = min(max(dot(place - from, along) / max(dot(along, along), 1e-12), 0), 1)
      let radius = capsule.from.radius + (capsule.to.radius - capsule.from.radius) * share
      return radius - length(place - (from + along * share))
    }.max() ?? 0
  }
}
