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
  /// The outer edge of a foot that lies on its side.
  case edgeR = "edge_r", edgeL = "edge_l"
  /// The outer side of the shin just above the ankle bone.
  case ankleR = "ankle_r", ankleL = "ankle_l"
  /// The flesh at the back of the lower leg.
  case calfR = "calf_r", calfL = "calf_l"
  case seat, back, head
  /// The forehead and nose of someone lying on the front.
  case face

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
    case .edgeR: .edgeL
    case .edgeL: .edgeR
    case .ankleR: .ankleL
    case .ankleL: .ankleR
    case .calfR: .calfL
    case .calfL: .calfR
    case .seat, .back, .head, .face: self
    }
  }

  /// Its number in `allCases`.
  public var index: Int {
    switch self {
    case .footR: 0
    case .footL: 1
    case .heelR: 2
    case .heelL: 3
    case .toesR: 4
    case .toesL: 5
    case .shinR: 6
    case .shinL: 7
    case .kneeR: 8
    case .kneeL: 9
    case .handR: 10
    case .handL: 11
    case .forearmR: 12
    case .forearmL: 13
    case .elbowR: 14
    case .elbowL: 15
    case .hipR: 16
    case .hipL: 17
    case .edgeR: 18
    case .edgeL: 19
    case .ankleR: 20
    case .ankleL: 21
    case .calfR: 22
    case .calfL: 23
    case .seat: 24
    case .back: 25
    case .head: 26
    case .face: 27
    }
  }

  /// True where every pad must touch (a flat foot or hand), false where the nearest is enough.
  public var liesFlat: Bool {
    switch self {
    case .footR, .footL, .handR, .handL, .forearmR, .forearmL, .shinR, .shinL, .edgeR, .edgeL:
      true
    default: false
    }
  }

  /// The edge of a foot gives way where the foot lies another way.
  var isEdge: Bool { self == .edgeR || self == .edgeL }

  var isCalf: Bool { self == .calfR || self == .calfL }

  public var isOfLeg: Bool {
    switch self {
    case .footR, .footL, .heelR, .heelL, .toesR, .toesL, .shinR, .shinL, .kneeR, .kneeL,
      .edgeR, .edgeL, .ankleR, .ankleL, .calfR, .calfL:
      true
    default: false
    }
  }
}
