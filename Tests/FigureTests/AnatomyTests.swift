import Biomechanics
import Testing

@testable import Figure

/// Muscles, patches and hulls lie where anatomy has them, on everyone, standing straight.
@Suite(.enabled(if: BodyFiles.areMade, "bin/make-body has not run"))
struct AnatomyTests {
  @Test(arguments: BodyFiles.ids)
  func hamstringsLieBehindTheThighAndPartAboveTheKnee(id: String) throws {
    let stands = try Standing(id)
    let (hip, knee) = (stands.joint(.thighR), stands.joint(.shankR))
    let outer = stands.belly(.bicepsFemoris, from: knee.y, to: knee.y + 0.12)
    let inner = stands.belly(.semimembranosus, from: knee.y, to: knee.y + 0.12)
    #expect(outer.z > knee.z + 0.01)
    #expect(inner.z < knee.z - 0.01)
    for mask in [MuscleMask.bicepsFemoris, .semitendinosus, .semimembranosus] {
      #expect(stands.belly(mask).x < hip.x)
    }
    #expect(stands.belly(.quadriceps).x > knee.x + 0.04)
    #expect(stands.belly(.adductors).z < hip.z - 0.02)
  }

  @Test(arguments: BodyFiles.ids)
  func musclesOfTheTrunkLieOnTheirSides(id: String) throws {
    let stands = try Standing(id)
    let (hip, ribs) = (stands.joint(.thighR), stands.joint(.thoraxLow))
    #expect(stands.belly(.glutes).x < hip.x - 0.05)
    #expect(stands.belly(.hipFlexors).x > hip.x + 0.03)
    #expect(stands.belly(.abdominals).x > ribs.x + 0.04)
    #expect(stands.belly(.backExtensors).x < ribs.x - 0.02)
    #expect(stands.belly(.obliques).z > stands.belly(.abdominals).z + 0.04)
    #expect(stands.belly(.quadratus).z > stands.belly(.backExtensors).z)
    #expect(stands.belly(.quadratus).y < ribs.y + 0.02)
    #expect(stands.belly(.quadratus).y > hip.y + 0.05)
    #expect(stands.belly(.piriformis).y < hip.y + 0.07)
    #expect(stands.belly(.calves).x < stands.joint(.shankR).x - 0.02)
    #expect(stands.belly(.shoulders).y < stands.joint(.upperArmR).y + 0.05)
  }

  @Test(arguments: BodyFiles.ids)
  func everyPlaceThatTouchesHasSkinOrClothThere(id: String) throws {
    let stands = try Standing(id)
    for part in BodyPart.allCases {
      let pads = stands.person.body.flesh[part]
      #expect(!pads.isEmpty && pads.allSatisfy { $0.points.count > 2 }, "\(part)")
    }
    // Standing straight, both soles are on the floor.
    for part in [BodyPart.heelR, .heelL, .footR, .footL] {
      for pad in stands.person.body.flesh[part] {
        let lowest = pad.points.map { stands.posture.place($0).y }.min() ?? 1
        #expect(abs(lowest - stands.floor) < 0.012, "\(part)")
      }
    }
  }

