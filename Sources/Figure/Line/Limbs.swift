import Biomechanics

/// The legs of someone 1.70 m tall as balls: tights to the calf, bare feet.
struct Leg {
  let thigh, shank, foot, toes: Segment

  static let right = Leg(thigh: .thighR, shank: .shankR, foot: .footR, toes: .toesR)
  static let left = Leg(thigh: .thighL, shank: .shankL, foot: .footL, toes: .toesL)

  var tights: [[Ball]] {
    chain([
      Ball(thigh, -0.004, -0.015, 0, radius: 0.082),
      Ball(thigh, 0.002, -0.12, 0, radius: 0.078),
      Ball(thigh, 0.006, -0.22, 0, radius: 0.069),
      Ball(thigh, 0.006, -0.32, 0, radius: 0.058),
      Ball(shank, 0.004, 0, 0, radius: 0.053),
      Ball(shank, -0.004, -0.065, 0, radius: 0.050),
      Ball(shank, -0.016, -0.135, 0, radius: 0.052),
      Ball(shank, -0.011, -0.22, 0, radius: 0.045),
      Ball(shank, -0.004, -0.30, 0, radius: 0.037),
      Ball(shank, 0, -0.335, 0, radius: 0.035),
    ])
  }

  var bare: [[Ball]] {
    let ankle = Ball(foot, 0, -0.002, 0, radius: 0.031)
    let heel = Ball(foot, -0.033, -0.036, 0, radius: 0.030)
    let instep = Ball(foot, 0.045, -0.022, 0, radius: 0.025)
    let inner = Ball(toes, -0.012, 0.004, 0.024, radius: 0.021)
    let outer = Ball(toes, -0.012, 0.002, -0.024, radius: 0.019)
    return [
      [Ball(shank, -0.002, -0.30, 0, radius: 0.031), ankle],
      [ankle, heel, instep],
      [heel, instep, inner, outer],
      [
        inner, outer, Ball(toes, 0.046, -0.005, 0.016, radius: 0.012),
        Ball(toes, 0.036, -0.006, -0.024, radius: 0.011),
      ],
    ]
  }
}

/// The arms: a short sleeve, the bare arm, and a hand that lies open or closes round something.
struct Arm {
  let upper, fore, hand: Segment

  static let right = Arm(upper: .upperArmR, fore: .forearmR, hand: .handR)
  static let left = Arm(upper: .upperArmL, fore: .forearmL, hand: .handL)

  var sleeve: [[Ball]] {
    chain([
      Ball(upper, 0, -0.010, -upper.side * 0.004, radius: 0.055),
      Ball(upper, 0, -0.08, 0, radius: 0.052),
      Ball(upper, 0.002, -0.150, 0, radius: 0.048),
    ])
  }

  /// Joins the sleeve of a near arm to the shirt without a line between.
  var shoulder: [[Ball]] {
    [
      [
        Ball(upper, 0, -0.008, 0, radius: 0.052),
        Ball(.thoraxHigh, 0.045, 0.05, hand.side * 0.09, radius: 0.05),
      ]
    ]
  }

  var bare: [[Ball]] {
    chain([
      Ball(upper, 0, -0.11, 0, radius: 0.042),
      Ball(upper, 0.002, -0.21, 0, radius: 0.039),
      Ball(upper, 0, -0.29, 0, radius: 0.035),
      Ball(fore, -0.002, 0, 0, radius: 0.035),
      Ball(fore, 0.004, -0.06, 0, radius: 0.038),
      Ball(fore, 0.003, -0.14, 0, radius: 0.033),
      Ball(fore, 0, -0.215, 0, radius: 0.026),
      Ball(hand, 0, -0.005, 0, radius: 0.023),
    ])
  }

  func fingers(closed: Bool) -> [[Ball]] {
    let inward = -hand.side
    let wrist = Ball(hand, 0, -0.005, 0, radius: 0.022)
    if closed {
      return [
        [
          wrist, Ball(hand, 0.012, -0.07, inward * 0.012, radius: 0.032),
          Ball(hand, -0.014, -0.066, inward * 0.012, radius: 0.030),
        ]
      ]
    }
    let index = Ball(hand, 0.024, -0.088, 0, radius: 0.014)
    let little = Ball(hand, -0.026, -0.082, 0, radius: 0.013)
    return [
      [wrist, index, little],
      [
        index, little, Ball(hand, 0.020, -0.158, inward * 0.010, radius: 0.009),
        Ball(hand, 0.002, -0.176, inward * 0.012, radius: 0.009),
        Ball(hand, -0.020, -0.150, inward * 0.010, radius: 0.009),
      ],
      [
        Ball(hand, 0.014, -0.03, 0, radius: 0.015),
        Ball(hand, 0.040, -0.075, inward * 0.010, radius: 0.011),
      ],
      [
        Ball(hand, 0.040, -0.075, inward * 0.010, radius: 0.011),
        Ball(hand, 0.046, -0.104, inward * 0.012, radius: 0.009),
      ],
    ]
  }
}

/// Each ball joined to the next.
func chain(_ balls: [Ball]) -> [[Ball]] {
  zip(balls, balls.dropFirst()).map { [$0, $1] }
}
