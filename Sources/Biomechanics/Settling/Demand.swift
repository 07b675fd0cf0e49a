/// Something that must be true of a settled pose.
enum Demand {
  /// Points touch a plane: of every group the nearest, and none is beyond it. A place p is
  /// `dot(normal, p) - level` in front of it.
  case rest(groups: [[FleshPoint]], normal: Vector, level: Double)
  /// The middle of some points stays where it is, along the directions, within a tolerance (metres).
  case stay(points: [FleshPoint], at: Vector, along: [Vector], tolerance: Double)
  /// The nearest of some points touches the nearest of some capsules.
  case lie(points: [FleshPoint], capsules: [Int])
  /// A place is on the straight line between two places of the room.
  case hold(Place, from: Vector, to: Vector)
  /// A direction of a segment, in its axes, runs along a line of the room, either way (radians).
  case align(Segment, Vector, along: Vector, tolerance: Double)
  /// A ball that hangs below the middle of some places is inside nothing, and stands on a level where
  /// there is one.
  case hang(Kettlebell, on: Double?)
  /// The centre of mass, with that of a weight in the hands, is over what carries the body, or so
  /// many metres beyond it.
  case balance(Support, slack: Double, Kettlebell?)
  /// Two places are this far apart, metres.
  case span(Place, Place, Double)
  /// A place is on the line through two others; `share` says roughly where, when it matters.
  case line(Place, from: Place, to: Place, share: Double?)
}

/// A place that moves with the body.
typealias Place = FleshPoint
