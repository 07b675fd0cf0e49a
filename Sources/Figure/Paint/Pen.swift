/// How wide the ink line is drawn round, by the direction in which the surface ends: wider on the
/// side away from the light, as a pen is pressed harder in the shade.
struct Pen {
  /// Looks from a sample to one on either side and sees whether a surface ends there.
  struct Look {
    /// From a sample to the one looked at in the whole ring, and in the next one; the others lie as
    /// far on the other side.
    let inner: Int
    let outer: Int
    /// How strong the outer ring is where the surface ends towards the look, and the other way.
    let strength: Float
    let opposite: Float
  }

  /// Right, down, down right, down left.
  let looks: (Look, Look, Look, Look)
  /// Samples that the widest look reaches.
  let reach: Int
  /// Metres of depth from which a step is a line.
  let threshold: Float
  /// How strong lines inside the outline are.
  let inside: Float

  init(_ view: View, _ grid: Grid) {
    let width = Float(grid.width)
    // Half the line in samples: 1.3 pixels of line at 480, 2 at 900.
    let half = (0.34 + min(width / 900, 1.2) * 0.62) * Float(grid.samples)
    let ring = max(Int(half * 0.75), 1)
    reach = ring + 1
    inside = width < 200 ? 0.6 : 0.85
    threshold = 0.008 + 0.5 * Float(reach) * view.grain
    let rest = half - Float(ring)
    func look(_ x: Int, _ y: Int) -> Look {
      let isDiagonal = x != 0 && y != 0
      func step(_ ring: Int) -> Int {
        (y * grid.across + x) * (isDiagonal ? max((ring * 181 + 128) >> 8, 1) : ring)
      }
      let slant: Float = isDiagonal ? 0.7071 : 1
      let shade = (Float(x) * 0.62 + Float(y) * 0.78) * slant
      return Look(
        inner: step(ring), outer: step(ring + 1),
        strength: clamped(rest + shade * half * 0.45), opposite: clamped(rest - shade * half * 0.45)
      )
    }
    looks = (look(1, 0), look(0, 1), look(1, 1), look(-1, 1))
  }
}
