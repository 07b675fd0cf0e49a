import Biomechanics

extension Member {
  /// The fingerprint of the body, not of its name. Made once for each member.
  static func print(of body: Body) -> Fingerprint {
    var print = Fingerprint()
    for segment in Segment.allCases { print.take(body.skeleton[segment]) }
    for capsule in body.flesh.capsules {
      print.take(capsule.from)
      print.take(capsule.to)
    }
    for part in BodyPart.allCases {
      for pad in body.flesh[part] {
        print.take(pad.points.count)
        for point in pad.points { print.take(point) }
      }
    }
    for hand in [BodyPart.handR, .handL] {
      for hold in HandHold.allCases {
        for point in body.flesh[fingersOf: hand, hold] { print.take(point) }
      }
    }
    for limb in Limb.allCases { for point in body.flesh[limb] { print.take(point) } }
    return print
  }
}

extension Fingerprint {
  fileprivate mutating func take(_ vector: Vector) {
    take(vector.x)
    take(vector.y)
    take(vector.z)
  }

  fileprivate mutating func take(_ ball: Ball) {
    take(ball.segment.rawValue)
    take(ball.centre)
    take(ball.radius)
  }

  fileprivate mutating func take(_ point: FleshPoint) {
    take(point.radius)
    for hold in point.holds {
      take(hold.segment.rawValue)
      take(hold.place)
      take(hold.weight)
    }
  }
}
