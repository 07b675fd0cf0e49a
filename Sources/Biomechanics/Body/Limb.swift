/// What people call the parts of the body that may get in each other's way.
public enum Limb: String, Sendable, CaseIterable {
  case trunk
  case head
  case upperArmR = "right upper arm", upperArmL = "left upper arm"
  case forearmR = "right forearm", forearmL = "left forearm"
  case handR = "right hand", handL = "left hand"
  case thighR = "right thigh", thighL = "left thigh"
  case shankR = "right lower leg", shankL = "left lower leg"
  case footR = "right foot", footL = "left foot"
}

extension Limb {
  /// Its number in `allCases`.
  public var index: Int {
    switch self {
    case .trunk: 0
    case .head: 1
    case .upperArmR: 2
    case .upperArmL: 3
    case .forearmR: 4
    case .forearmL: 5
    case .handR: 6
    case .handL: 7
    case .thighR: 8
    case .thighL: 9
    case .shankR: 10
    case .shankL: 11
    case .footR: 12
    case .footL: 13
    }
  }
}

extension Segment {
  public var limb: Limb {
    switch self {
    case .pelvis, .lumbar5, .lumbar4, .lumbar3, .lumbar2, .lumbar1, .thoraxLow, .thoraxHigh,
      .clavicleR, .clavicleL:
      .trunk
    case .neck, .head: .head
    case .thighR: .thighR
    case .thighL: .thighL
    case .shankR: .shankR
    case .shankL: .shankL
    case .footR, .toesR: .footR
    case .footL, .toesL: .footL
    case .upperArmR: .upperArmR
    case .upperArmL: .upperArmL
    case .forearmR: .forearmR
    case .forearmL: .forearmL
    case .handR: .handR
    case .handL: .handL
    }
  }
}
