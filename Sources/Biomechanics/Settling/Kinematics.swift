/// A posture with its slopes: how each place of the body moves as each coordinate changes.
///
/// A point at p of a segment moves by `turn × p + move` for a unit change of a coordinate, both kept
/// for every segment and coordinate. Made once and taken from pose to pose, it allocates nothing.
struct Kinematics {
  private(set) var posture: Posture
  /// `Coordinate.count` of each for every segment.
  private(set) var turns: [Vector]
  private(set) var moves: [Vector]

  init(_ body: Body) {
    posture = Posture(Pose(), of: body)
    turns = [Vector](repeating: .zero, count: Segment.count * Coordinate.count)
    moves = turns
  }

  /// Takes a pose without its slopes.
  mutating func take(_ pose: Pose) { posture.take(pose) }

  /// The slopes of the pose taken last.
  mutating func takeSlopes(of pose: Pose) {
    for raw in 0..<Segment.count {
      guard let segment = Segment(rawValue: raw) else { continue }
      inherit(segment)
      for joint in segment.joints { add(joint, of: segment, pose) }
      if let lift = lift(of: segment, pose) { add(lift, to: segment) }
    }
  }

  private mutating func inherit(_ segment: Segment) {
    let row = segment.rawValue * Coordinate.count
    guard let parent = segment.movesWith else {
      for index in row..<row + Coordinate.count {
        turns[index] = .zero
        moves[index] = .zero
      }
      moves[Coordinate.pelvisTx.rawValue] = Vector(1, 0, 0)
      moves[Coordinate.pelvisTy.rawValue] = Vector(0, 1, 0)
      moves[Coordinate.pelvisTz.rawValue] = Vector(0, 0, 1)
      return
    }
    let from = parent.rawValue * Coordinate.count
    for index in 0..<Coordinate.count {
      turns[row + index] = turns[from + index]
      moves[row + index] = moves[from + index]
    }
  }

  /// What one joint's own turn adds: about z, then the turned x, then the turned y.
  private mutating func add(_ joint: Joint, of segment: Segment, _ pose: Pose) {
    let frame = posture[segment]
    let base = segment.movesWith.map { posture[$0].turning } ?? .none
    let row = segment.rawValue * Coordinate.count
    func add(_ coordinate: Coordinate?, _ axis: Vector) {
      guard let coordinate else { return }
      turns[row + coordinate.rawValue] += axis
      moves[row + coordinate.rawValue] -= cross(axis, frame.origin)
    }
    add(joint.z, base.z * joint.share)
    if let x = joint.x {
      let (s, c) = sineAndCosine(pose.flexion(of: segment))
      add(x, (base.x * c + base.y * s) * (joint.share * joint.side))
    }
    add(joint.y, frame.turning.y * (joint.share * joint.side))
  }

  /// A clavicle rises with its arm and carries the shoulder along without turning it.
  private func lift(of segment: Segment, _ pose: Pose) -> Lift? {
    let clavicle: Segment
    switch segment {
    case .clavicleR, .upperArmR: clavicle = .clavicleR
    case .clavicleL, .upperArmL: clavicle = .clavicleL
    default: return nil
    }
    let (flexion, adduction): (Coordinate, Coordinate) =
      clavicle == .clavicleR ? (.armFlexR, .armAddR) : (.armFlexL, .armAddL)
    let (flexing, adding) = pose.liftSlopes(flexion, adduction)
    return Lift(
      clavicle: clavicle, axis: posture[.thoraxHigh].turning.x * -clavicle.side,
      by: [(flexion, flexing), (adduction, adding)])
  }

  private mutating func add(_ lift: Lift, to segment: Segment) {
    let row = segment.rawValue * Coordinate.count
    let joint = posture[lift.clavicle].origin
    for (coordinate, slope) in lift.by {
      if segment == lift.clavicle {
        turns[row + coordinate.rawValue] += lift.axis * slope
        moves[row + coordinate.rawValue] -= cross(lift.axis, joint) * slope
      } else {
        moves[row + coordinate.rawValue] +=
          cross(lift.axis, posture[segment].origin - joint) * slope
      }
    }
  }

  private struct Lift {
    var clavicle: Segment
    var axis: Vector
    var by: [(Coordinate, Double)]
  }
}

/// The coordinates that turn a segment, each by a share.
struct Joint {
  var z: Coordinate?
  var x: Coordinate?
  var y: Coordinate?
  var share = 1.0
  /// -1 where the left mirrors the right.
  var side = 1.0
}

extension Segment {
  /// What the segment is fixed to when its own joint keeps still: its parent, but the chest for an
  /// arm, whose angles are measured there.
  fileprivate var movesWith: Segment? {
    switch self {
    case .upperArmR, .upperArmL: .thoraxHigh
    default: parent
    }
  }

  fileprivate var joints: [Joint] { Self.joints[rawValue] }

  /// As `Pose.turn(of:)` says.
  private static let joints: [[Joint]] = allCases.map { segment in
    func lumbar(_ share: Double) -> Joint {
      Joint(z: .lumbarExtension, x: .lumbarBending, y: .lumbarRotation, share: share)
    }
    let thorax = Joint(z: .thoraxExtension, x: .thoraxBending, y: .thoraxRotation, share: 0.5)
    func neck(_ share: Double) -> Joint {
      Joint(z: .neckExtension, x: .neckBending, y: .neckRotation, share: share)
    }
    return switch segment {
    case .pelvis: [Joint(z: .pelvisTilt, x: .pelvisList, y: .pelvisRotation)]
    case .thighR: [Joint(z: .hipFlexionR, x: .hipAdductionR, y: .hipRotationR)]
    case .thighL: [Joint(z: .hipFlexionL, x: .hipAdductionL, y: .hipRotationL, side: -1)]
    case .shankR: [Joint(z: .kneeAngleR, share: -1)]
    case .shankL: [Joint(z: .kneeAngleL, share: -1)]
    case .footR: [Joint(z: .ankleAngleR)]
    case .footL: [Joint(z: .ankleAngleL)]
    case .toesR: [Joint(z: .mtpAngleR)]
    case .toesL: [Joint(z: .mtpAngleL)]
    case .lumbar5: [lumbar(0.14)]
    case .lumbar4: [lumbar(0.26)]
    case .lumbar3: [lumbar(0.23)]
    case .lumbar2: [lumbar(0.16)]
    case .lumbar1: [lumbar(0.13)]
    case .thoraxLow: [lumbar(0.08), thorax]
    case .thoraxHigh: [thorax]
    case .neck: [neck(0.6)]
    case .head: [neck(0.4)]
    case .clavicleR, .clavicleL: []
    case .upperArmR: [Joint(z: .armFlexR, x: .armAddR, y: .armRotR)]
    case .upperArmL: [Joint(z: .armFlexL, x: .armAddL, y: .armRotL, side: -1)]
    case .forearmR: [Joint(z: .elbowFlexR, y: .proSupR)]
    case .forearmL: [Joint(z: .elbowFlexL, y: .proSupL, side: -1)]
    case .handR: [Joint(z: .wristDevR, x: .wristFlexR)]
    case .handL: [Joint(z: .wristDevL, x: .wristFlexL, side: -1)]
    }
  }
}
