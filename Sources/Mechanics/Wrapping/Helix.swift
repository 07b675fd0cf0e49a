import Biomechanics

/// SIMM's way of making a helix on a cylinder about z tangent to the straight pieces at its ends:
/// the ends slide along the axis by trial until the angles agree.
struct Helix {
  var radius: Double
  /// All the way, radians, counter-clockwise seen from the end of z.
  var turn: Double

  private static let rounds = 100
  private static let agreed = 0.1 * Double.pi / 180
  /// Metres from one point of the course to the next.
  private static let step = 0.002

  func settle(_ on: inout Vector, _ off: inout Vector, _ p: Vector, _ q: Vector) {
    for _ in 0..<Self.rounds {
      let (arc, up) = (radius * turn, off.z - on.z)
      let pieces = Int((arc * arc + up * up).squareRoot() / Self.step)
      guard pieces > 1 else { return }
      let share = 1 / Double(pieces)
      let first = point(on, up: up, share)
      let last = point(on, up: up, 1 - share)
      let movedOn = slide(&on, from: p, to: first)
      let movedOff = slide(&off, from: q, to: last)
      if !movedOn && !movedOff { return }
    }
  }

  private func point(_ start: Vector, up: Double, _ share: Double) -> Vector {
    let (s, c) = sineAndCosine(share * turn)
    return Vector(start.x * c - start.y * s, start.x * s + start.y * c, start.z + share * up)
  }

  /// Moves a point of tangency half as far again as the straight line asks for.
  private func slide(_ r: inout Vector, from p: Vector, to next: Vector) -> Bool {
    let straight = unit(r - p)
    let curved = unit(next - r)
    if abs(arcCosine(straight.z) - arcCosine(curved.z)) <= Self.agreed { return false }
    let d = next - p
    let across = d.x * d.x + d.y * d.y
    guard across > 0, next.z != p.z else { return false }
    let t = ((r.x - p.x) * d.x + (r.y - p.y) * d.y) / across
    r.z += 1.5 * (p.z + t * d.z - r.z)
    return true
  }
}
