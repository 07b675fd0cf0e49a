import Biomechanics

/// Where a demonstration happens: the ground it stays on, the furniture and the viewer.
struct Stage: Sendable {
  let demonstration: Demonstration
  let ground: Ground
  let scenery: Scenery
  let standpoint: Standpoint
  /// Places that must be seen, of all moments, metres.
  let extent: [Place]
  let isWide: Bool

  init(_ demonstration: Demonstration, _ person: Person) {
    self.demonstration = demonstration
    let ground = Ground(demonstration.motion, on: demonstration.contacts, body: person.body)
    self.ground = ground
    let poses = demonstration.moments.map { demonstration.motion.pose(at: $0) }
    let postures = poses.map { ground.posture($0) }
    scenery = Scenery(
      for: demonstration.contacts, props: demonstration.props, postures: postures)
    standpoint = .chosen(
      for: postures, wall: scenery.wall, mirrored: demonstration.side == .left)
    extent = zip(poses, postures).flatMap { person.outline(in: $1, $0) }
    isWide = Outline(extent, from: standpoint).isWide
  }

  func posture(of pose: Pose) -> Posture { ground.posture(pose) }
}
