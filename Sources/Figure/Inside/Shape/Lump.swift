/// A piece of a modelled bone: how far a place lies outside it, metres (inside below nought). Near
/// enough to a true distance to find and smooth the surface with.
enum Lump: Sendable {
  /// A rod with round ends, as thick at either end as said.
  case rod(Place, Place, Float, Float)
  /// A triangle so thick on either side.
  case plate(Place, Place, Place, Float)
  /// A block of bone about an upright axis with an oval outline, drawn in at the waist: middle; half
  /// its depth, height and width; how far the waist is in, as a share.
  case drum(Place, Place, Float)
  case ball(Place, Place)
  /// A rod bent at some places, as thick at each as said.
  case bow([SIMD4<Float>])
  /// Pieces that meet edge to edge.
  case sheet([Lump])

  func distance(_ p: Place) -> Float {
    switch self {
    case .rod(let a, let b, let from, let to): return Lump.away(p, a, b, from, to)
    case .bow(let knots):
      var least: Float = 1
      for index in 1..<knots.count {
        let (a, b) = (knots[index - 1], knots[index])
        least = min(least, Lump.away(p, Place(a.x, a.y, a.z), Place(b.x, b.y, b.z), a.w, b.w))
      }
      return least
    case .sheet(let pieces):
      var least: Float = 1
      for piece in pieces { least = min(least, piece.distance(p)) }
      return least
    case .plate(let a, let b, let c, let half): return Lump.away(p, a, b, c) - half
    case .drum(let middle, let half, let waist):
      let arm = p - middle
      let up = abs(arm.y)
      let level = clamped(up / half.y)
      let size = 1 - waist * (1 - level * level)
      let round: Float = min(half.y, 0.006) * 0.5
      let (x, z) = (arm.x / (half.x * size), arm.z / (half.z * size))
      let out = ((x * x + z * z).squareRoot() - 1) * min(half.x, half.z) * size + round
      let over = up - half.y + round
      let (a, b) = (max(out, 0), max(over, 0))
      return (a * a + b * b).squareRoot() + min(max(out, over), 0) - round
    case .ball(let middle, let radii):
      let arm = (p - middle) / radii
      let far = length(arm)
      return (far - 1) * min(radii.x, min(radii.y, radii.z))
    }
  }

  private static func away(
    _ p: Place, _ a: Place, _ b: Place, _ from: Float, _ to: Float
  ) -> Float {
    let along = b - a
    let share = clamped(dot(p - a, along) / max(dot(along, along), 1e-12))
    return length(p - a - along * share) - mixed(from, to, share)
  }

  /// From a place to a triangle (after Quilez).
  private static func away(_ p: Place, _ a: Place, _ b: Place, _ c: Place) -> Float {
    let (ba, cb, ac) = (b - a, c - b, a - c)
    let (pa, pb, pc) = (p - a, p - b, p - c)
    let normal = cross(ba, ac)
    let over =
      dot(cross(ba, normal), pa) > 0 && dot(cross(cb, normal), pb) > 0
      && dot(cross(ac, normal), pc) > 0
    if over { return abs(dot(normal, pa)) / max(length(normal), 1e-12) }
    func edge(_ way: Place, _ arm: Place) -> Float {
      let off = way * clamped(dot(way, arm) / dot(way, way)) - arm
      return dot(off, off)
    }
    return min(edge(ba, pa), min(edge(cb, pb), edge(ac, pc))).squareRoot()
  }

  /// The middle plane's reflection.
  var mirrored: Lump {
    func turn(_ p: Place) -> Place { Place(p.x, p.y, -p.z) }
    switch self {
    case .rod(let a, let b, let from, let to): return .rod(turn(a), turn(b), from, to)
    case .plate(let a, let b, let c, let half): return .plate(turn(a), turn(b), turn(c), half)
    case .drum(let middle, let half, let waist): return .drum(turn(middle), half, waist)
    case .ball(let middle, let radii): return .ball(turn(middle), radii)
    case .bow(let knots): return .bow(knots.map { SIMD4($0.x, $0.y, -$0.z, $0.w) })
    case .sheet(let pieces): return .sheet(pieces.map { $0.mirrored })
    }
  }

  /// The box it fills.
  var box: (low: Place, high: Place) {
    switch self {
    case .rod(let a, let b, let from, let to):
      let wide = max(from, to)
      return (pointwiseMin(a, b) - wide, pointwiseMax(a, b) + wide)
    case .plate(let a, let b, let c, let half):
      return (
        pointwiseMin(pointwiseMin(a, b), c) - half, pointwiseMax(pointwiseMax(a, b), c) + half
      )
    case .drum(let middle, let half, _): return (middle - half, middle + half)
    case .ball(let middle, let radii): return (middle - radii, middle + radii)
    case .bow(let knots):
      return Lump.box(
        of: knots.map { (Place($0.x, $0.y, $0.z) - $0.w, Place($0.x, $0.y, $0.z) + $0.w) })
    case .sheet(let pieces): return Lump.box(of: pieces.map { $0.box })
    }
  }

  static func box(of boxes: [(low: Place, high: Place)]) -> (low: Place, high: Place) {
    var all = boxes[0]
    for box in boxes { all = (pointwiseMin(all.low, box.low), pointwiseMax(all.high, box.high)) }
    return all
  }
}
