/// A small clock beside the figure: how long something takes, where the posture cannot tell.
public struct Clock: Hashable, Sendable {
  /// How much of its face is filled, as a share of a turn.
  public let turn: Float
  /// A stop-watch shows seconds, a plain clock minutes.
  public let isStopwatch: Bool

  /// At most an hour is shown.
  public static func minutes(_ count: Int) -> Clock {
    Clock(turn: Float(min(max(count, 0), 60)) / 60, isStopwatch: false)
  }

  /// At most a minute is shown.
  public static func seconds(_ count: Int) -> Clock {
    Clock(turn: Float(min(max(count, 0), 60)) / 60, isStopwatch: true)
  }
}
