import Biomechanics
import Mechanics

extension Build {
  /// Mass, centre and inertia of a segment in its own frame.
  ///
  /// Limbs and head by De Leva 1996 (J Biomech 29:1223-1230). The trunk's three parts lie spread
  /// evenly along their height, so that each vertebra carries what lies between its joint and the
  /// next: what De Leva gives as one lump bends here.
  public func inertia(of segment: Segment) -> Inertia {
    let rows = sex == .male ? DeLeva.male : DeLeva.female
    switch segment {
    case .thighR, .thighL: return limb(segment, rows.thigh)
    case .shankR, .shankL: return limb(segment, rows.shank)
    case .upperArmR, .upperArmL: return limb(segment, rows.upperArm)
    case .forearmR, .forearmL: return limb(segment, rows.forearm)
    case .handR, .handL:
      return rod(rows.hand, long: Vector(0, -DeLeva.handLength * stature, 0), from: Vector())
    case .footR, .footL: return foot(rows.foot, share: 1 - DeLeva.toes, toes: false)
    case .toesR, .toesL: return foot(rows.foot, share: DeLeva.toes, toes: true)
    case .head:
      let top = DeLeva.headLength * stature
      let reach = skeleton[.head]
      // De Leva's head reaches down to C7: its centre from the top, seen from the skull's base.
      return rod(
        rows.head, long: Vector(0, -top, 0), from: Vector(0.008 * stature, top - reach.y, 0))
    case .neck, .clavicleR, .clavicleL: return speck
    case .pelvis, .lumbar5, .lumbar4, .lumbar3, .lumbar2, .lumbar1, .thoraxLow, .thoraxHigh:
      return slice(of: segment, rows)
    }
  }

  /// Parts that De Leva counts with their neighbours still need a mass in the file: a gram each.
  private var speck: Inertia { Inertia(mass: 0.001, moments: Vector(1e-7, 1e-7, 1e-7)) }

  private func limb(_ segment: Segment, _ row: DeLeva.Row) -> Inertia {
    let end = segment.next.map { skeleton[$0] } ?? Vector(0, -DeLeva.handLength * stature, 0)
    return rod(row, long: end, from: Vector())
  }

  private func rod(_ row: DeLeva.Row, long: Vector, from: Vector) -> Inertia {
    let m = row.mass * mass
    let squared = dot(long, long) * m
    return Inertia(
      mass: m, centre: from + long * row.centre,
      moments: row.radii * row.radii * squared)
  }

  /// The foot runs forward: its long axis is x. Centres leave toes and foot together where De Leva
  /// has the foot's, from the heel .05 of a 1.70 m body behind the ankle.
  private func foot(_ row: DeLeva.Row, share: Double, toes: Bool) -> Inertia {
    let long = DeLeva.footLength * stature
    let m = row.mass * mass
    let whole = -0.029 * stature + row.centre * long
    let ball = skeleton[.toesR].x
    let tip = ball + 0.018 * stature
    let x = toes ? tip - ball : (whole - DeLeva.toes * tip) / (1 - DeLeva.toes)
    let size = row.radii * long
    return Inertia(
      mass: m * share, centre: Vector(x, toes ? 0 : skeleton[.toesR].y * 0.7, 0),
      moments: Vector(size.y * size.y, size.x * size.x, size.z * size.z) * (m * share))
  }

  /// What of the trunk lies between a segment's joint and the next, as an elliptical cylinder.
  private func slice(of segment: Segment, _ rows: DeLeva.Rows) -> Inertia {
    let floor = segment == .pelvis ? -DeLeva.crotch * stature : height(of: segment)
    let ceiling = segment.above.map(height) ?? height(of: .thoraxHigh) + skeleton[.neck].y
    var (m, lever) = (0.0, 0.0)
    for part in trunkParts(rows) {
      let (low, high) = (max(floor, part.low), min(ceiling, part.high))
      guard high > low else { continue }
      let piece = part.mass * (high - low) / (part.high - part.low)
      m += piece
      lever += piece * (low + high) / 2
    }
    let depth = DeLeva.trunkDepth * stature
    let width = DeLeva.trunkWidth * stature
    let tall = ceiling - floor
    let base = segment == .pelvis ? 0 : height(of: segment)
    return Inertia(
      mass: m, centre: Vector(ahead(of: segment), lever / m - base, 0),
      moments: Vector(
        m * (width * width / 16 + tall * tall / 12), m * (width * width + depth * depth) / 16,
        m * (depth * depth / 16 + tall * tall / 12)))
  }

  private func trunkParts(_ rows: DeLeva.Rows) -> [(low: Double, high: Double, mass: Double)] {
    let top = height(of: .thoraxHigh) + skeleton[.neck].y
    let bottom = -DeLeva.crotch * stature
    let navel = top * DeLeva.navel
    let breastbone = top * DeLeva.xiphoid
    return [
      (bottom, navel, rows.lowerTrunk * mass), (navel, breastbone, rows.middleTrunk * mass),
      (breastbone, top, rows.upperTrunk * mass),
    ]
  }

  /// How far the centre of a slice lies ahead of its joint, metres.
  private func ahead(of segment: Segment) -> Double {
    let line = DeLeva.massLine * stature
    return segment == .pelvis ? DeLeva.pelvisLine * stature : line - across(of: segment)
  }

  /// Height and place fore and aft of a trunk joint over the hips, standing, metres.
  private func height(of segment: Segment) -> Double { place(of: segment).y }
  private func across(of segment: Segment) -> Double { place(of: segment).x }

  private func place(of segment: Segment) -> Vector {
    var place = Vector()
    var at: Segment? = segment
    while let s = at, s != .pelvis {
      place += skeleton[s]
      at = s.parent
    }
    return place
  }
}

extension Segment {
  fileprivate var above: Segment? { self == .pelvis ? .lumbar5 : self == .thoraxHigh ? nil : next }
}
