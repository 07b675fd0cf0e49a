/// Where each segment's joint lies in its parent, standing straight, metres.
///
/// Every segment's axes are the world's in the zero pose (x forward, y up, z right), so a joint's
/// place is a plain offset. The pelvis' own origin is midway between the hip joints; its offset is
/// their height over the floor.
public struct Skeleton: Hashable, Sendable {
  private var offsets: [Vector]

  public subscript(segment: Segment) -> Vector { offsets[segment.rawValue] }

  /// Every segment's joint in the zero pose, in their order, metres.
  public let joints: [Vector]

  /// An adult 1.70 m tall.
  public static let adult = Skeleton(stature: 1.70)

  /// One offset for every segment, in their order; nil for another number of them.
  public init?(offsets: [Vector]) {
    guard offsets.count == Segment.count else { return nil }
    self.offsets = offsets
    joints = Self.joints(offsets)
  }

  /// Lengths are fractions of stature after Drillis and Contini 1966 as printed by Winter
  /// ("Biomechanics and Motor Control of Human Movement"): thigh .245, shank .246, ankle .039,
  /// upper arm .186, forearm .146, shoulder at .818 and hip at .530. Half the distance between
  /// hip joints (.050) and between shoulder joints (.100), and the spine's course fore and aft,
  /// follow the full-body model of Lai and Uhlrich (2022) scaled by stature. The lumbar levels
  /// share their length evenly; the clavicle begins beside the notch of the breastbone.
  public init(stature: Double) {
    offsets = Segment.allCases.map { segment in
      let right = Self.share(of: segment)
      return Vector(right.x, right.y, segment.side < 0 ? -right.z : right.z) * stature
    }
    joints = Self.joints(offsets)
  }

  private static func joints(_ offsets: [Vector]) -> [Vector] {
    var joints = offsets
    for segment in Segment.allCases {
      if let parent = segment.parent { joints[segment.rawValue] += joints[parent.rawValue] }
    }
    return joints
  }

  /// Fractions of stature, for the right side.
  private static func share(of segment: Segment) -> Vector {
    switch segment {
    case .pelvis: Vector(0, 0.530, 0)
    case .thighR, .thighL: Vector(0, 0, 0.050)
    case .shankR, .shankL: Vector(0, -0.245, 0)
    case .footR, .footL: Vector(0, -0.246, 0)
    case .toesR, .toesL: Vector(0.079, -0.029, 0)
    case .lumbar5: Vector(-0.027, 0.058, 0)
    case .lumbar4: Vector(0.006, 0.019, 0)
    case .lumbar3: Vector(0.003, 0.019, 0)
    case .lumbar2: Vector(0, 0.019, 0)
    case .lumbar1: Vector(-0.003, 0.019, 0)
    case .thoraxLow: Vector(-0.006, 0.019, 0)
    case .thoraxHigh: Vector(-0.014, 0.082, 0)
    case .neck: Vector(0.009, 0.085, 0)
    case .head: Vector(0.010, 0.055, 0)
    case .clavicleR, .clavicleL: Vector(0.045, 0.048, 0.014)
    case .upperArmR, .upperArmL: Vector(-0.027, 0.005, 0.086)
    case .forearmR, .forearmL: Vector(0, -0.186, 0)
    case .handR, .handL: Vector(0, -0.146, 0)
    }
  }
}