  /// Where a body rests on a part of it, hardly any skin is lower than the places that touch.
  @Test(arguments: BodyFiles.ids)
  func whatTouchesIsTheLowestSkinThere(id: String) throws {
    let rests: [(BodyPart, [Coordinate: Double], Set<Segment>)] = [
      (.seat, [.hipFlexionR: 90, .hipFlexionL: 90], [.pelvis, .thighR, .thighL]),
      (.seat, [.pelvisTilt: 90], [.pelvis, .lumbar5, .thighR, .thighL]),
      (.back, [.pelvisTilt: 90], [.thoraxLow, .thoraxHigh]),
      (.back, [.pelvisTilt: 120], [.thoraxLow, .thoraxHigh]),
      (.head, [.pelvisTilt: 90], [.head]),
      (.face, [.pelvisTilt: -90], [.head]),
      (.heelR, [.pelvisTilt: 90], [.footR, .toesR]),
      (.kneeR, [.kneeAngleR: 90], [.thighR, .shankR]),
      (.hipR, [.pelvisList: 90], [.pelvis, .thighR]),
      (.edgeR, [.pelvisList: 90], [.footR, .toesR]),
      (.elbowR, [.pelvisTilt: -90, .armFlexR: 90, .elbowFlexR: 90], [.upperArmR, .forearmR]),
    ]
    for (part, degrees, segments) in rests {
      var pose = Pose()
      for (coordinate, angle) in degrees { pose[coordinate] = angle * .pi / 180 }
      let stands = try Standing(id, pose)
      let numbers = Set(segments.map(\.rawValue))
      let skin = stands.places.indices.filter {
        stands.isShown($0) && stands.shared.layers[$0] <= 2 && numbers.contains(stands.segment($0))
      }
      let lowest = skin.map { stands.places[$0].y }.min() ?? 0
      let points = stands.person.body.flesh[part].flatMap(\.points)
      let touching = points.map { stands.posture.place($0).y }.min() ?? 1
      #expect(touching - lowest < 0.01, "\(part) \(degrees)")
    }
  }

  @Test(arguments: BodyFiles.ids)
  func skinIsNeverFarOutsideTheHulls(id: String) throws {
    let stands = try Standing(id)
    let shared = stands.shared
    for vertex in 0..<shared.vertexCount where stands.isShown(vertex) {
      // Locks are soft, and hands have a thumb that no hull holds.
      guard shared.layers[vertex] <= 2, !stands.isOfHand(vertex) else { continue }
      #expect(stands.heightOverHulls(stands.places[vertex]) < 0.04, "\(stands.places[vertex])")
    }
  }
}

/// Someone in a pose.
private struct Standing {
  let shared: SharedBody
  let own: PersonBody
  let person: Person
  let posture: Posture
  let places: [Vector]

  init(_ id: String, _ pose: Pose = Pose()) throws {
    shared = try BodyFiles.shared()
    own = try BodyFiles.person(id, shared)
    person = Person(shared, own)
    posture = Posture(pose, of: person.body)
    var turns = Room<BoneTurn>(Bone.count)
    turns.hold(Bone.count)
    person.turns(in: posture, pose, into: turns.start)
    let (surface, start) = (person.surface, turns.start)
    places = (0..<surface.skinnedCount).map { Vector(surface.moved($0, by: start, breath: 0)) }
  }

  var floor: Double { places.indices.filter(isShown).map { places[$0].y }.min() ?? 0 }

  func joint(_ segment: Segment) -> Vector { posture[segment].origin }

  func isShown(_ vertex: Int) -> Bool { own.cut[vertex] >= 128 }

  /// Number of the segment that moves a vertex most.
  func segment(_ vertex: Int) -> Int {
    let heaviest = (vertex * 6..<vertex * 6 + 6).max { shared.weights[$0] < shared.weights[$1] }
    return Bone.segment(Int(shared.bones[heaviest ?? vertex * 6]))
  }

  func isOfHand(_ vertex: Int) -> Bool {
    let segment = segment(vertex)
    return segment == Segment.handR.rawValue || segment == Segment.handL.rawValue
  }

  /// Middle of a mask on the right, weighted by depth, between two heights.
  func belly(_ mask: MuscleMask, from low: Double = -1, to high: Double = 3) -> Vector {
    var (sum, whole) = (Vector.zero, 0.0)
    for vertex in places.indices where places[vertex].z > 0 && isShown(vertex) {
      guard (low...high).contains(places[vertex].y) else { continue }
      let weight = max(Double(shared.mask(mask, at: vertex)) - 128, 0)
      sum += places[vertex] * weight
      whole += weight
    }
    return sum / max(whole, 1)
  }

  func heightOverHulls(_ place: Vector) -> Double {
    person.body.flesh.capsules.map { hull in
      let (from, to) = (posture.place(hull.from), posture.place(hull.to))
      let along = to - from
      let share = min(max(dot(place - from, along) / max(dot(along, along), 1e-12), 0), 1)
      let radius = hull.from.radius + (hull.to.radius - hull.from.radius) * share
      return length(place - from - along * share) - radius
    }.min() ?? 1
  }
}
