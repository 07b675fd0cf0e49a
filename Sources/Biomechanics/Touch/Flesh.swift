extension BodyPart {
  /// The balls of flesh that touch when this part rests on something, for an adult 1.70 m tall.
  ///
  /// Radii are half the depth of soft tissue and bone there, judged from a lean adult's outline:
  /// ankle joint .066 m over the sole (Winter: .039 of stature), heel .06 behind it, ball of the
  /// foot .13 in front (Lai and Uhlrich 2022), seat and back .12 behind the hip joints.
  public var balls: [Ball] {
    switch self {
    case .footR: Self.sole(.footR, .toesR)
    case .footL: Self.sole(.footL, .toesL)
    case .heelR: [Self.heel(.footR)]
    case .heelL: [Self.heel(.footL)]
    case .toesR: Self.toes(.toesR)
    case .toesL: Self.toes(.toesL)
    case .shinR: Self.shin(.shankR, .footR)
    case .shinL: Self.shin(.shankL, .footL)
    case .kneeR: [Self.knee(.shankR)]
    case .kneeL: [Self.knee(.shankL)]
    case .handR: Self.palm(.handR)
    case .handL: Self.palm(.handL)
    case .forearmR: Self.forearm(.forearmR)
    case .forearmL: Self.forearm(.forearmL)
    case .elbowR: [Self.elbow(.forearmR)]
    case .elbowL: [Self.elbow(.forearmL)]
    case .hipR: [Ball(.pelvis, -0.01, -0.02, 0.085, radius: 0.088)]
    case .hipL: [Ball(.pelvis, -0.01, -0.02, -0.085, radius: 0.088)]
    case .seat:
      [
        Ball(.pelvis, -0.045, -0.035, 0.065, radius: 0.078),
        Ball(.pelvis, -0.045, -0.035, -0.065, radius: 0.078),
      ]
    case .back:
      [
        Ball(.thoraxLow, 0.035, 0.02, 0, radius: 0.095),
        Ball(.thoraxHigh, 0.055, -0.02, 0, radius: 0.105),
      ]
    case .head: [Ball(.head, 0.002, 0.085, 0, radius: 0.084)]
    }
  }

  /// True where every ball must touch (a flat foot or hand), false where the nearest is enough.
  public var liesFlat: Bool {
    switch self {
    case .footR, .footL, .handR, .handL, .forearmR, .forearmL, .shinR, .shinL: true
    default: false
    }
  }

  private static func heel(_ foot: Segment) -> Ball { Ball(foot, -0.033, -0.036, 0, radius: 0.030) }

  private static func sole(_ foot: Segment, _ toes: Segment) -> [Ball] {
    [heel(foot), Ball(toes, -0.005, 0.003, 0, radius: 0.020)]
  }

  private static func toes(_ toes: Segment) -> [Ball] {
    [Ball(toes, -0.005, 0.003, 0, radius: 0.020), Ball(toes, 0.05, -0.005, 0, radius: 0.012)]
  }

  private static func knee(_ shank: Segment) -> Ball { Ball(shank, 0.002, -0.01, 0, radius: 0.054) }

  private static func shin(_ shank: Segment, _ foot: Segment) -> [Ball] {
    [knee(shank), Ball(foot, 0.03, -0.022, 0, radius: 0.034)]
  }

  private static func palm(_ hand: Segment) -> [Ball] {
    [Ball(hand, 0, -0.03, 0, radius: 0.019), Ball(hand, 0, -0.12, 0, radius: 0.013)]
  }

  private static func elbow(_ forearm: Segment) -> Ball {
    Ball(forearm, -0.004, 0, 0, radius: 0.036)
  }

  private static func forearm(_ forearm: Segment) -> [Ball] {
    [elbow(forearm), Ball(forearm, 0, -0.23, 0, radius: 0.026)]
  }
}
