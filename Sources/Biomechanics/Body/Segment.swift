/// A rigid part of the body that turns about one joint. Parents come before their children.
///
/// The spine bends in four places so that a rounded back is drawn round: the lumbar coordinates
/// are shared by the two lumbar segments, the thoracic ones by the two thoracic segments.
public enum Segment: Int, CaseIterable, Sendable {
  case pelvis
  case thighR, shankR, footR, toesR
  case thighL, shankL, footL, toesL
  case lumbarLow, lumbarHigh, thoraxLow, thoraxHigh, neck, head
  case upperArmR, forearmR, handR
  case upperArmL, forearmL, handL

  public static let count = 21

  /// Nil for the pelvis, which moves freely in the world.
  public var parent: Segment? {
    switch self {
    case .pelvis: nil
    case .thighR, .thighL, .lumbarLow: .pelvis
    case .shankR: .thighR
    case .footR: .shankR
    case .toesR: .footR
    case .shankL: .thighL
    case .footL: .shankL
    case .toesL: .footL
    case .lumbarHigh: .lumbarLow
    case .thoraxLow: .lumbarHigh
    case .thoraxHigh: .thoraxLow
    case .neck: .thoraxHigh
    case .head: .neck
    case .upperArmR, .upperArmL: .thoraxHigh
    case .forearmR: .upperArmR
    case .handR: .forearmR
    case .forearmL: .upperArmL
    case .handL: .forearmL
    }
  }

  /// +1 for the right side, -1 for the left, 0 for the middle.
  public var side: Double {
    switch self {
    case .thighR, .shankR, .footR, .toesR, .upperArmR, .forearmR, .handR: 1
    case .thighL, .shankL, .footL, .toesL, .upperArmL, .forearmL, .handL: -1
    default: 0
    }
  }
}
