/// A rigid part of the body that turns about one joint. Parents come before their children.
///
/// The lumbar spine bends at its five levels and the thoracic spine in two places, so that a
/// rounded back is round. `lumbar5` turns at L5/S1 and so on up to `lumbar1` at L1/L2; `thoraxLow`
/// at T12/L1, `thoraxHigh` about T6, `neck` at C7/T1, `head` at the base of the skull, a clavicle
/// at the breastbone.
public enum Segment: Int, CaseIterable, Sendable {
  case pelvis
  case thighR, shankR, footR, toesR
  case thighL, shankL, footL, toesL
  case lumbar5, lumbar4, lumbar3, lumbar2, lumbar1
  case thoraxLow, thoraxHigh, neck, head
  case clavicleR, upperArmR, forearmR, handR
  case clavicleL, upperArmL, forearmL, handL

  public static let count = 26

  /// Nil for the pelvis, which moves freely in the world.
  public var parent: Segment? {
    switch self {
    case .pelvis: nil
    case .thighR, .thighL, .lumbar5: .pelvis
    case .shankR: .thighR
    case .footR: .shankR
    case .toesR: .footR
    case .shankL: .thighL
    case .footL: .shankL
    case .toesL: .footL
    case .lumbar4: .lumbar5
    case .lumbar3: .lumbar4
    case .lumbar2: .lumbar3
    case .lumbar1: .lumbar2
    case .thoraxLow: .lumbar1
    case .thoraxHigh: .thoraxLow
    case .neck, .clavicleR, .clavicleL: .thoraxHigh
    case .head: .neck
    case .upperArmR: .clavicleR
    case .forearmR: .upperArmR
    case .handR: .forearmR
    case .upperArmL: .clavicleL
    case .forearmL: .upperArmL
    case .handL: .forearmL
    }
  }

  /// +1 for the right side, -1 for the left, 0 for the middle.
  public var side: Double {
    switch self {
    case .thighR, .shankR, .footR, .toesR, .clavicleR, .upperArmR, .forearmR, .handR: 1
    case .thighL, .shankL, .footL, .toesL, .clavicleL, .upperArmL, .forearmL, .handL: -1
    default: 0
    }
  }

  /// The same part of the other side; a middle one is its own.
  public var mirrored: Segment {
    switch self {
    case .thighR: .thighL
    case .shankR: .shankL
    case .footR: .footL
    case .toesR: .toesL
    case .thighL: .thighR
    case .shankL: .shankR
    case .footL: .footR
    case .toesL: .toesR
    case .clavicleR: .clavicleL
    case .upperArmR: .upperArmL
    case .forearmR: .forearmL
    case .handR: .handL
    case .clavicleL: .clavicleR
    case .upperArmL: .upperArmR
    case .forearmL: .forearmR
    case .handL: .handR
    default: self
    }
  }
}
