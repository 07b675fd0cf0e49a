/// A muscle whose curves are drawn point by point, as SIMM's muscles were (Delp and Loan 1995;
/// Schutte 1993): force-length curves of the length in optimal fibre lengths, the tendon's of its
/// strain, all in shares of the greatest isometric force.
public struct DrawnCurves: Hashable, Sendable {
  public var active: Curve
  public var passive: Curve
  /// Of velocity, in greatest shortening velocities.
  public var velocity: Curve
  /// Nil where the tendon never stretches.
  public var tendon: Curve?

  public init(active: Curve, passive: Curve, velocity: Curve, tendon: Curve?) {
    (self.active, self.passive, self.velocity, self.tendon) = (active, passive, velocity, tendon)
  }
}
