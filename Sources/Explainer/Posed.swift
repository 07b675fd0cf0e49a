import Flexibility

/// A posture the explainer shows, in the order it offers them.
public enum Posed: Int, CaseIterable, Sendable {
  case standing, sittingTall, slumping, onTheFloor, bending, reaching, reachingSoftly, lifting

  /// What the hands reach for, metres over the floor.
  public static let reach = 0.30
  /// Where the box is when it leaves the floor, and what it weighs, kilograms.
  public static let boxTop = 0.36
  public static let boxMass = 10.0

  /// In addresses and pages: `sitting-tall`.
  public var id: String {
    switch self {
    case .standing: "standing"
    case .sittingTall: "sitting-tall"
    case .slumping: "slumping"
    case .onTheFloor: "on-the-floor"
    case .bending: "bending"
    case .reaching: "reaching"
    case .reachingSoftly: "reaching-softly"
    case .lifting: "lifting"
    }
  }

  var task: PostureTask {
    switch self {
    case .standing: .standing
    case .sittingTall: .sitting(upright: true)
    case .slumping: .sitting(upright: false)
    case .onTheFloor: .longSitting
    case .bending: .bendingFully
    case .reaching: .bending(toHandHeight: Posed.reach, knees: 0, load: 0)
    case .reachingSoftly: .bending(toHandHeight: Posed.reach, knees: 0.6, load: 0)
    case .lifting: .bending(toHandHeight: Posed.boxTop, knees: 0.9, load: Posed.boxMass)
    }
  }

  var sitsOnAStool: Bool { self == .sittingTall || self == .slumping }
  var rests: Bool { sitsOnAStool || self == .onTheFloor }
}
