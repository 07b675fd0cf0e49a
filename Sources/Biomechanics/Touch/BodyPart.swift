/// Named places on the body, `_r` and `_l` where there are two.
public enum BodyPart: String, Sendable, CaseIterable {
  case footR = "foot_r", footL = "foot_l"
  case heelR = "heel_r", heelL = "heel_l"
  case toesR = "toes_r", toesL = "toes_l"
  case shinR = "shin_r", shinL = "shin_l"
  case kneeR = "knee_r", kneeL = "knee_l"
  case handR = "hand_r", handL = "hand_l"
  case forearmR = "forearm_r", forearmL = "forearm_l"
  case elbowR = "elbow_r", elbowL = "elbow_l"
  case hipR = "hip_r", hipL = "hip_l"
  case seat, back, head

  /// The same place on the other side; a middle one is its own.
  public var mirrored: BodyPart {
    switch self {
    case .footR: .footL
    case .footL: .footR
    case .heelR: .heelL
    case .heelL: .heelR
    case .toesR: .toesL
    case .toesL: .toesR
    case .shinR: .shinL
    case .shinL: .shinR
    case .kneeR: .kneeL
    case .kneeL: .kneeR
    case .handR: .handL
    case .handL: .handR
    case .forearmR: .forearmL
    case .forearmL: .forearmR
    case .elbowR: .elbowL
    case .elbowL: .elbowR
    case .hipR: .hipL
    case .hipL: .hipR
    case .seat, .back, .head: self
    }
  }

  public var isOfLeg: Bool {
    switch self {
    case .footR, .footL, .heelR, .heelL, .toesR, .toesL, .shinR, .shinL, .kneeR, .kneeL: true
    default: false
    }
  }
}
