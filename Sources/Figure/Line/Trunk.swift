import Biomechanics

/// Hips, shirt, neck and head of someone 1.70 m tall as balls.
enum Trunk {
  static var hips: [[Ball]] {
    [
      pair(.pelvis, -0.049, -0.03, 0.062, radius: 0.081)
        + pair(.pelvis, -0.004, -0.015, 0.085, radius: 0.080)
        + pair(.pelvis, 0.026, 0.03, 0.055, radius: 0.070)
        + pair(.pelvis, 0.056, 0.112, 0.065, radius: 0.028)
        + pair(.pelvis, -0.076, 0.128, 0.060, radius: 0.028)
        + pair(.pelvis, -0.010, 0.118, 0.112, radius: 0.022)
    ]
  }

  static var shirt: [[Ball]] {
    let hem = pair(.pelvis, -0.012, 0.085, 0.052, radius: 0.084)
    let waist = pair(.lumbar3, 0.020, -0.005, 0.050, radius: 0.080)
    let ribs = pair(.thoraxLow, 0.036, 0.015, 0.052, radius: 0.091)
    let chest = pair(.thoraxHigh, 0.062, -0.035, 0.055, radius: 0.103)
    let upper = pair(.thoraxHigh, 0.054, 0.045, 0.078, radius: 0.080)
    let shoulders = pair(.thoraxHigh, 0.031, 0.080, 0.160, radius: 0.054)
    let collar = pair(.thoraxHigh, 0.018, 0.118, 0.030, radius: 0.048)
    return [
      hem + waist, waist + ribs, ribs + chest, chest + upper, upper + shoulders, upper + collar,
      shoulders + collar,
    ]
  }

  /// The middle of the shirt, for the light on it.
  static var spine: [[Ball]] {
    chain([
      Ball(.lumbar3, 0.020, -0.02, 0, radius: 0.080),
      Ball(.thoraxLow, 0.036, 0.015, 0, radius: 0.091),
      Ball(.thoraxHigh, 0.062, -0.035, 0, radius: 0.100),
      Ball(.thoraxHigh, 0.054, 0.035, 0, radius: 0.080),
    ])
  }

  static var neck: [[Ball]] {
    [
      [
        Ball(.neck, 0.014, -0.02, 0, radius: 0.052), Ball(.neck, 0.020, 0.04, 0, radius: 0.047),
        Ball(.head, 0.014, 0.005, 0, radius: 0.047),
      ]
    ]
  }

  static var face: [[Ball]] {
    [
      [Ball(.head, 0.032, 0.076, 0, radius: 0.063)]
        + pair(.head, 0.042, 0.030, 0.018, radius: 0.047)
        + pair(.head, 0.042, -0.010, 0.012, radius: 0.032)
        + [Ball(.head, 0.066, -0.026, 0, radius: 0.020)],
      [
        Ball(.head, 0.085, 0.058, 0, radius: 0.009), Ball(.head, 0.098, 0.031, 0, radius: 0.011),
        Ball(.head, 0.080, 0.028, 0, radius: 0.013),
      ],
    ]
  }

  static var hair: [[Ball]] {
    [
      [
        Ball(.head, -0.004, 0.082, 0, radius: 0.086), Ball(.head, 0.024, 0.100, 0, radius: 0.069),
        Ball(.head, -0.044, 0.036, 0.014, radius: 0.044),
        Ball(.head, -0.044, 0.036, -0.014, radius: 0.044),
      ]
    ]
  }

  static var bun: [[Ball]] { [[Ball(.head, -0.074, 0.138, 0, radius: 0.038)]] }

  static func ear(side: Double) -> [[Ball]] {
    [
      [
        Ball(.head, -0.004, 0.046, side * 0.076, radius: 0.014),
        Ball(.head, 0.000, 0.028, side * 0.074, radius: 0.010),
      ]
    ]
  }

  private static func pair(
    _ segment: Segment, _ x: Double, _ y: Double, _ z: Double, radius: Double
  ) -> [Ball] {
    [Ball(segment, x, y, z, radius: radius), Ball(segment, x, y, -z, radius: radius)]
  }
}
