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

  /// A load on the back besides: held against the one set of pressures measured in a living disc
  /// (Wilke 1999) the model is 1.05 to 1.9 times too high, and muscles working against each other,
  /// which it does not know, would add to it. Own judgement (docs/body/postures.md).
  public var asLoad: Band { widened(0.5, 1.5) }
}
