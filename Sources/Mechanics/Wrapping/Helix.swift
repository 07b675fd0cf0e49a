import Biomechanics

/// SIMM's way of making a helix on a cylinder about z tangent to the straight pieces at its ends:
/// the ends slide along the axis by trial until the angles agree. OpenSim gives up after a hundred
/// trials, often before they do, so the trials themselves count, not where they would end.
struct Helix {
  /// Along the cylinder, and the squared length of it.
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
    var heights = Heights(on: on.z, off: off.z)
    guard var trial = trial(heights) else { return (heights.on, heights.off) }
    var next = trial.next(heights)
    // Sixteen trials at once while both ends slide, then four, then each by itself.
    var (done, leap) = (0, 16)
    while done < Self.trials && (next.slidesOn || next.slidesOff) {
      if leap > 1 {
        let far = (leap == 16 ? trial.sixteen : trial.four).of(next.heights)
        let beyond = trial.next(far)
        if next.slidesOn && next.slidesOff && beyond.slidesOn && beyond.slidesOff
          && done + leap < Self.trials && trial.holds(far)
        {
          (heights, next) = (far, beyond)
          done += 1 + leap
        } else {
          leap /= 4
        }
        continue
      }
      heights = next.heights
      done += 1
      if !trial.holds(heights) {
        guard let renewed = self.trial(heights) else { break }
        (trial, leap) = (renewed, 16)
      }
      next = trial.next(heights)
    }
    return (heights.on, heights.off)
  }

  private struct Heights {
    var on: Double
    var off: Double
  }

  /// One trial, linear in the heights while the course keeps its number of pieces.
  private struct Trial {
    var least: Double
    var most: Double
    var share: Double
    /// How far along the line to the next point of the course the straight piece ends.
    var alongOn: Double
    var alongOff: Double
    var chord: Double
    var helix: Helix
    /// So many trials in which both ends slide.
    var four: Linear
    var sixteen: Linear

    func holds(_ h: Heights) -> Bool {
      let squared = helix.arc * helix.arc + (h.off - h.on) * (h.off - h.on)
      return squared >= least && squared < most
    }

    @inline(__always)
    func next(_ h: Heights) -> (heights: Heights, slidesOn: Bool, slidesOff: Bool) {
      let up = h.off - h.on
      var new = h
      let slidesOn = disagree(helix.reach.0, h.on - helix.p.z, share * up)
      if slidesOn { new.on = slid(h.on, helix.p.z, to: h.on + share * up, alongOn) }
      // The course still rises as before, but from where it begins now.
      let last = new.on + (1 - share) * up
      let slidesOff = disagree(helix.reach.1, h.off - helix.q.z, last - h.off)
      if slidesOff { new.off = slid(h.off, helix.q.z, to: last, alongOff) }
      return (new, slidesOn, slidesOff)
    }

    /// Half as far again as the straight line asks for.
    private func slid(_ z: Double, _ end: Double, to next: Double, _ along: Double) -> Double {
      z + 1.5 * (end + along * (next - end) - z)
    }

    /// Whether the angles of the straight piece and of the course's first differ.
    private func disagree(_ reach: Double, _ rise: Double, _ up: Double) -> Bool {
      let crossed = reach * up - rise * chord
      let sizes = (reach * reach + rise * rise) * (chord * chord + up * up)
      return crossed * crossed > Helix.agreed * sizes || reach * chord + rise * up < 0
    }
  }

  /// Heights by a matrix and a constant.
  private struct Linear {
    var onOn: Double
    var onOff: Double
    var offOn: Double
    var offOff: Double
    var constant: Heights

    func of(_ h: Heights) -> Heights {
      Heights(
        on: onOn * h.on + onOff * h.off + constant.on,
        off: offOn * h.on + offOff * h.off + constant.off)
    }

    var twice: Linear {
      Linear(
        onOn: onOn * onOn + onOff * offOn, onOff: onOn * onOff + onOff * offOff,
        offOn: offOn * onOn + offOff * offOn, offOff: offOn * onOff + offOff * offOff,
        constant: of(constant))
    }
  }

  private func trial(_ h: Heights) -> Trial? {
    let up = h.off - h.on
    let length = (arc * arc + up * up).squareRoot()
    // False for what is no number, too.
    guard length >= 2 * Self.step && length < 1000 else { return nil }
    let pieces = (length / Self.step).rounded(.down)
    let share = 1 / pieces
    let (s, c) = sineAndCosine(share * turn)
    let first = Vector(on.x * c - on.y * s, on.x * s + on.y * c, 0)
    let last = Vector(off.x * c + off.y * s, off.y * c - off.x * s, 0)
    let (dx, dy) = (first.x - on.x, first.y - on.y)
    let a = 1.5 * along(on, p, first)
    let b = 1.5 * along(off, q, last)
    let single = Linear(
      onOn: a * (1 - share) - 0.5, onOff: a * share,
      offOn: b * (a * (1 - share) - 0.5 - (1 - share)), offOff: b * (a * share + 1 - share) - 0.5,
      constant: Heights(
        on: (1.5 - a) * p.z, off: (1.5 - b) * q.z + b * (1.5 - a) * p.z))
    let least = pieces * Self.step
    let most = (pieces + 1) * Self.step
    let four = single.twice.twice
    return Trial(
      least: least * least, most: most * most, share: share, alongOn: a / 1.5, alongOff: b / 1.5,
      chord: (dx * dx + dy * dy).squareRoot(), helix: self, four: four,
      sixteen: four.twice.twice)
  }

  /// The share of the way from the end to the next point at which the point of tangency lies.
  private func along(_ r: Vector, _ end: Vector, _ next: Vector) -> Double {
    let (x, y) = (next.x - end.x, next.y - end.y)
    let across = x * x + y * y
    return across > 0 ? ((r.x - end.x) * x + (r.y - end.y) * y) / across : 0
  }
}
