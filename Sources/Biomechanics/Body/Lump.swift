/// A share of the body's mass and where its middle lies in a segment's axes.
struct Lump {
  var segment: Segment
  /// Metres from the segment's joint.
  var place: Vector
  /// Of the body's mass.
  var share: Double
}

extension Skeleton {
  /// All of the body, after De Leva 1996 (J Biomech 29:1223-1230, table 4, women and men averaged);
  /// the trunk's three parts in the middle of the segments that carry them.
  var lumps: [Lump] {
    let trunk = [
      Lump(segment: .pelvis, place: Vector(-0.02, 0.03, 0), share: 0.1182),
      Lump(segment: .lumbar3, place: Vector(0.015, 0.01, 0), share: 0.1550),
      Lump(segment: .thoraxHigh, place: Vector(0.04, -0.01, 0), share: 0.1570),
      Lump(segment: .head, place: Vector(0.01, 0.06, 0), share: 0.0682),
    ]
    func limb(_ near: Segment, _ far: Segment, _ centre: Double, _ share: Double) -> [Lump] {
      [near, near.mirrored].map { segment in
        let end = self[segment == near ? far : far.mirrored]
        return Lump(segment: segment, place: end * centre, share: share)
      }
    }
    let feet = [Segment.footR, .footL].map {
      Lump(segment: $0, place: Vector(0.05, -0.04, 0), share: 0.0133)
    }
    let hands = [Segment.handR, .handL].map {
      Lump(segment: $0, place: Vector(0, -0.065, 0), share: 0.0058)
    }
    return trunk + limb(.thighR, .shankR, 0.385, 0.1447) + limb(.shankR, .footR, 0.444, 0.0457)
      + limb(.upperArmR, .forearmR, 0.576, 0.0263) + limb(.forearmR, .handR, 0.457, 0.0150)
      + feet + hands
  }
}

extension Posture {
  /// The body's centre of mass, metres.
  public var centreOfMass: Vector {
    skeleton.lumps.reduce(Vector.zero) { $0 + (self[$1.segment] * $1.place) * $1.share }
  }

  /// The centre of mass of the body with what it carries, metres.
  public func centreOfMass(carrying bell: Kettlebell?) -> Vector {
    guard let bell else { return centreOfMass }
    return (centreOfMass + bell.middle(in: self) * bell.share) / (1 + bell.share)
  }
}
