import Biomechanics

/// Where a demonstration happens: camera, crop, furniture and the spot on which the body stays.
struct LineStage {
  let demonstration: Demonstration
  let furniture: LineFurniture
  private(set) var camera: LineCamera
  /// Level place of the resting parts in the first moment; they stay there.
  let anchor: Vector

  /// Picture units: always 480 wide; 360 high, or 240 where someone lies.
  static let width = 480.0
  let height: Double

  init(_ demonstration: Demonstration) {
    self.demonstration = demonstration
    var first = Posture(demonstration.motion.pose(at: 0))
    first.stand(on: demonstration.contacts)
    anchor = LineStage.spot(of: demonstration.contacts, in: first)
    let place = LinePlace(demonstration.contacts, anchor)
    let postures = demonstration.moments.map {
      place.posture(demonstration.motion.pose(at: $0))
    }
    furniture = LineFurniture(for: demonstration, postures: postures)
    camera = LineCamera.chosen(for: postures, wall: furniture.wall)
    camera.mirrored = demonstration.side == .left
    let balls = LinePerson.allBalls
    var frame = LineCrop()
    for posture in postures {
      for ball in balls { frame.take(camera.disc(posture.place(ball), radius: ball.radius)) }
    }
    for corner in furniture.corners { frame.take(camera.disc(corner, radius: 0)) }
    height = frame.isWide ? 240 : 360
    frame.fit(&camera, height: height)
  }

  func posture(at seconds: Double) -> Posture {
    LinePlace(demonstration.contacts, anchor).posture(demonstration.motion.pose(at: seconds))
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
struct LinePlace {
  let contacts: [Contact]
  let anchor: Vector

  init(_ contacts: [Contact], _ anchor: Vector) {
    self.contacts = contacts
    self.anchor = anchor
  }

  func posture(_ pose: Pose) -> Posture {
    var posture = Posture(pose)
    posture.stand(on: contacts)
    posture.move(by: anchor - LineStage.spot(of: contacts, in: posture))
    return posture
  }
}

/// The picture's edges round what must be seen, in metres of an unscaled camera.
struct LineCrop {
  private var low = Point(.infinity, .infinity)
  private var high = Point(-.infinity, -.infinity)

  mutating func take(_ disc: Disc) {
    low = Point(min(low.x, disc.centre.x - disc.radius), min(low.y, disc.centre.y - disc.radius))
    high = Point(
      max(high.x, disc.centre.x + disc.radius), max(high.y, disc.centre.y + disc.radius))
  }

  /// Twice as wide as high or more.
  var isWide: Bool { high.x - low.x > 2 * (high.y - low.y) }

  /// Scales and moves the camera so that all fits with a margin, and small poses are not huge.
  func fit(_ camera: inout LineCamera, height: Double) {
    let margin = 16.0
    let size = high - low
    let scale = min(
      (LineStage.width - 2 * margin) / max(size.x, 0.1), (height - 2 * margin) / max(size.y, 0.1),
      260)
    camera.scale = scale
    camera.origin = Point(LineStage.width, height) / 2 - (low + high) / 2 * scale
  }
}
