import Biomechanics

extension PlainLimbs {
  /// Someone 1.70 m tall: sizes judged from a lean adult's outline.
  static var limbs: [(material: Material, rings: [Ring])] {
    [
      (.bottom, hips), (.top, trunk), (.skin, neck), (.skin, skull), (.hair, hair),
      (.bottom, leg(.thighR, .shankR)), (.bottom, leg(.thighL, .shankL)),
      (.skin, foot(.shankR, .footR, .toesR)), (.skin, foot(.shankL, .footL, .toesL)),
      (.top, sleeve(.upperArmR, side: 1)), (.top, sleeve(.upperArmL, side: -1)),
      (.skin, arm(.upperArmR, .forearmR, .handR)), (.skin, arm(.upperArmL, .forearmL, .handL)),
      (.skin, thumb(.handR, side: 1)), (.skin, thumb(.handL, side: -1)),
    ]
  }

  private static var hips: [Ring] {
    [
      Ring(.pelvis, -0.012, -0.06, 0, 0.075, 0.11), Ring(.pelvis, -0.012, 0, 0, 0.105, 0.165),
      Ring(.pelvis, 0.0, 0.07, 0, 0.100, 0.150), Ring(.pelvis, 0.0, 0.12, 0, 0.092, 0.138),
    ]
  }

  private static var trunk: [Ring] {
    [
      Ring(.pelvis, -0.004, 0.075, 0, 0.102, 0.152), Ring(.pelvis, 0.0, 0.15, 0, 0.094, 0.138),
      Ring(.thoraxLow, 0.036, 0.02, 0, 0.100, 0.142),
      Ring(.thoraxHigh, 0.055, -0.03, 0, 0.108, 0.152),
      Ring(.thoraxHigh, 0.045, 0.06, 0, 0.085, 0.150),
      Ring(.thoraxHigh, 0.03, 0.105, 0, 0.055, 0.085),
    ]
  }

  private static var neck: [Ring] {
    [
      Ring(.thoraxHigh, 0.022, 0.08, 0, 0.055, 0.06), Ring(.neck, 0.016, 0.0, 0, 0.051),
      Ring(.head, 0.016, 0.01, 0, 0.05),
    ]
  }

  private static var skull: [Ring] {
    [
      Ring(.head, 0.058, -0.022, 0, 0.045, 0.036), Ring(.head, 0.040, 0.03, 0, 0.078, 0.058),
      Ring(.head, 0.022, 0.085, 0, 0.092, 0.071), Ring(.head, 0.012, 0.135, 0, 0.070, 0.058),
    ]
  }

  private static var hair: [Ring] {
    [
      Ring(.head, -0.05, 0.02, 0, 0.04, 0.050), Ring(.head, -0.022, 0.075, 0, 0.076, 0.080),
      Ring(.head, 0.004, 0.130, 0, 0.090, 0.072),
    ]
  }

  private static func leg(_ thigh: Segment, _ shank: Segment) -> [Ring] {
    [
      Ring(thigh, -0.004, 0.0, 0, 0.086), Ring(thigh, 0.002, -0.12, 0, 0.082),
      Ring(thigh, 0.006, -0.26, 0, 0.066), Ring(shank, 0.002, 0.02, 0, 0.054),
      Ring(shank, -0.010, -0.10, 0, 0.053), Ring(shank, -0.010, -0.22, 0, 0.044),
      Ring(shank, -0.002, -0.32, 0, 0.036),
    ]
  }

  private static func foot(_ shank: Segment, _ foot: Segment, _ toes: Segment) -> [Ring] {
    [
      Ring(shank, -0.002, -0.28, 0, 0.034), Ring(shank, 0, -0.38, 0, 0.032),
      Ring(foot, 0.004, -0.032, 0, 0.034), Ring(foot, 0.06, -0.034, 0, 0.030, 0.036),
      Ring(toes, 0.0, 0.002, 0, 0.019, 0.044), Ring(toes, 0.045, -0.004, 0, 0.012, 0.034),
    ]
  }

  private static func sleeve(_ upper: Segment, side: Float) -> [Ring] {
    [
      Ring(.thoraxHigh, 0.04, 0.06, side * 0.07, 0.06), Ring(upper, 0.002, -0.010, 0, 0.056),
      Ring(upper, 0, -0.08, 0, 0.053), Ring(upper, 0.002, -0.150, 0, 0.049),
    ]
  }

  private static func arm(_ upper: Segment, _ fore: Segment, _ hand: Segment) -> [Ring] {
    [
      Ring(upper, 0, -0.10, 0, 0.042), Ring(upper, 0.002, -0.21, 0, 0.039),
      Ring(fore, 0, 0.01, 0, 0.036), Ring(fore, 0.004, -0.07, 0, 0.038),
      Ring(fore, 0.003, -0.16, 0, 0.031), Ring(hand, 0, 0.0, 0, 0.024, 0.02),
      Ring(hand, 0, -0.05, 0, 0.034, 0.017), Ring(hand, 0, -0.10, 0, 0.036, 0.014),
      Ring(hand, 0, -0.15, 0, 0.026, 0.010),
    ]
  }

  private static func thumb(_ hand: Segment, side: Float) -> [Ring] {
    [
      Ring(hand, 0.014, -0.03, 0, 0.016), Ring(hand, 0.036, -0.07, -side * 0.012, 0.013),
      Ring(hand, 0.046, -0.105, -side * 0.014, 0.010),
    ]
  }
}
