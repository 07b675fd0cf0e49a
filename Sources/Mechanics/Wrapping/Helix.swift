import Biomechanics

/// SIMM's way of making a helix on a cylinder about z tangent to the straight pieces at its ends:
/// the ends slide along the axis by trial until the angles agree. OpenSim gives up after a hundred
/// trials, often before they do, so the trials themselves count, not where they would end.
struct Helix {
  /// Along the cylinder.
  private let arc: Double
  private let turn: Double
  private let on: Vector
  private let off: Vector
  private let p: Vector
  private let q: Vector
  private let reach: (Double, Double)

  private static let trials = 100
  /// The squared sine of a tenth of a degree.
  private static let agreed = 0.0017453283658983088 * 0.0017453283658983088
  /// Metres from one point of the course to the next.
  private static let step = 0.002

  /// - Parameters:
  ///   - turn: All the way, radians, counter-clockwise seen from the end of z.
  ///   - reach: From p to `on` and from q to `off`, across the axis.
  init(
    radius: Double, turn: Double, from on: Vector, to off: Vector, p: Vector, q: Vector,
    reach: (Double, Double)
  ) {
    (arc, self.turn, self.on, self.off) = (radius * turn, turn, on, off)
    (self.p, self.q, self.reach) = (p, q, reach)
  }

  /// The heights at which the trials end, from those of `on` and `off`.
  func settled() -> (on: Double, off: Double) {
    var (a, b) = (on.z, off.z)
    guard var trial = trial(a, b) else { return (a, b) }
    for _ in 0..<Self.trials {
      let up = b - a
      if !trial.holds(up) {
        guard let renewed = self.trial(a, b) else { break }
        trial = renewed
      }
      let slidesOn = trial.first.disagrees(a, trial.share * up)
      let newA = slidesOn ? trial.slideOn.of(a, b) : a
      // The course still rises as before, but from where it begins now.
      let last = newA + (1 - trial.share) * up
      if trial.last.disagrees(b, last - b) {
        b = slidesOn ? trial.slideBoth.of(a, b) : trial.slideOff.of(a, b)
      } else if !slidesOn {
        break
      }
      a = newA
    }
    return (a, b)
  }

  /// A height that depends on both by a straight line.
  private struct Line {
    var a: Double
    var b: Double
    var constant: Double

    func of(_ on: Double, _ off: Double) -> Double { a * on + (b * off + constant) }
  }

  /// Where a straight piece meets the course.
  private struct Meeting {
    /// Across the axis: of the straight piece and of the course's first.
    var reach: Double
    var chord: Double
    /// The height of the straight piece's other end.
    var end: Double

    /// Whether the two rise at different angles.
    @inline(__always)
    func disagrees(_ height: Double, _ up: Double) -> Bool {
      let rise = height - end
      let crossed = reach * up - rise * chord
      let sizes = (reach * reach + rise * rise) * (chord * chord + up * up)
      return crossed * crossed > Helix.agreed * sizes || reach * chord + rise * up < 0
    }
  }

  /// One trial, while the course keeps its number of pieces. An end slides half as far again as the
  /// straight line to the course's next point asks for.
  private struct Trial {
    /// The least and the most squared rise of the whole course.
    var least: Double
    var most: Double
    /// Of the course to its next point.
    var share: Double
    var first: Meeting
    var last: Meeting
    var slideOn: Line
    var slideOff: Line
    /// How the far end slides when the near one does.
    var slideBoth: Line

    @inline(__always)
    func holds(_ up: Double) -> Bool { up * up >= least && up * up < most }
  }

  private func trial(_ a: Double, _ b: Double) -> Trial? {
    let length = (arc * arc + (b - a) * (b - a)).squareRoot()
    // False for what is no number, too.
    guard length >= 2 * Self.step && length < 1000 else { return nil }
    let pieces = (length / Self.step).rounded(.down)
    let share = 1 / pieces
    let (s, c) = sineAndCosine(share * turn)
    let next = Vector(on.x * c - on.y * s, on.x * s + on.y * c, 0)
    let before = Vector(off.x * c + off.y * s, off.y * c - off.x * s, 0)
    let (dx, dy) = (next.x - on.x, next.y - on.y)
    let chord = (dx * dx + dy * dy).squareRoot()
    let near = 1.5 * along(on, p, next)
    let far = 1.5 * along(off, q, before)
    let slideOn = Line(a: near * (1 - share) - 0.5, b: near * share, constant: (1.5 - near) * p.z)
    let rest = (1.5 - far) * q.z
    let (least, most) = (pieces * Self.step, (pieces + 1) * Self.step)
    return Trial(
      least: least * least - arc * arc, most: most * most - arc * arc, share: share,
      first: Meeting(reach: reach.0, chord: chord, end: p.z),
      last: Meeting(reach: reach.1, chord: chord, end: q.z), slideOn: slideOn,
      slideOff: Line(a: far * share, b: far * (1 - share) - 0.5, constant: rest),
      slideBoth: Line(
        a: far * (slideOn.a - (1 - share)), b: far * (slideOn.b + 1 - share) - 0.5,
        constant: far * slideOn.constant + rest))
  }

  /// The share of the way from the end to the next point at which the point of tangency lies.
  private func along(_ r: Vector, _ end: Vector, _ next: Vector) -> Double {
    let (x, y) = (next.x - end.x, next.y - end.y)
    let across = x * x + y * y
    return across > 0 ? ((r.x - end.x) * x + (r.y - end.y) * y) / across : 0
  }
}
