extension Coordinate {
  /// How far a settled pose may stray from the written one before it costs as much as a contact
  /// that is 2 mm off: radians, metres. The trunk strays least, the arms most.
  var leeway: Double {
    switch self {
    case .pelvisTilt, .pelvisList, .pelvisRotation: 0.10
    case .pelvisTx, .pelvisTy, .pelvisTz: 0.5
    case .hipFlexionR, .hipFlexionL: 0.30
    case .hipAdductionR, .hipAdductionL: 0.14
    case .hipRotationR, .hipRotationL: 0.16
    case .kneeAngleR, .kneeAngleL: 0.35
    case .ankleAngleR, .ankleAngleL: 0.30
    case .mtpAngleR, .mtpAngleL: 0.30
    case .lumbarExtension: 0.10
    case .lumbarBending, .lumbarRotation: 0.05
    case .thoraxExtension: 0.12
    case .thoraxBending, .thoraxRotation: 0.05
    case .neckExtension: 0.20
    case .neckBending, .neckRotation: 0.08
    case .armFlexR, .armFlexL, .armAddR, .armAddL: 0.45
    case .armRotR, .armRotL: 0.40
    case .elbowFlexR, .elbowFlexL: 0.50
    case .proSupR, .proSupL: 0.40
    case .wristFlexR, .wristFlexL: 0.30
    case .wristDevR, .wristDevL: 0.12
    }
  }
}
