import Biomechanics

/// The skeleton on which the muscle table was measured, and how its places go over to a person's.
///
/// Hip, knee, ankle and toes as in gait2392, the lumbar joints as in Christophy and others 2012;
/// the chest, neck and arms, which carry only ends of trunk muscles, as in `Skeleton.adult`.
enum SourceSkeleton {
  static let skeleton = Skeleton(offsets: Segment.allCases.map(offset)) ?? .adult

  private static func offset(of segment: Segment) -> Vector {
    switch segment {
    case .thighR: Vector(0, 0, 0.0835)
    case .thighL: Vector(0, 0, -0.0835)
    case .shankR, .shankL: Vector(0, -0.396, 0)
    case .footR, .footL: Vector(0, -0.430, 0)
    case .toesR, .toesL: Vector(0.130, -0.044, 0)
    case .lumbar5: Vector(-0.0173, 0.1201, 0)
    case .lumbar4: Vector(0.0100, 0.0296, 0)
    case .lumbar3: Vector(-0.0010, 0.0345, 0)
    case .lumbar2: Vector(-0.0074, 0.0324, 0)
    case .lumbar1: Vector(-0.0087, 0.0289, 0)
    case .thoraxLow: Vector(-0.0118, 0.0313, 0)
    default: Skeleton.adult[segment]
    }
  }

  /// A place of a segment carried over to a person, metres: along the segment by the length to
  /// its next joint, across it by the width between the hips. The pelvis above the hips leans with
  /// the line from the hips to L5/S1, so that what lies about that joint keeps its distance.
  static func carry(_ place: Vector, of segment: Segment, to person: Skeleton) -> Vector {
    let wide = person[.thighR].z / skeleton[.thighR].z
    guard segment != .pelvis else {
      guard place.y > 0 else { return place * wide }
      let (from, to) = (skeleton[.lumbar5], person[.lumbar5])
      let up = place.y / from.y
      return Vector((place.x - from.x * up) * wide + to.x * up, to.y * up, place.z * wide)
    }
    guard let next = segment.next else { return place * wide }
    let long = person[next].y / skeleton[next].y
    let ahead = segment.isFoot ? person[next].x / skeleton[next].x : wide
    return Vector(place.x * ahead, place.y * long, place.z * wide)
  }
}

extension Segment {
  /// The segment whose joint ends this one, for those that carry muscles.
  var next: Segment? {
    switch self {
    case .thighR: .shankR
    case .shankR: .footR
    case .footR: .toesR
    case .thighL: .shankL
    case .shankL: .footL
    case .footL: .toesL
    case .lumbar5: .lumbar4
    case .lumbar4: .lumbar3
    case .lumbar3: .lumbar2
    case .lumbar2: .lumbar1
    case .lumbar1: .thoraxLow
    case .thoraxLow: .thoraxHigh
    case .thoraxHigh: .neck
    case .neck: .head
    case .upperArmR: .forearmR
    case .forearmR: .handR
    case .upperArmL: .forearmL
    case .forearmL: .handL
    default: nil
    }
  }

  var isFoot: Bool { self == .footR || self == .footL }
}
