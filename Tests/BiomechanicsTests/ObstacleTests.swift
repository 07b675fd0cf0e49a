import Testing

@testable import Biomechanics

/// What the laws of touching can see.
@Suite struct ObstacleTests {
  private static let nothing = Scenery(wall: nil)

  private func depths(_ degrees: [Coordinate: Double]) -> [Shortfall.Kind: Double] {
    var pose = Pose()
    for (coordinate, value) in degrees { pose[coordinate] = value * .pi / 180 }
    pose[.pelvisTy] = 1
    let obstacles = Obstacles(.adult, [], scenery: Self.nothing)
    let inspection = Inspection(body: .adult, scenery: Self.nothing, obstacles: obstacles)
    let found = inspection.depths(Posture(pose), 1)
    return Dictionary(found.map { ($0.kind, $0.by) }, uniquingKeysWith: max)
  }

  @Test func standingWithArmsALittleAsideNothingIsInAnything() {
    let deep = depths([.armAddR: -10, .armAddL: -10]).filter { $0.value > 0.005 }
    #expect(deep.isEmpty)
  }

  /// A limb folded on its neighbour presses into it only so far.
  @Test func aLimbFoldedTooFarIsInItsNeighbour() throws {
    #expect(depths([.kneeAngleR: 120])[.inside(.shankR, .thighR)] ?? 0 < 0.001)
    #expect(try #require(depths([.kneeAngleR: 175])[.inside(.shankR, .thighR)]) > 0.02)
    #expect(depths([.elbowFlexL: 130])[.inside(.forearmL, .upperArmL)] ?? 0 < 0.001)
    #expect(try #require(depths([.elbowFlexL: 175])[.inside(.forearmL, .upperArmL)]) > 0.01)
    #expect(depths([.hipFlexionR: 110])[.inside(.thighR, .trunk)] ?? 0 < 0.001)
    #expect(try #require(depths([.hipFlexionR: 178])[.inside(.thighR, .trunk)]) > 0.01)
  }

  /// A stick along the back lies on it; one whose ends are pulled forward runs through.
  @Test func aStickThroughTheBackIsSeen() throws {
    let contacts = [BodyPart.seat, .back, .head].map { Contact(part: $0, on: .stick) }
    let stick = try #require(Stick(contacts, in: Posture()))
    #expect(stick.depth(in: Posture()) < 0.02)
    var pulled = stick
    pulled.from.x += 0.05
    pulled.to.x += 0.05
    #expect(pulled.depth(in: Posture()) > 0.04)
  }
}
