/// A number with what is not known of it.
public struct Band: Hashable, Sendable {
  public var low: Double
  public var best: Double
  public var high: Double

  init(low: Double, best: Double, high: Double) {
    (self.low, self.best, self.high) = (low, best, high)
  }

  /// Known within a factor of two, as models of the back and measurements differ.
  init(around best: Double) {
    self.init(low: best / 2.0.squareRoot(), best: best, high: best * 2.0.squareRoot())
  }
}
