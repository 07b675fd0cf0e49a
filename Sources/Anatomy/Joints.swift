import Biomechanics

/// One turn of a joint: about an axis by a share of a coordinate.
public struct Turn: Hashable, Sendable {
  public var axis: Axis
  public var coordinate: Coordinate
  public var share: Double

  /// In the order they are taken: each about a direction carried by those before.
  public enum Axis: Int, Sendable {
    case z, x, y

    public var direction: Vector {
      switch self {
      case .z: Vector(0, 0, 1)
      case .x: Vector(1, 0, 0)
      case .y: Vector(0, 1, 0)
      }
    }
  }
}

extension Segment {
  /// The body a segment's joint sits on. An arm is measured against the chest (the collar bone has
  /// no coordinate of its own and stays where it is; see docs/body/model.md).
  public var carrier: Segment? {
    switch self {
    case .upperArmR, .upperArmL: .thoraxHigh
    default: parent
    }
  }

  /// The turns of the segment's joint, as the figure's `Posture` turns it.
  public var turns: [Turn] {
    let s = side < 0 ? -1.0 : 1.0
    switch self {
    case .pelvis: return three(.pelvisTilt, .pelvisList, .pelvisRotation)
    case .thighR: return three(.hipFlexionR, .hipAdductionR, .hipRotationR)
    case .thighL: return three(.hipFlexionL, .hipAdductionL, .hipRotationL, side: s)
    case .shankR: return [Turn(axis: .z, coordinate: .kneeAngleR, share: -1)]
    case .shankL: return [Turn(axis: .z, coordinate: .kneeAngleL, share: -1)]
    case .footR: return [Turn(axis: .z, coordinate: .ankleAngleR, share: 1)]
    case .footL: return [Turn(axis: .z, coordinate: .ankleAngleL, share: 1)]
    case .toesR: return [Turn(axis: .z, coordinate: .mtpAngleR, share: 1)]
    case .toesL: return [Turn(axis: .z, coordinate: .mtpAngleL, share: 1)]
    case .lumbar5, .lumbar4, .lumbar3, .lumbar2, .lumbar1: return lumbar
    case .thoraxLow:
      let thorax = three(.thoraxExtension, .thoraxBending, .thoraxRotation, share: 0.5)
      return zip(lumbar, thorax).flatMap { [$0, $1] }
    case .thoraxHigh: return three(.thoraxExtension, .thoraxBending, .thoraxRotation, share: 0.5)
    case .neck: return three(.neckExtension, .neckBending, .neckRotation, share: 0.6)
    case .head: return three(.neckExtension, .neckBending, .neckRotation, share: 0.4)
    case .clavicleR, .clavicleL: return []
    case .upperArmR: return three(.armFlexR, .armAddR, .armRotR)
    case .upperArmL: return three(.armFlexL, .armAddL, .armRotL, side: s)
    case .forearmR: return two(.elbowFlexR, .y, .proSupR, 1)
    case .forearmL: return two(.elbowFlexL, .y, .proSupL, -1)
    case .handR: return two(.wristDevR, .x, .wristFlexR, 1)
    case .handL: return two(.wristDevL, .x, .wristFlexL, -1)
    }
  }

  /// The level's part of the lumbar coordinates (Beaucage-Gauvreau and others 2019).
  public var lumbarShare: Double {
    switch self {
    case .lumbar5: 0.14
    case .lumbar4: 0.26
    case .lumbar3: 0.23
    case .lumbar2: 0.16
    case .lumbar1: 0.13
    case .thoraxLow: 0.08
    default: 0
    }
  }

  private var lumbar: [Turn] {
    three(.lumbarExtension, .lumbarBending, .lumbarRotation, share: lumbarShare)
  }

  private func three(
    _ flexion: Coordinate, _ bending: Coordinate, _ rotation: Coordinate, share: Double = 1,
    side: Double = 1
  ) -> [Turn] {
    [
      Turn(axis: .z, coordinate: flexion, share: share),
      Turn(axis: .x, coordinate: bending, share: share * side),
      Turn(axis: .y, coordinate: rotation, share: share * side),
    ]
  }

  private func two(
    _ flexion: Coordinate, _ axis: Turn.Axis, _ other: Coordinate, _ share: Double
  ) -> [Turn] {
    [
      Turn(axis: .z, coordinate: flexion, share: 1),
      Turn(axis: axis, coordinate: other, share: share),
    ]
  }
}
