import Biomechanics

/// Chooses the plane in which a path goes round an ellipsoid, by the point of the surface the
/// plane runs through (SIMM's "c1"). All in units of the ellipsoid's mean radius.
struct Guide {
  var ellipsoid: Ellipsoid
  /// Where the straight piece runs in and out.
  var entry: Vector
  var exit: Vector
  var along: Vector

  /// Below this share of the most parallel axis the fan alone decides, above the other the axis.
  private static let fanOnly = 0.7073
  private static let axisOnly = 0.9
  /// Near the ends of the chord the axis' answer fades out.
  private static let edge = 0.3
  private static let blades = 300

  /// The point the plane runs through, and where OpenSim's search for points of tangency begins.
  func apex(_ method: PathWrap.Method) -> (apex: Vector, start: (on: Vector, off: Vector)) {
    let chord = exit - entry
    let major =
      abs(along.x) >= abs(along.y) && abs(along.x) >= abs(along.z)
      ? 0 : abs(along.y) >= abs(along.z) ? 1 : 2
    let share = -entry[major] / chord[major]
    var parallel = abs(along[major])
    var weight = -Double.infinity
    var apex: Vector
    switch method {
    case .midpoint: apex = closest(to: entry + 0.5 * chord)
    case .axial: apex = closest(to: entry + share * chord, in: major)
    case .hybrid:
      if parallel > Self.fanOnly {
        parallel = Self.fanOnly + fade(share) * (parallel - Self.fanOnly)
      }
      (apex, weight) = blend(parallel, share: share, major: major)
    }
    // Where the axis' answer lies off the chord, SIMM begins where the piece runs in and out.
    let off = method == .axial && !(share > 0 && share < 1)
    return onHalf(apex, weight: weight, start: off ? (entry, exit) : (apex, apex))
  }

  private func fade(_ share: Double) -> Double {
    if share < 0 || share > 1 { return 0 }
    return min(1, min(share, 1 - share) / Self.edge)
  }

  /// Between the answer of the axis and that of the fan.
  private func blend(
    _ parallel: Double, share: Double, major: Int
  ) -> (apex: Vector, fan: Double) {
    let chord = exit - entry
    let byAxis = closest(to: entry + share * chord, in: major)
    if parallel >= Self.axisOnly { return (byAxis, -.infinity) }
    let byFan = closest(to: entry + 0.5 * chord + fan(chord))
    if parallel <= Self.fanOnly { return (byFan, 1) }
    let t = (parallel - Self.fanOnly) / (Self.axisOnly - Self.fanOnly)
    return (closest(to: t * byAxis + (1 - t) * byFan), 1 - t)
  }

  /// The mean direction from the chord out to the surface.
  private func fan(_ chord: Vector) -> Vector {
    var sum = Vector()
    for i in 1..<(Self.blades - 1) {
      let inside = entry + chord * (Double(i) / Double(Self.blades))
      sum += unit(closest(to: inside) - inside)
    }
    return unit(sum)
  }

  /// The apex turned over to the half where paths must lie.
  private func onHalf(
    _ apex: Vector, weight: Double, start: (on: Vector, off: Vector)
  ) -> (apex: Vector, start: (on: Vector, off: Vector)) {
    guard let half = ellipsoid.half, !half.holds(apex) else { return (apex, start) }
    var turned = apex
    turned[half.axis] = -turned[half.axis]
    // Only the fan's answer is drawn back towards the border; OpenSim means to draw the others
    // too, but compares infinities, which never are equal.
    let fan = min(1, weight)
    guard fan > 0 else { return (turned, (turned, turned)) }
    // Halfway between the two lies on the half's border, where this coordinate is nought.
    var drawn = turned
    drawn[half.axis] -= fan * drawn[half.axis]
    return (closest(to: drawn), (turned, turned))
  }

  private func closest(to p: Vector, in axis: Int? = nil) -> Vector {
    ellipsoid.closest(to: p, in: axis)
  }
}
