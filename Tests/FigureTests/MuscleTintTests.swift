import Biomechanics
import Testing

@testable import Figure

/// What a tint must do for people who see colours differently, in a picture 120 pixels wide.
@Suite(.enabled(if: BodyFiles.areMade, "bin/make-body has not run"))
struct MuscleTintTests {
  @Test(arguments: BodyFiles.ids, Look.Theme.allCases)
  func aWorkingMuscleDiffersInLightnessAsWellAsInHue(id: String, theme: Look.Theme) throws {
    let shared = try BodyFiles.shared()
    let person = Person(shared, try BodyFiles.person(id, shared))
    var bare = Scenes.strap
    bare.targets = []
    let look = Look(width: 120, samples: 3, theme: theme)
    let tinted = Figure(Scenes.strap, person: person).picture(at: 2, look: look)
    let plain = Figure(bare, person: person).picture(at: 2, look: look)
    var apart: [Double] = []
    for y in 0..<tinted.height {
      for x in 0..<tinted.width where tinted.colour(x, y) != plain.colour(x, y) {
        apart.append(abs(lightness(tinted.colour(x, y)) - lightness(plain.colour(x, y))))
      }
    }
    apart.sort()
    #expect(apart.count > 25, "too small to be seen")
    // Twice the step in lightness that is just noticed between neighbours (about 2 to 3).
    #expect(apart.isEmpty || apart[apart.count / 2] > 5, "\(apart[apart.count / 2])")
  }

  @Test func onlyTargetsAreTinted() throws {
    let shared = try BodyFiles.shared()
    let person = Person(shared, try BodyFiles.person(BodyFiles.ids[0], shared))
    let coat = Coat(person.surface, [])
    #expect(coat.values.allSatisfy { $0.x == Coat.outside })
    let right = Coat(person.surface, [Tint(muscle: .hamstrings, isLeft: false)])
    for corner in 0..<person.surface.skinnedCount where right.values[corner].x > 0 {
      #expect(person.surface.places[corner].z > -0.01)
    }
    #expect(right.values.contains { $0.x > 12 })
  }

  @Test func theFlankAwayFromAWeightWorks() {
    let hand = Contact(part: .handR, on: .weight)
    let both = [hand, Contact(part: .handL, on: .weight)]
    func tints(_ contacts: [Contact]) -> [Tint] {
      Demonstration(
        motion: Motion(keyframes: [Keyframe(pose: Pose(), seconds: 0)]), contacts: contacts,
        targets: [.obliques, .shoulders]
      ).tints
    }
    #expect(
      tints([hand]) == [
        Tint(muscle: .obliques, isRight: false), Tint(muscle: .shoulders, isLeft: false),
      ])
    #expect(tints(both) == [Tint(muscle: .obliques), Tint(muscle: .shoulders)])
  }

  @Test func bothSidesOfTheTrunkWorkWhereOneLegDoes() {
    var raised = Pose()
    raised[.hipFlexionR] = 1
    let tints = Demonstration(
      motion: Motion(keyframes: [Keyframe(pose: raised, seconds: 1)]),
      targets: [.abdominals, .backExtensors, .glutes]
    ).tints
    #expect(
      tints == [
        Tint(muscle: .abdominals), Tint(muscle: .backExtensors),
        Tint(muscle: .glutes, isLeft: false),
      ])
  }

  @Test func legsThatTakeTurnsBothWork() {
    func tints(_ right: Double...) -> [Tint] {
      let keyframes = right.map { degrees in
        var pose = Pose()
        pose[.hipFlexionR] = degrees * .pi / 180
        return Keyframe(pose: pose, seconds: 1)
      }
      return Demonstration(motion: Motion(keyframes: keyframes), targets: [.glutes]).tints
    }
    #expect(tints(30, -30) == [Tint(muscle: .glutes)])
    #expect(tints(30, 0) == [Tint(muscle: .glutes, isLeft: false)])
  }

  /// CIE lightness, 0…100, of what someone without green cones sees (Viénot, Brettel and Mollon 1999).
  private func lightness(_ colour: SIMD4<UInt8>) -> Double {
    func linear(_ byte: UInt8) -> Double {
      let value = Double(byte) / 255
      return value * value * (0.305306 * value + 0.682171) + 0.012523 * value
    }
    let (red, green, blue) = (linear(colour.x), linear(colour.y), linear(colour.z))
    let yellow = 0.29275 * red + 0.70725 * green
    let other = max(-0.02234 * red + 0.02234 * green + blue, 0)
    let bright = 0.2126 * yellow + 0.7152 * yellow + 0.0722 * other
    return bright > 0.008856 ? 116 * cubeRoot(bright) - 16 : 903.3 * bright
  }

  private func cubeRoot(_ x: Double) -> Double {
    var root = 0.5
    for _ in 0..<40 { root = (2 * root + x / (root * root)) / 3 }
    return root
  }
}
