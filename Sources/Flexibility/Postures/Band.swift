/// A number with what is not known of it.
public struct Band: Hashable, Sendable {
  public var low: Double
  public var best: Double
  public var high: Double

  /// Known exactly.
  public init(_ best: Double) { (low, self.best, high) = (best, best, best) }

  /// The best of several answers, and as far as any of them goes.
  init(_ best: Double, or one: Double, _ other: Double) {
    (low, self.best, high) = (min(best, one, other), best, max(best, one, other))
  }

  /// The least and the most these times as much.
  public func widened(_ least: Double, _ most: Double) -> Band {
    var wide = self
    (wide.low, wide.high) = (min(low * least, low * most), max(high * least, high * most))
    return wide
  }

  /// A load on the back besides: beside pressures in a living disc and what others say of holds,
  /// 0.71 to 1.27 of the model's was found (docs/body/postures.md).
  public var asLoad: Band { widened(0.7, 1.3) }
}
