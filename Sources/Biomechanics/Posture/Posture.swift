/// A segment's axes and the place of its joint in the world.
public struct Frame: Hashable, Sendable {
  public var turning: Turning
  /// Metres.
  public var origin: Vector

  public init(turning: Turning, origin: Vector) {
    self.turning = turning
    self.origin = origin
  }

  public static func * (frame: Frame, point: Vector) -> Vector {
    frame.turning * point + frame.origin
  }
}

/// Where every segment of one body is in one pose. Made once and taken from pose to pose, it
/// allocates nothing.
public struct Posture: Sendable {
  public let body: Body
  private var frames: [Frame]
  /// Each segment's move from the zero pose as a dual quaternion.
  private(set) var reals: [SIMD4<Double>]
  private(set) var duals: [SIMD4<Double>]
  /// Every joint of the body standing straight, metres.
  let joints: [Vector]

  public init(_ pose: Pose = Pose(), of body: Body = .adult) {
    self.body = body
    joints = body.skeleton.joints
    reals = [SIMD4<Double>](repeating: .zero, count: Segment.count)
    duals = reals
    frames = [Frame](
      repeating: Frame(turning: .none, origin: .zero), count: Segment.count)
    take(pose)
  }

  public var skeleton: Skeleton { body.skeleton }

  public subscript(segment: Segment) -> Frame { frames[segment.rawValue] }

  /// Forward kinematics: each segment from its parent, in order.
  public mutating func take(_ pose: Pose) {
    for raw in 0..<Segment.count {
      guard let segment = Segment(rawValue: raw) else { continue }
      let turn = pose.turn(of: segment)
      let offset = body.skeleton[segment]
      if let parent = segment.parent {
        let base = frames[parent.rawValue]
        // The arm's angles are measured against the chest, wherever the clavicle has gone.
        let against = segment.turnsWithin == parent ? base : frames[segment.turnsWithin.rawValue]
        frames[segment.rawValue] = Frame(turning: against.turning * turn, origin: base * offset)
      } else {
        let moved = Vector(pose[.pelvisTx], pose[.pelvisTy], pose[.pelvisTz])
        frames[segment.rawValue] = Frame(turning: turn, origin: offset + moved)
      }
    }
    takeMoves()
  }

  /// Moves the whole body, metres.
  public mutating func move(by step: Vector) {
    for index in frames.indices { frames[index].origin += step }
    takeMoves()
  }

  private mutating func takeMoves() {
    for index in 0..<Segment.count {
      let frame = frames[index]
      let turn = frame.turning.quaternion
      let move = frame.origin - frame.turning * joints[index]
      let r = Vector(turn.x, turn.y, turn.z)
      let along = move * turn.w + cross(move, r)
      reals[index] = turn
      duals[index] = SIMD4(along.x, along.y, along.z, -dot(move, r)) * 0.5
    }
  }

  /// The middle of a ball of flesh in the world, metres.
  public func place(_ ball: Ball) -> Vector { self[ball.segment] * ball.centre }

}

extension Segment {
  /// The segment whose axes its angles are measured in: its parent, but the chest for an arm.
  fileprivate var turnsWithin: Segment {
    switch self {
    case .upperArmR, .upperArmL: .thoraxHigh
    default: parent ?? self
    }
  }
}

