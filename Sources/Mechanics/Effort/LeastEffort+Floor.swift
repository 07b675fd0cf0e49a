extension LeastEffort {
  /// Makes of a moment a floor: it may be passed, which an effort of its own takes up at next to no
  /// cost. Where it can hardly be reached, a little of it may be missed.
  public func letPass(_ moment: Int, with effort: Int) {
    highest[effort] = .infinity
    weights[effort] = 1e-6
    gains[effort * moments + moment] = -100
    reserves[moment] = 5
  }
}
