import Biomechanics

/// Where a demonstration happens: the ground it stays on, the furniture and the viewer.
final class Stage: Sendable {
  let demonstration: Demonstration
  let ground: Ground
  let furniture: Joinery
  private let wall: Wall?
  private let boards: Joinery
  let standpoint: Standpoint
  let arrow: Arrow?
  let hands: (right: HandHold, left: HandHold)
  /// Places that must be seen, of all moments, metres.
  let extent: [Place]
  let isWide: Bool

  init(_ demonstration: Demonstration, _ person: Person) {
    self.demonstration = demonstration
    let ground = Ground(demonstration.motion, on: demonstration.contacts, body: person.body)
    self.ground = ground
    hands = (
      HandHold(of: .handR, in: demonstration.contacts),
      HandHold(of: .handL, in: demonstration.contacts)
    )
    let poses = demonstration.moments.map { demonstration.motion.pose(at: $0) }
    let postures = poses.map { ground.posture($0) }
    let scenery = Scenery(
      for: demonstration.contacts, props: demonstration.props, postures: postures)
    let wall = scenery.wallIsWhole ? scenery.wall : nil
    let mat =
      demonstration.props.contains(.mat)
      ? Mat(under: postures, demonstration.contacts, wall: wall) : nil
    furniture = Joinery(
      scenery, mat: mat, bedding: Bedding(scenery, postures[0]))
    self.wall = wall
    boards = wall.map { Joinery($0) } ?? Joinery()
    standpoint = .chosen(
      for: postures, wall: scenery.wall, mirrored: demonstration.side == .left)
    let shown =
      zip(poses, postures).flatMap { person.outline(in: $1, $0) } + (mat?.corners ?? [])
      + scenery.framed
    let frame = Outline(shown, from: standpoint)
    isWide = frame.isWide
    arrow = Arrow(
      postures, width: Double(frame.width * View.distance), near: standpoint.axes.near)
    extent = shown + (arrow.map { [$0.top] } ?? [])
  }

  /// The wall, unless the viewer stands behind it: then it would hide the person.
  func wall(from view: View) -> Joinery? {
    wall.flatMap { dot(Place($0.towards), view.ahead) > 0.04 ? boards : nil }
  }

  func posture(of pose: Pose) -> Posture { ground.posture(pose) }
}

extension Scenery {
  /// Everything that should be in the picture. A door frame may run out of it.
  fileprivate var framed: [Place] {
    (solids.flatMap { solid in solid.corners.filter { solid.thing != .doorPost || $0.y < 1 } }
      + rail).map { Place($0) }
  }
}
