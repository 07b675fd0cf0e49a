import Biomechanics

/// Where a demonstration happens: the spot on which the body stays, the furniture and the viewer.
struct Stage: Sendable {
  let demonstration: Demonstration
  /// Level place of the resting parts in the first moment; they stay there.
  let anchor: Vector
  let standpoint: Standpoint
  /// Places that must be seen, of all moments, metres.
  let extent: [Place]
  let isWide: Bool

  init(_ demonstration: Demonstration, _ person: Person) {
    self.demonstration = demonstration
    var first = Posture(demonstration.motion.pose(at: 0))
    first.stand(on: demonstration.contacts)
    anchor = Stage.spot(of: demonstration.contacts, in: first)
    let ground = Ground(contacts: demonstration.contacts, anchor: anchor)
    let postures = demonstration.moments.map { ground.posture(demonstration.motion.pose(at: $0)) }
    let wall = first.wall(for: demonstration.contacts)
    standpoint = .chosen(for: postures, wall: wall, mirrored: demonstration.side == .left)
    extent = zip(demonstration.moments, postures).flatMap { seconds, posture in
      person.outline(in: posture, demonstration.motion.pose(at: seconds))
    }
    isWide = Frame2D(extent, from: standpoint).isWide
  }

  func posture(at seconds: Double) -> Posture {
    Ground(contacts: demonstration.contacts, anchor: anchor)
      .posture(demonstration.motion.pose(at: seconds))
  }

  /// The middle of the resting parts on the level, metres; the pelvis' when nothing rests.
  static func spot(of contacts: [Contact], in posture: Posture) -> Vector {
    var sum = Vector.zero
    var count = 0.0
    for contact in contacts where contact.on.height != nil || contact.on == .wall {
      for ball in contact.part.balls {
        sum += posture.place(ball)
        count += 1
      }
    }
    let spot = count > 0 ? sum / count : posture[.pelvis].origin
    return Vector(spot.x, 0, spot.z)
  }
}

/// Puts a pose on its contacts, up and down and along the floor.
struct Ground {
  let contacts: [Contact]
  let anchor: Vector

  func posture(_ pose: Pose) -> Posture {
    var posture = Posture(pose)
    posture.stand(on: contacts)
    posture.move(by: anchor - Stage.spot(of: contacts, in: posture))
    return posture
  }
}