extension Pose {
  /// How a segment is turned in its parent (an upper arm: in the chest).
  ///
  /// The levels' shares of the lumbar coordinates are those of Beaucage-Gauvreau and others' full
  /// body model (2019): L5/S1 .14, L4/5 .26, L3/4 .23, L2/3 .16, L1/2 .13, T12/L1 .08.
  func turn(of segment: Segment) -> Turning {
    switch segment {
    case .pelvis: turn(.pelvisTilt, .pelvisList, .pelvisRotation)
    case .thighR: turn(.hipFlexionR, .hipAdductionR, .hipRotationR)
    case .thighL: turn(.hipFlexionL, .hipAdductionL, .hipRotationL, side: -1)
    case .shankR: hinge(-self[.kneeAngleR])
    case .shankL: hinge(-self[.kneeAngleL])
    case .footR: hinge(self[.ankleAngleR])
    case .footL: hinge(self[.ankleAngleL])
    case .toesR: hinge(self[.mtpAngleR])
    case .toesL: hinge(self[.mtpAngleL])
    case .lumbar5: lumbar(0.14)
    case .lumbar4: lumbar(0.26)
    case .lumbar3: lumbar(0.23)
    case .lumbar2: lumbar(0.16)
    case .lumbar1: lumbar(0.13)
    case .thoraxLow: lumbar(0.08, thorax: 0.5)
    case .thoraxHigh: lumbar(0, thorax: 0.5)
    case .neck: turn(.neckExtension, .neckBending, .neckRotation, share: 0.6)
    case .head: turn(.neckExtension, .neckBending, .neckRotation, share: 0.4)
    case .clavicleR: .about(z: 0, x: -lift(ofArm: turn(of: .upperArmR)), y: 0)
    case .clavicleL: .about(z: 0, x: lift(ofArm: turn(of: .upperArmL)), y: 0)
    case .upperArmR: turn(.armFlexR, .armAddR, .armRotR)
    case .upperArmL: turn(.armFlexL, .armAddL, .armRotL, side: -1)
    case .forearmR: .about(z: self[.elbowFlexR], x: 0, y: self[.proSupR])
    case .forearmL: .about(z: self[.elbowFlexL], x: 0, y: -self[.proSupL])
    case .handR: .about(z: self[.wristDevR], x: self[.wristFlexR], y: 0)
    case .handL: .about(z: self[.wristDevL], x: -self[.wristFlexL], y: 0)
    }
  }

  private func lumbar(_ share: Double, thorax: Double = 0) -> Turning {
    .about(
      z: self[.lumbarExtension] * share + self[.thoraxExtension] * thorax,
      x: self[.lumbarBending] * share + self[.thoraxBending] * thorax,
      y: self[.lumbarRotation] * share + self[.thoraxRotation] * thorax)
  }

  /// How far the clavicle rises with the arm, radians: about .16 of what the arm is raised past
  /// 30 degrees (scapulohumeral rhythm), beginning softly.
  private func lift(ofArm arm: Turning) -> Double {
    let raised = roughArcCosine(arm.y.y)
    let (from, to) = (Self.liftFrom, Self.liftTo)
    if raised <= from { return 0 }
    let past =
      raised < to ? (raised - from) * (raised - from) / (2 * (to - from)) : raised - (from + to) / 2
    return Self.liftShare * past
  }

  /// How fast the clavicle rises with the arm's flexion and adduction.
  func liftSlopes(_ flexion: Coordinate, _ adduction: Coordinate) -> (Double, Double) {
    let (sz, cz) = sineAndCosine(self[flexion])
    let (sx, cx) = sineAndCosine(self[adduction])
    let raised = roughArcCosine(cz * cx)
    let steep = max((1 - cz * cz * cx * cx).squareRoot(), 1e-3)
    let rising = min(max((raised - Self.liftFrom) / (Self.liftTo - Self.liftFrom), 0), 1)
    let slope = Self.liftShare * rising / steep
    return (slope * sz * cx, slope * cz * sx)
  }

  private static let liftShare = 0.16
  private static let liftFrom = Double.pi / 9
  private static let liftTo = Double.pi / 4.5

  /// The turn about z that comes first where a segment turns about several axes, radians.
  func flexion(of segment: Segment) -> Double {
    switch segment {
    case .pelvis: self[.pelvisTilt]
    case .thighR: self[.hipFlexionR]
    case .thighL: self[.hipFlexionL]
    case .lumbar5: self[.lumbarExtension] * 0.14
    case .lumbar4: self[.lumbarExtension] * 0.26
    case .lumbar3: self[.lumbarExtension] * 0.23
    case .lumbar2: self[.lumbarExtension] * 0.16
    case .lumbar1: self[.lumbarExtension] * 0.13
    case .thoraxLow: self[.lumbarExtension] * 0.08 + self[.thoraxExtension] * 0.5
    case .thoraxHigh: self[.thoraxExtension] * 0.5
    case .neck: self[.neckExtension] * 0.6
    case .head: self[.neckExtension] * 0.4
    case .upperArmR: self[.armFlexR]
    case .upperArmL: self[.armFlexL]
    case .handR: self[.wristDevR]
    case .handL: self[.wristDevL]
    default: 0
    }
  }

  private func hinge(_ angle: Double) -> Turning { .about(z: angle, x: 0, y: 0) }

  private func turn(
    _ flexion: Coordinate, _ bending: Coordinate, _ rotation: Coordinate,
    side: Double = 1, share: Double = 1
  ) -> Turning {
    .about(
      z: self[flexion] * share, x: self[bending] * share * side,
      y: self[rotation] * share * side)
  }
}
