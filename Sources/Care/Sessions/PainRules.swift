extension PainRule {
  /// The traffic light of care rules 3.3, easiest first. Any spread down the leg is a stop.
  public static let trafficLight = [
    PainRule(from: 0, action: .goOn, say: "That is fine. Go on, and keep it comfortable."),
    PainRule(
      from: 4, action: .easier,
      say: "Take the easier version, and do fewer. Next time starts there too."),
    PainRule(
      from: 6, action: .stop,
      say: "Stop this one and rest. If it spreads down your leg, end the session here."),
  ]

  /// What a score during an exercise asks for.
  /// - Parameters:
  ///   - score: NPRS, 0 to 10.
  ///   - spread: further down the leg.
  public static func action(score: Int, spread: Bool) -> Action {
    if spread { return .stop }
    return trafficLight.last { $0.from <= score }?.action ?? .goOn
  }
}
