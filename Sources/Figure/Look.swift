/// How a picture should look: size, fineness, light and the view.
public struct Look: Hashable, Sendable {
  /// Pixels; the height follows the demonstration: three quarters of it, or half for lying.
  public var width: Int
  /// Samples along each side of a pixel, 1…3: 1 while the view is dragged, 2 in motion, 3 for stills.
  public var samples: Int
  public var theme: Theme
  /// Radians by which the viewer walks round the person, towards their front.
  public var turn: Double
  /// Radians by which the viewer climbs.
  public var rise: Double
  /// 0 breathed out … 1 breathed in.
  public var breath: Double

  public init(
    width: Int = 480, samples: Int = 2, theme: Theme = .light, turn: Double = 0, rise: Double = 0,
    breath: Double = 0
  ) {
    self.width = width
    self.samples = samples
    self.theme = theme
    self.turn = turn
    self.rise = rise
    self.breath = breath
  }

  public enum Theme: String, Sendable, CaseIterable { case light, dark }
}
