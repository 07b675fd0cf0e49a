import Biomechanics

extension Muscle {
  /// Where the group is drawn, on the right, the left or both. Places follow the anatomy seen from
  /// outside; they are for showing, not for computing.
  func tints(right: Bool, left: Bool) -> [LineTint] {
    var tints: [LineTint] = []
    if right { tints += one(.right, .right, 1) }
    if left { tints += one(.left, .left, -1) }
    return tints
  }

  private func one(_ leg: Leg, _ arm: Arm, _ side: Double) -> [LineTint] {
    let (thigh, shank) = (leg.thigh, leg.shank)
    switch self {
    case .hamstrings:
      return [
        LineTint(
          belly: [
            Ball(thigh, -0.044, -0.09, 0, radius: 0.026),
            Ball(thigh, -0.036, -0.17, 0, radius: 0.032),
            Ball(thigh, -0.030, -0.27, 0, radius: 0.028),
            Ball(thigh, -0.030, -0.36, 0, radius: 0.018),
          ], outward: Vector(-0.8, 0, side * 0.6))
      ]
    case .quadriceps:
      return [
        LineTint(
          belly: [
            Ball(thigh, 0.040, -0.10, 0, radius: 0.030),
            Ball(thigh, 0.038, -0.20, 0, radius: 0.033),
            Ball(thigh, 0.034, -0.30, 0, radius: 0.027),
            Ball(thigh, 0.030, -0.37, 0, radius: 0.019),
          ], outward: Vector(0.8, 0, side * 0.6))
      ]
    case .adductors:
      return [
        LineTint(
          belly: [
            Ball(thigh, 0.002, -0.05, -side * 0.030, radius: 0.022),
            Ball(thigh, 0.002, -0.15, -side * 0.030, radius: 0.034),
            Ball(thigh, 0.002, -0.27, -side * 0.022, radius: 0.026),
          ], outward: Vector(0.4, 0, -side * 0.9))
      ]
    case .calves:
      return [
        LineTint(
          belly: [
            Ball(shank, -0.022, -0.06, 0, radius: 0.022),
            Ball(shank, -0.034, -0.13, 0, radius: 0.029),
            Ball(shank, -0.026, -0.21, 0, radius: 0.024),
            Ball(shank, -0.016, -0.29, 0, radius: 0.014),
          ], outward: Vector(-0.8, 0, side * 0.6))
      ]
    case .hipFlexors:
      return [
        LineTint(
          belly: [
            Ball(thigh, 0.044, 0.02, side * 0.01, radius: 0.024),
            Ball(thigh, 0.050, -0.05, side * 0.01, radius: 0.026),
            Ball(thigh, 0.046, -0.13, side * 0.005, radius: 0.020),
          ], outward: Vector(0.8, 0, side * 0.6))
      ]
    case .glutes:
      return [
        LineTint(
          belly: [
            Ball(.pelvis, -0.072, 0.045, side * 0.075, radius: 0.036),
            Ball(.pelvis, -0.082, -0.015, side * 0.080, radius: 0.044),
            Ball(.pelvis, -0.066, -0.060, side * 0.085, radius: 0.034),
          ], outward: Vector(-0.7, 0, side * 0.7))
      ]
    case .piriformis:
      return [
        LineTint(
          belly: [
            Ball(.pelvis, -0.094, 0.020, side * 0.045, radius: 0.022),
            Ball(.pelvis, -0.066, 0.005, side * 0.085, radius: 0.024),
            Ball(.pelvis, -0.026, -0.008, side * 0.115, radius: 0.018),
          ], outward: Vector(-0.6, 0, side * 0.8))
      ]
    case .abdominals:
      return [
        LineTint(
          belly: [
            Ball(.thoraxLow, 0.094, 0.005, side * 0.03, radius: 0.024),
            Ball(.lumbar3, 0.068, -0.005, side * 0.03, radius: 0.025),
            Ball(.pelvis, 0.044, 0.085, side * 0.03, radius: 0.024),
          ], outward: Vector(0.8, 0, side * 0.6))
      ]
    case .obliques:
      return [
        LineTint(
          belly: [
            Ball(.thoraxLow, 0.046, -0.005, side * 0.105, radius: 0.030),
            Ball(.lumbar3, 0.030, -0.010, side * 0.095, radius: 0.031),
            Ball(.pelvis, 0.012, 0.105, side * 0.105, radius: 0.024),
          ], outward: Vector(0.3, 0, side))
      ]
    case .backExtensors:
      return [
        LineTint(
          belly: [
            Ball(.thoraxLow, -0.030, 0.05, side * 0.035, radius: 0.022),
            Ball(.lumbar3, -0.036, 0.01, side * 0.035, radius: 0.023),
            Ball(.pelvis, -0.078, 0.10, side * 0.035, radius: 0.022),
          ], outward: Vector(-0.8, 0, side * 0.6))
      ]
    case .quadratus:
      return [
        LineTint(
          belly: [
            Ball(.lumbar3, -0.018, 0.05, side * 0.075, radius: 0.018),
            Ball(.lumbar3, -0.020, -0.01, side * 0.075, radius: 0.021),
            Ball(.pelvis, -0.050, 0.11, side * 0.080, radius: 0.018),
          ], outward: Vector(-0.6, 0, side * 0.8))
      ]
    case .shoulders:
      return [
        LineTint(
          belly: [
            Ball(arm.upper, 0, 0.000, side * 0.012, radius: 0.034),
            Ball(arm.upper, 0, -0.06, side * 0.010, radius: 0.030),
            Ball(arm.upper, 0.002, -0.115, side * 0.008, radius: 0.020),
          ], outward: Vector(0, 0, side))
      ]
    }
  }
}
