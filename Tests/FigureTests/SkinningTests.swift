import Biomechanics
import Testing

@testable import Figure

/// Skin near a joint keeps its distance from the bones however far the joint bends, so that a limb's
/// cross-section neither collapses nor swells.
@Suite(.enabled(if: BodyFiles.areMade, "bin/make-body has not run"))
struct SkinningTests {
  @Test(arguments: BodyFiles.ids)
  func kneesKeepTheirSectionFrom0To140(id: String) throws {
    try expectSections(of: id, round: .knee, bending: .kneeAngleR, from: 0, through: 140)
  }

  @Test(arguments: BodyFiles.ids)
  func hipsKeepTheirSectionFromMinus20To120(id: String) throws {
    try expectSections(of: id, round: .hip, bending: .hipFlexionR, from: -20, through: 120)
  }

  @Test(arguments: BodyFiles.ids)
  func elbowsKeepTheirSectionFrom0To140(id: String) throws {
    try expectSections(of: id, round: .elbow, bending: .elbowFlexR, from: 0, through: 140)
  }

  @Test(arguments: BodyFiles.ids)
  func shouldersKeepTheirSectionUpTo170(id: String) throws {
    try expectSections(of: id, round: .shoulder, bending: .armFlexR, from: 0, through: 170)
  }

  /// Every ten degrees: the section keeps between 0.62 and 1.35 of its size, and at most 12 % of its
  /// skin sinks into the fold.
  private func expectSections(
    of id: String, round bend: Bend, bending coordinate: Coordinate, from: Double, through: Double
  ) throws {
    let skin = try Skin(id)
    for angle in stride(from: from, through: through, by: 10) {
      let change = skin.change(round: bend, [coordinate: angle])
      #expect((0.62...1.35).contains(change.area), "\(angle): \(change)")
      #expect(change.sunken < 0.12, "\(angle): \(change)")
    }
  }
}

/// Three joints in a row and the segments whose skin counts.
private struct Bend {
  let path: [Segment]
  let skin: Set<Int>
  let reach: Double

  static let knee = Bend(path: [.thighR, .shankR, .footR], skin: [1, 2, 26], reach: 0.09)
  static let hip = Bend(path: [.lumbar5, .thighR, .shankR], skin: [1, 26], reach: 0.13)
  static let elbow = Bend(
    path: [.upperArmR, .forearmR, .handR], skin: [19, 20, 28, 30], reach: 0.07)
  static let shoulder = Bend(
    path: [.clavicleR, .upperArmR, .forearmR], skin: [19, 28], reach: 0.10)
}

private struct Skin {
  let person: Person
  let zero: [Place]

  init(_ id: String) throws {
    let shared = try BodyFiles.shared()
    person = Person(shared, try BodyFiles.person(id, shared))
    zero = Skin.places(person, Pose())
  }

  /// Mean squared distance of the skin from the bones round a joint, as a share of what it is standing
  /// straight; and how much of that skin has sunk to less than a third of its distance (the bottom of
  /// a fold).
  func change(
    round bend: Bend, _ degrees: [Coordinate: Double]
  ) -> (area: Double, sunken: Double) {
    var pose = Pose()
    for (coordinate, angle) in degrees { pose[coordinate] = angle * .pi / 180 }
    let (before, after) = (joints(bend, Pose()), joints(bend, pose))
    let moved = Skin.places(person, pose)
    var (area, whole, sunken, count) = (0.0, 0.0, 0.0, 0.0)
    for corner in zero.indices where bend.skin.contains(heaviest(corner)) {
      guard length(Vector(zero[corner]) - before[1]) < bend.reach else { continue }
      let (was, now) = (
        distance(Vector(zero[corner]), before), distance(Vector(moved[corner]), after)
      )
      whole += was * was
      area += now * now
      count += 1
      if now < was / 3 { sunken += 1 }
    }
    return (area / whole, sunken / count)
  }

  private func heaviest(_ corner: Int) -> Int { Int(person.surface.bones[corner * Mesh.reach]) }

  private func joints(_ bend: Bend, _ pose: Pose) -> [Vector] {
    let posture = Posture(pose, of: person.body)
    return bend.path.map { posture[$0].origin }
  }

  private func distance(_ place: Vector, _ path: [Vector]) -> Double {
    zip(path, path.dropFirst()).map { from, to in
      let bone = to - from
      let share = min(max(dot(place - from, bone) / dot(bone, bone), 0), 1)
      return length(place - from - bone * share)
    }.min() ?? 0
  }

  private static func places(_ person: Person, _ pose: Pose) -> [Place] {
    let posture = Posture(pose, of: person.body)
    var turns = Room<BoneTurn>(Bone.count)
    turns.hold(Bone.count)
    person.turns(in: posture, pose, into: turns.start)
    return (0..<person.surface.skinnedCount).map {
      person.surface.moved($0, by: turns.start, breath: 0)
    }
  }
}
