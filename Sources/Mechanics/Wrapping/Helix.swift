import Biomechanics

/// SIMM's way of making a helix on a cylinder about z tangent to the straight pieces at its ends:
/// the ends slide along the axis by trial until the angles agree. OpenSim gives up after a hundred
/// trials, often before they do, so the trials themselves count, not where they would end.
///
/// While the same ends slide, a trial is one and the same linear step of both heights, and many
/// trials are a power of it: they are taken in strides.
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
    var at = Heights(on.z, off.z)
    guard var trial = trial(at) else { return (at.x, at.y) }
    var left = Self.trials
    while left > 0 {
      if !trial.holds(at) {
        guard let renewed = self.trial(at) else { break }
        trial = renewed
      }
      let slides = trial.slides(at)
      guard slides != .none else { break }
      var (step, count) = (trial.step(slides), 1)
      at = step.of(at)
      left -= 1
      // Ends that slide the same way after a stride as before it did so all along.
      while 2 * count <= left {
        let wider = step.twice
        let next = wider.of(at)
        guard trial.holds(next), trial.slides(next) == slides else { break }
        (at, step, count) = (next, wider, 2 * count)
        left -= count
      }
    }
    return (at.x, at.y)
  }

  /// Where the course comes on and leaves, along the axis.
  private typealias Heights = SIMD2<Double>

  /// New heights that depend on both old ones by straight lines.
  private struct Step {
    var on: Heights
    var off: Heights
    var constant: Heights

    static let none = Step(on: Heights(1, 0), off: Heights(0, 1), constant: Heights())

    func turned(_ at: Heights) -> Heights { on * at.x + off * at.y }

    func of(_ at: Heights) -> Heights { turned(at) + constant }

    var twice: Step { Step(on: turned(on), off: turned(off), constant: of(constant)) }
  }

  /// Which way either end's straight piece lies off the course, so that it slides; 0 where they
  /// agree.
  private struct Slides: Equatable {
    var on: Int8
    var off: Int8

    static let none = Slides(on: 0, off: 0)
  }

  /// Where a straight piece meets the course.
  private struct Meeting {
    /// Across the axis: of the straight piece and of the course's first.
    var reach: Double
    var chord: Double
    /// The height of the straight piece's other end.
    var end: Double

    /// 0 where the two rise at the same angle.
    @inline(__always)
    func slide(_ height: Double, _ up: Double) -> Int8 {
      let rise = height - end
      let crossed = reach * up - rise * chord
      let sizes = (reach * reach + rise * rise) * (chord * chord + up * up)
      let disagrees =
        crossed * crossed > Helix.agreed * sizes || reach * chord + rise * up < 0
      return disagrees ? (crossed > 0 ? 1 : -1) : 0
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
    /// How far an end slides along its straight line, and the height that the line leads to.
    var near: Double
    var far: Double

    @inline(__always)
    func holds(_ at: Heights) -> Bool {
      let up = at.y - at.x
      return up * up >= least && up * up < most
    }

    @inline(__always)
    func slides(_ at: Heights) -> Slides {
      let up = at.y - at.x
      let on = first.slide(at.x, share * up)
      // The course still rises as before, but from where it begins now.
      let rise = (1 - share) * up
      let start = on == 0 ? at.x : slid(near, at.x, at.x + share * up, first.end)
      return Slides(on: on, off: last.slide(at.y, start + rise - at.y))
    }

    /// Half as far again as the line from the other end of the straight piece to the course's next
    /// point asks for.
    @inline(__always)
    private func slid(_ along: Double, _ from: Double, _ next: Double, _ end: Double) -> Double {
      along * next + (1.5 - along) * end - 0.5 * from
    }

    func step(_ slides: Slides) -> Step {
      var step = Step.none
      if slides.on != 0 {
        step.on.x = near * (1 - share) - 0.5
        step.off.x = near * share
        step.constant.x = (1.5 - near) * first.end
      }
      // The course's last point before the end: as high over the start as before.
      if slides.off != 0 {
        step.on.y = far * (step.on.x - (1 - share))
        step.off.y = far * (step.off.x + 1 - share) - 0.5
        step.constant.y = far * step.constant.x + (1.5 - far) * last.end
      }
      return step
    }
  }

  private func trial(_ at: Heights) -> Trial? {
    let up = at.y - at.x
    let length = (arc * arc + up * up).squareRoot()
    // False for what is no number, too.
    guard length >= 2 * Self.step && length < 1000 else { return nil }
    let pieces = (length / Self.step).rounded(.down)
    let share = 1 / pieces
    let (s, c) = sineAndCosine(share * turn)
    let next = Vector(on.x * c - on.y * s, on.x * s + on.y * c, 0)
    let before = Vector(off.x * c + off.y * s, off.y * c - off.x * s, 0)
    let (dx, dy) = (next.x - on.x, next.y - on.y)
    let chord = (dx * dx + dy * dy).squareRoot()
    let (least, most) = (pieces * Self.step, (pieces + 1) * Self.step)
    return Trial(
      least: least * least - arc * arc, most: most * most - arc * arc, share: share,
      first: Meeting(reach: reach.0, chord: chord, end: p.z),
      last: Meeting(reach: reach.1, chord: chord, end: q.z), near: 1.5 * along(on, p, next),
      far: 1.5 * along(off, q, before))
  }

  /// The share of the way from the end to the next point at which the point of tangency lies.
  private func along(_ r: Vector, _ end: Vector, _ next: Vector) -> Double {
    let (x, y) = (next.x - end.x, next.y - end.y)
    let across = x * x + y * y
    return across > 0 ? ((r.x - end.x) * x + (r.y - end.y) * y) / across : 0
  }
}
