/// A segment's axes and the place of its joint in the world.
public struct Frame: Hashable, Sendable {
  public var turning: Turning
  /// Metres.
  public var origin: Vector

  public static func * (frame: Frame, point: Vector) -> Vector {
    frame.turning * point + frame.origin
  }
}

/// Where every segment is in one pose. Made once and taken from pose to pose, it allocates nothing.
public struct Posture: Sendable {
  public let skeleton: Skeleton
  private var frames: [Frame]

  public init(_ pose: Pose = Pose(), skeleton: Skeleton = .adult) {
    self.skeleton = skeleton
    frames = [Frame](
      repeating: Frame(turning: .none, origin: .zero), count: Segment.count)
    take(pose)
  }

  public subscript(segment: Segment) -> Frame { frames[segment.rawValue] }

  /// Forward kinematics: each segment from its parent, in order.
  public mutating func take(_ pose: Pose) {
    for segment in Segment.allCases {
      let turn = pose.turn(of: segment)
      let offset = skeleton[segment]
      if let parent = segment.parent {
        let base = frames[parent.rawValue]
        frames[segment.rawValue] = Frame(turning: base.turning * turn, origin: base * offset)
      } else {
        let moved = Vector(pose[.pelvisTx], pose[.pelvisTy], pose[.pelvisTz])
        frames[segment.rawValue] = Frame(turning: turn, origin: offset + moved)
      }
    }
  }

  /// Moves the whole body, metres.
  public mutating func move(by step: Vector) {
    for index in frames.indices { frames[index].origin += step }
  }

  /// The middle of a ball of flesh in the world, metres.
  public func place(_ ball: Ball) -> Vector { self[ball.segment] * ball.centre }
}

extension Pose {
  /// How a segment is turned in its parent.
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
    case .lumbarLow, .lumbarHigh:
      turn(.lumbarExtension, .lumbarBending, .lumbarRotation, share: 0.5)
    case .thoraxLow, .thoraxHigh:
      turn(.thoraxExtension, .thoraxBending, .thoraxRotation, share: 0.5)
    case .neck: turn(.neckExtension, .neckBending, .neckRotation, share: 0.6)
    case .head: turn(.neckExtension, .neckBending, .neckRotation, share: 0.4)
    case .upperArmR: turn(.armFlexR, .armAddR, .armRotR)
    case .upperArmL: turn(.armFlexL, .armAddL, .armRotL, side: -1)
    case .forearmR: .about(z: self[.elbowFlexR], x: 0, y: self[.proSupR])
    case .forearmL: .about(z: self[.elbowFlexL], x: 0, y: -self[.proSupL])
    case .handR: .about(z: self[.wristDevR], x: self[.wristFlexR], y: 0)
    case .handL: .about(z: self[.wristDevL], x: -self[.wristFlexL], y: 0)
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
