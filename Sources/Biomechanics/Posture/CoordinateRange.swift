extension Coordinate {
  /// What a supple healthy adult can reach, radians (metres for translations).
  ///
  /// Joints of the limbs after the American Academy of Orthopaedic Surgeons' normal values
  /// ("Joint Motion", 1965) widened to the passive values of Kapandji ("The Physiology of the
  /// Joints"), because an exercise may use the body's own weight: hip flexion 140 with the knee
  /// bent, knee 155 kneeling, wrist extension 90 on the hands, toes 90 up. Spine after Kapandji:
  /// lumbar 60 flexion, 35 extension, 20 bending; thoracic 45, 25, 20, rotation 35. Neck after the
  /// Academy with 70 extension. The pelvis is free in space. Remembered, not looked up.
  public var range: ClosedRange<Double> {
    isTranslation ? -3...3 : Self.degrees(degrees.lowerBound, degrees.upperBound)
  }

  private var degrees: ClosedRange<Double> {
    switch self {
    case .pelvisTilt, .pelvisList, .pelvisRotation: -180...180
    case .pelvisTx, .pelvisTy, .pelvisTz: 0...0
    case .hipFlexionR, .hipFlexionL: -30...140
    case .hipAdductionR, .hipAdductionL: -55...35
    case .hipRotationR, .hipRotationL: -60...45
    case .kneeAngleR, .kneeAngleL: -5...155
    case .ankleAngleR, .ankleAngleL: -55...35
    case .mtpAngleR, .mtpAngleL: -45...90
    case .lumbarExtension: -60...35
    case .lumbarBending: -20...20
    case .lumbarRotation: -10...10
    case .thoraxExtension: -45...25
    case .thoraxBending: -20...20
    case .thoraxRotation: -35...35
    case .neckExtension: -50...70
    case .neckBending: -45...45
    case .neckRotation: -80...80
    case .armFlexR, .armFlexL: -60...185
    case .armAddR, .armAddL: -180...50
    case .armRotR, .armRotL: -90...90
    case .elbowFlexR, .elbowFlexL: -5...150
    case .proSupR, .proSupL: -90...90
    case .wristFlexR, .wristFlexL: -90...80
    case .wristDevR, .wristDevL: -35...25
    }
  }

  private static func degrees(_ low: Double, _ high: Double) -> ClosedRange<Double> {
    (low * .pi / 180)...(high * .pi / 180)
  }
}
