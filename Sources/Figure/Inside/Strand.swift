import Biomechanics

/// One head of the hamstrings as the body model has it: the straight pieces it pulls along.
public struct Strand: Sendable {
  public enum Head: Int, CaseIterable, Sendable {
    case bicepsFemoris, semimembranosus, semitendinosus
  }

  /// A point of the path in a segment's axes, metres from its joint.
  public struct Point: Sendable {
    public var segment: Segment
    public var place: Vector

    public init(_ segment: Segment, _ place: Vector) {
      self.segment = segment
      self.place = place
    }
  }

  public var head: Head
  public var points: [Point]

  public init(_ head: Head, _ points: [Point]) {
    self.head = head
    self.points = points
  }

  func course(in posture: Posture) -> [Place] {
    points.map { Place(posture[$0.segment] * $0.place) }
  }
}

extension Strand.Head {
  /// How thick it is standing, metres, from the sit bone (0) to its end below the knee (1): thin
  /// tendons at both ends, long at the top of semimembranosus and at the bottom of semitendinosus
  /// (Gray's Anatomy 1918; bellies as thick as their volumes in the field's leg models give).
  func thickness(at share: Float) -> Float {
    let (from, to, most): (Float, Float, Float) =
      switch self {
      case .bicepsFemoris: (0.02, 0.97, 0.0185)
      case .semimembranosus: (0.10, 1.00, 0.0205)
      case .semitendinosus: (-0.02, 0.80, 0.0165)
      }
    let within = clamped((share - from) / (to - from))
    let swell = 4 * within * (1 - within)
    return 0.0036 + (most - 0.0036) * swell * (0.45 + 0.55 * swell)
  }
}
