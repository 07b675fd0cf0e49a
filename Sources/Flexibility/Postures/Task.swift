/// What a person does with their back. Angles in radians, lengths in metres, mass in kilograms.
public enum PostureTask: Hashable, Sendable {
  case standing
  /// On a seat, thighs level and feet down; upright, or let go.
  case sitting(upright: Bool)
  /// On the floor with straight legs, trunk upright as far as it goes.
  case longSitting
  /// Bending from standing until the hands are so high over the floor.
  case bending(toHandHeight: Double, knees: Double, load: Double)
  /// Bending from standing until the hamstrings pull as at the end of a leg raise.
  case bendingFully
}
