import Explainer

/// One posture in the table: what it asks of a tight, an average and a supple leg.
struct InsideRow: Sendable {
  let name: String
  let legs: [Leg]

  struct Leg: Sendable {
    let leg: String
    let pelvis: String
    let lumbar: String
    let press: String
    let hamstrings: String
    let isFirst: Bool
  }

  init(_ posed: Posed, _ answers: [Answer]) {
    name = posed.name
    legs = zip(InsideGallery.legs, answers).map { leg, answer in
      Leg(
        leg: "\(leg)°", pelvis: Self.pelvis(answer.pelvis.best),
        lumbar: "\(Self.degrees(max(0, answer.lumbar.best)))°", press: Self.press(answer),
        hamstrings: Self.hamstrings(answer), isFirst: leg == InsideGallery.legs[0])
    }
  }

  private static func degrees(_ radians: Double) -> Int { Int((radians * 180 / .pi).rounded()) }

  private static func pelvis(_ lean: Double) -> String {
    "\(abs(degrees(lean)))° \(lean < 0 ? "back" : "forward")"
  }

  private static func press(_ answer: Answer) -> String {
    let times = answer.timesStanding
    guard times.low < times.high else { return "1" }
    return "\(tenths(times.best)) (\(tenths(times.low)) to \(tenths(times.high)))"
  }

  private static func hamstrings(_ answer: Answer) -> String {
    let most = answer.strain.map(\.best).max() ?? 0
    let words = most > 0 ? "\(Int((most * 100).rounded())) %" : "slack"
    return answer.reached ? words : words + "; hands do not get there"
  }

  private static func tenths(_ value: Double) -> String {
    let whole = Int((value * 10).rounded())
    return "\(whole / 10).\(whole % 10)"
  }
}

extension Posed {
  /// On the page, as a choice.
  var name: String {
    switch self {
    case .standing: "Stand"
    case .sittingTall: "Sit tall"
    case .slumping: "Sit and let go"
    case .onTheFloor: "Sit on the floor, legs straight"
    case .bending: "Bend as far as it goes"
    case .reaching: "Reach for the shins"
    case .reachingSoftly: "The same with soft knees"
    case .lifting: "Lift a box of 10 kg"
    }
  }
}
