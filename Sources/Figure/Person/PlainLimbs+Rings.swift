import Biomechanics

extension PlainLimbs {
  /// Someone 1.70 m tall: sizes judged from a lean adult's outline.
  static var middle: [(material: Material, rings: [Ring])] {
    [(.bottom, hips), (.top, trunk), (.skin, neck), (.skin, skull), (.hair, hair)]
  }

  /// Of the right side.
  static var limbs: [(material: Material, rings: [Ring])] {
    [(.bottom, leg), (.skin, foot), (.top, sleeve), (.skin, arm), (.skin, thumb)]
  }

  private static let hips: [Ring] = [
    Ring(.pelvis, -0.012, -0.06, 0, 0.075, 0.11), Ring(.pelvis, -0.012, 0, 0, 0.105, 0.165),
    Ring(.pelvis, 0.0, 0.07, 0, 0.100, 0.150), Ring(.pelvis, 0.0, 0.12, 0, 0.092, 0.138),
  ]

  private static let trunk: [Ring] = [
    Ring(.pelvis, -0.004, 0.075, 0, 0.102, 0.152), Ring(.pelvis, 0.0, 0.15, 0, 0.094, 0.138),
    Ring(.thoraxLow, 0.036, 0.02, 0, 0.100, 0.142),
    Ring(.thoraxHigh, 0.055, -0.03, 0, 0.108, 0.152),
    Ring(.thoraxHigh, 0.045, 0.06, 0, 0.085, 0.150),
    Ring(.thoraxHigh, 0.03, 0.105, 0, 0.055, 0.085),
  ]

  private static let neck: [Ring] = [
    Ring(.thoraxHigh, 0.022, 0.08, 0, 0.055, 0.06), Ring(.neck, 0.016, 0.0, 0, 0.051, 0.051),
    Ring(.head, 0.016, 0.01, 0, 0.05, 0.05),
  ]

  private static let skull: [Ring] = [
    Ring(.head, 0.058, -0.022, 0, 0.045, 0.036), Ring(.head, 0.040, 0.03, 0, 0.078, 0.058),
    Ring(.head, 0.022, 0.085, 0, 0.092, 0.071), Ring(.head, 0.012, 0.135, 0, 0.070, 0.058),
  ]

  private static let hair: [Ring] = [
    Ring(.head, -0.05, 0.02, 0, 0.04, 0.050), Ring(.head, -0.022, 0.075, 0, 0.076, 0.080),
    Ring(.head, 0.004, 0.130, 0, 0.090, 0.072),
  ]

  private static let leg: [Ring] = [
    Ring(.thighR, -0.004, 0.0, 0, 0.086, 0.086), Ring(.thighR, 0.002, -0.12, 0, 0.082, 0.082),
    Ring(.thighR, 0.006, -0.26, 0, 0.066, 0.066), Ring(.shankR, 0.002, 0.02, 0, 0.054, 0.054),
    Ring(.shankR, -0.010, -0.10, 0, 0.053, 0.053), Ring(.shankR, -0.010, -0.22, 0, 0.044, 0.044),
    Ring(.shankR, -0.002, -0.32, 0, 0.036, 0.036),
  ]

  private static let foot: [Ring] = [
    Ring(.shankR, -0.002, -0.28, 0, 0.034, 0.034), Ring(.shankR, 0, -0.38, 0, 0.032, 0.032),
    Ring(.footR, 0.004, -0.032, 0, 0.034, 0.034), Ring(.footR, 0.06, -0.034, 0, 0.030, 0.036),
    Ring(.toesR, 0.0, 0.002, 0, 0.019, 0.044), Ring(.toesR, 0.045, -0.004, 0, 0.012, 0.034),
  ]

  private static let sleeve: [Ring] = [
    Ring(.thoraxHigh, 0.04, 0.06, 0.07, 0.06, 0.06),
    Ring(.upperArmR, 0.002, -0.010, 0, 0.056, 0.056),
    Ring(.upperArmR, 0, -0.08, 0, 0.053, 0.053), Ring(.upperArmR, 0.002, -0.150, 0, 0.049, 0.049),
  ]

  private static let arm: [Ring] = [
    Ring(.upperArmR, 0, -0.10, 0, 0.042, 0.042), Ring(.upperArmR, 0.002, -0.21, 0, 0.039, 0.039),
    Ring(.forearmR, 0, 0.01, 0, 0.036, 0.036), Ring(.forearmR, 0.004, -0.07, 0, 0.038, 0.038),
    Ring(.forearmR, 0.003, -0.16, 0, 0.031, 0.031), Ring(.handR, 0, 0.0, 0, 0.024, 0.02),
    Ring(.handR, 0, -0.05, 0, 0.034, 0.017), Ring(.handR, 0, -0.10, 0, 0.036, 0.014),
    Ring(.handR, 0, -0.15, 0, 0.026, 0.010),
  ]

  private static let thumb: [Ring] = [
    Ring(.handR, 0.014, -0.03, 0, 0.016, 0.016), Ring(.handR, 0.036, -0.07, -0.012, 0.013, 0.013),
    Ring(.handR, 0.046, -0.105, -0.014, 0.010, 0.010),
  ]
}
