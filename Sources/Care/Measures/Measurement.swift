import Biomechanics

/// A flexibility test as entered: one side, three trials, one method.
public struct Measurement: Hashable, Sendable {
  public var id: String
  public var at: Moment
  public var test: Test
  public var side: Side
  /// Degrees, in the order they were taken.
  public var trials: [Double]
  public var method: Method

  public enum Test: String, Sendable, Codable, CaseIterable {
    /// Hip flexion with the knee straight, degrees from the floor.
    case straightLegRaise = "straight-leg-raise"
    /// Degrees short of a straight knee with the hip at 90°; smaller is more flexible.
    case activeKneeExtension = "active-knee-extension"
  }

  public enum Method: String, Sendable, Codable, CaseIterable {
    /// A phone's tilt reading held along the shin or thigh.
    case phone
    case inclinometer
    case goniometer
    /// Judged by eye against the drawings.
    case eye
  }

  /// Degrees: the mean of the trials. The published errors of these tests are those of the mean
  /// or of one trial, so the mean keeps their bands true; a median of three would scatter more.
  public var value: Double {
    trials.isEmpty ? 0 : trials.reduce(0, +) / Double(trials.count)
  }

  public init(
    id: String, at: Moment, test: Test, side: Side, trials: [Double], method: Method
  ) {
    self.id = id
    self.at = at
    self.test = test
    self.side = side
    self.trials = trials
    self.method = method
  }
}
