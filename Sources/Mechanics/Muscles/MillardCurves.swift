/// The curves of the Millard 2012 muscle, as OpenSim builds them from a few numbers.
/// Lengths are shares of optimal fibre length or of tendon slack length, forces of the greatest
/// isometric force, velocities of the greatest shortening velocity.
public struct MillardCurves: Hashable, Sendable {
  public var active: Curve
  public var passive: Curve
  public var tendon: Curve
  public var velocity: Curve

  public init(active: Curve, passive: Curve, tendon: Curve, velocity: Curve) {
    self.active = active
    self.passive = passive
    self.tendon = tendon
    self.velocity = velocity
  }
}

extension CurveStore {
  /// How hard an active fibre pulls at a length.
  public mutating func activeForceLength(
    least: Double, transition: Double, most: Double, minimum: Double, shallowSlope: Double
  ) -> Curve {
    // Half the width of the plateau about optimal length, wider than one sarcomere's.
    let half = 0.05
    let shoulder = 1 - half
    let y1 = 1 - shallowSlope * (shoulder - transition)
    let middle = Corner.End(
      least + 0.5 * (transition - least), 0.5 * y1, slope: 1.25 * y1 / (transition - least))
    let shallow = Corner.End(
      transition + 0.5 * (shoulder - transition), y1 + 0.5 * (1 - y1), slope: shallowSlope)
    let top = Corner.End(1, 1, slope: 0)
    let fall = -1 / ((most - half) - (1 + half))
    let descent = Corner.End(1 + half + 0.5 * (most - (1 + half)), 0.5, slope: fall)
    let points = [
      Corner.End(least, minimum, slope: 0), middle, shallow, top, descent,
      Corner.End(most, minimum, slope: 0),
    ]
    return corners(zip(points, points.dropFirst()).map { Corner($0, $1, curviness: 1) })
  }

  /// How hard a fibre at rest resists a length. Stiffness is force per share of length.
  public mutating func fibreForceLength(
    strainAtZero: Double, strainAtOne: Double, stiffnessLow: Double? = nil,
    stiffnessAtOne: Double? = nil, curviness: Double? = nil
  ) -> Curve {
    let isometric = stiffnessAtOne ?? 2 / (strainAtOne - strainAtZero)
    let low = stiffnessLow ?? 0.2
    let zero = Corner.End(1 + strainAtZero, 0, slope: 0)
    let one = Corner.End(1 + strainAtOne, 1, slope: isometric)
    let foot = min(0.1 / isometric, 0.1 * (one.x - zero.x))
    let toe = Corner.End(zero.x + foot, low * 0.5 * foot, slope: low)
    let c = curviness ?? 0.75
    return corners([Corner(zero, toe, curviness: c), Corner(toe, one, curviness: c)])
  }

  /// How hard a tendon pulls at a length.
  public mutating func tendonForceLength(
    strainAtOne: Double, stiffnessAtOne: Double? = nil, toeForce: Double? = nil,
    curviness: Double? = nil
  ) -> Curve {
    let stiffness = stiffnessAtOne ?? 1.375 / strainAtOne
    let force = toeForce ?? 2.0 / 3
    let one = 1 + strainAtOne
    let toe = Corner.End((force - 1) / stiffness + one, force, slope: stiffness)
    let foot = 1 + (toe.x - 1) / 10
    let middle = (0.5 * force - 1) / stiffness + one
    let slope = 0.5 * force / (middle - foot)
    let bend = foot + 0.5 * (middle - foot)
    let control = Corner.End(bend, slope * (bend - foot), slope: slope)
    let c = curviness ?? 0.5
    let zero = Corner.End(1, 0, slope: 0)
    return corners([Corner(zero, control, curviness: c), Corner(control, toe, curviness: c)])
  }

  /// How much of its force a fibre keeps at a velocity, lengthening positive. Slopes come in pairs:
  /// at the greatest velocity, and a tenth before it.
  public mutating func forceVelocity(
    concentric: (atMost: Double, near: Double), isometric: Double,
    eccentric: (atMost: Double, near: Double), mostEccentric: Double,
    curviness: (concentric: Double, eccentric: Double)
  ) -> Curve {
    func near(_ end: Corner.End, _ step: Double, slope: Double) -> Corner.End {
      Corner.End(end.x + step, end.y + 0.5 * step * (slope + end.slope), slope: slope)
    }
    let fastest = Corner.End(-1, 0, slope: concentric.atMost)
    let fast = near(fastest, 0.1, slope: concentric.near)
    let still = Corner.End(0, 1, slope: isometric)
    let stretched = Corner.End(1, mostEccentric, slope: eccentric.atMost)
    let stretching = near(stretched, -0.1, slope: eccentric.near)
    let (c, e) = (curviness.concentric, curviness.eccentric)
    return corners([
      Corner(fastest, fast, curviness: c), Corner(fast, still, curviness: c),
      Corner(still, stretching, curviness: e), Corner(stretching, stretched, curviness: e),
    ])
  }
}
