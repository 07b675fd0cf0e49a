import Biomechanics

/// SIMM's way of making a helix on a cylinder about z tangent to the straight pieces at its ends:
/// the ends slide along the axis by trial until the angles agree.
struct Helix {
  var radius: Double
  /// All the way, radians, counter-clockwise seen from the end of z.
  var turn: Double

  private static let rounds = 100
  /// The sine of a tenth of a degree.
  private static let agreed = 0.0017453283658983088
  /// Metres from one point of the course to the next.
  private static let step = 0.002

  func settle(_ on: inout Vector, _ off: inout Vector, _ p: Vector, _ q: Vector) {
    for _ in 0..<Self.rounds {
      let (arc, up) = (radius * turn, off.z - on.z)
      let pieces = Int((arc * arc + up * up).squareRoot() / Self.step)
      guard pieces > 1 else { return }
      let share = 1 / Double(pieces)
      let (s, c) = sineAndCosine(share * turn)
      let first = Vector(on.x * c - on.y * s, on.x * s + on.y * c, on.z + share * up)
      let last = Vector(off.x * c + off.y * s, off.y * c - off.x * s, off.z - share * up)
      let movedOn = slide(&on, from: p, to: first)
      let movedOff = slide(&off, from: q, to: last)
      if !movedOn && !movedOff { return }
    }
  }

  /// Moves a point of tangency half as far again as the straight line asks for.
  private func slide(_ r: inout Vector, from p: Vector, to next: Vector) -> Bool {
    // The angles to the axis agree when the sine of their difference is small enough.
    let (straight, curved) = (unit(r - p).z, unit(next - r).z)
    let (a, b) = (
      max(0, 1 - straight * straight).squareRoot(), max(0, 1 - curved * curved).squareRoot()
    )
    if abs(a * curved - straight * b) <= Self.agreed && straight * curved + a * b > 0 {
      return false
    }
    let d = next - p
    let across = d.x * d.x + d.y * d.y
    guard across > 0, next.z != p.z else { return false }
    let t = ((r.x - p.x) * d.x + (r.y - p.y) * d.y) / across
    r.z += 1.5 * (p.z + t * d.z - r.z)
    return true
  }
}
