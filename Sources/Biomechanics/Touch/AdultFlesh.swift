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
        Ball(.thoraxHigh, 0.034, 0.075, 0, radius: 0.080),
      ]
    case .head: [Ball(.head, 0.002, 0.085, 0, radius: 0.084)]
    case .face: [Ball(.head, 0.042, 0.075, 0, radius: 0.055)]
    case .edgeR: Self.edge(.footR, .toesR)
    case .edgeL: Self.edge(.footL, .toesL)
    case .ankleR: [Ball(.shankR, 0, -0.36, 0.005, radius: 0.034)]
    case .ankleL: [Ball(.shankL, 0, -0.36, -0.005, radius: 0.034)]
    case .calfR: Self.calf(.shankR)
    case .calfL: Self.calf(.shankL)
    }
  }

  private static func heel(_ foot: Segment) -> Ball { Ball(foot, -0.033, -0.036, 0, radius: 0.030) }

  private static func sole(_ foot: Segment, _ toes: Segment) -> [Ball] {
    [heel(foot), Ball(toes, -0.005, 0.003, 0, radius: 0.020)]
  }

  private static func edge(_ foot: Segment, _ toes: Segment) -> [Ball] {
    [
      Ball(foot, -0.033, -0.034, foot.side * 0.004, radius: 0.030),
      Ball(toes, -0.008, 0.002, foot.side * 0.024, radius: 0.019),
    ]
  }

  private static func toes(_ toes: Segment) -> [Ball] {
    [Ball(toes, -0.005, 0.003, 0, radius: 0.020), Ball(toes, 0.05, -0.005, 0, radius: 0.012)]
  }

  private static func knee(_ shank: Segment) -> Ball { Ball(shank, 0.002, -0.01, 0, radius: 0.054) }

  private static func shin(_ shank: Segment, _ foot: Segment) -> [Ball] {
    [knee(shank), Ball(foot, 0.03, -0.022, 0, radius: 0.034)]
  }

  /// As the limb's own capsules end there.
  private static func calf(_ shank: Segment) -> [Ball] {
    [Ball(shank, -0.014, -0.14, 0, radius: 0.051), Ball(shank, -0.009, -0.21, 0, radius: 0.045)]
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

extension Flesh {
  /// Every ball its own pad, and the limbs as tapered capsules round the bones.
  static let adult = Flesh(
    capsules: adultCapsules, pads: { part in part.balls.map { Pad([FleshPoint($0)]) } },
    skin: { limb in adultCapsules.filter { $0.limb == limb }.flatMap(balls) })

  private static let adultCapsules: [Capsule] =
    trunk + leg(.thighR, .shankR, .footR, .toesR) + leg(.thighL, .shankL, .footL, .toesL)
    + arm(.upperArmR, .forearmR, .handR) + arm(.upperArmL, .forearmL, .handL)

  /// The balls of a capsule, close enough together that nothing thin slips between.
  private static func balls(of capsule: Capsule) -> [FleshPoint] {
    guard capsule.from.segment == capsule.to.segment else {
      return [FleshPoint(capsule.from), FleshPoint(capsule.to)]
    }
    return [0.0, 0.33, 0.67, 1.0].map { share in
      var ball = capsule.from
      ball.centre += (capsule.to.centre - capsule.from.centre) * share
      ball.radius += (capsule.to.radius - capsule.from.radius) * share
      return FleshPoint(ball)
    }
  }

  private static var trunk: [Capsule] {
    [
      across(.pelvis, -0.045, -0.030, 0.062, 0.078), across(.pelvis, 0.012, 0.035, 0.058, 0.074),
      across(.pelvis, -0.012, 0.085, 0.052, 0.082), across(.lumbar3, 0.012, 0.010, 0.048, 0.078),
      across(.thoraxLow, 0.036, 0.015, 0.052, 0.090),
      across(.thoraxHigh, 0.060, -0.035, 0.055, 0.098),
      across(.thoraxHigh, 0.054, 0.040, 0.070, 0.078),
      Capsule(
        from: Ball(.neck, 0.014, -0.02, 0, radius: 0.052),
        to: Ball(.head, 0.014, 0.005, 0, radius: 0.047)),
      Capsule(
        from: Ball(.head, -0.004, 0.082, 0, radius: 0.084),
        to: Ball(.head, 0.046, 0.020, 0, radius: 0.045)),
    ]
  }

  private static func across(
    _ segment: Segment, _ x: Double, _ y: Double, _ z: Double, _ radius: Double
  ) -> Capsule {
    Capsule(
      from: Ball(segment, x, y, z, radius: radius), to: Ball(segment, x, y, -z, radius: radius))
  }

  private static func leg(
    _ thigh: Segment, _ shank: Segment, _ foot: Segment, _ toes: Segment
  ) -> [Capsule] {
    chain([
      Ball(thigh, -0.004, -0.015, 0, radius: 0.079), Ball(thigh, 0.006, -0.22, 0, radius: 0.067),
      Ball(shank, 0.002, -0.01, 0, radius: 0.053), Ball(shank, -0.014, -0.14, 0, radius: 0.051),
      Ball(shank, 0, -0.335, 0, radius: 0.034), Ball(foot, -0.02, -0.034, 0, radius: 0.030),
      Ball(toes, -0.005, 0.003, 0, radius: 0.020), Ball(toes, 0.05, -0.005, 0, radius: 0.012),
    ])
  }

  private static func arm(_ upper: Segment, _ fore: Segment, _ hand: Segment) -> [Capsule] {
    chain([
      Ball(upper, 0, -0.03, 0, radius: 0.048), Ball(fore, 0, 0.02, 0, radius: 0.037),
      Ball(fore, 0.004, -0.07, 0, radius: 0.037), Ball(hand, 0, 0, 0, radius: 0.024),
      Ball(hand, 0, -0.085, 0, radius: 0.019), Ball(hand, 0, -0.165, 0, radius: 0.011),
    ])
  }

  private static func chain(_ balls: [Ball]) -> [Capsule] {
    zip(balls, balls.dropFirst()).map { Capsule(from: $0, to: $1) }
  }
}
