import Biomechanics

/// SIMM's way of making a helix on a cylinder about z tangent to the straight pieces at its ends:
/// the ends slide along the axis by trial until the angles agree. OpenSim gives up after a hundred
/// trials, often before they do, so the trials themselves count, not where they would end.
///
/// While the same ends slide, a trial is one and the same linear step of both heights, and many
/// trials are a power of it: they are taken in strides.
struct Helix {
  let radius: Double
  /// All the way, radians, counter-clockwise seen from the end of z.
  let turn: Double
  let on: Vector
  let off: Vector
  let p: Vector
  let q: Vector
  /// From p to `on` and from q to `off`, across the axis.
  let reach: Pair

  /// One for the end where the course comes on, one for that where it leaves.
  typealias Pair = SIMD2<Double>

  private static let trials = 100
  /// Of the course, 2 mm from each to the next.
  private static let pointsPerMetre = 500.0

  /// The heights at which the trials end, from those of `on` and `off`.
  @inline(__always)
  func settled() -> Pair {
    let ends = Pair(p.z, q.z)
    var rises = Pair(on.z, off.z) - ends
    guard var trial = trial(rises) else { return rises + ends }
    var left = Self.trials
    var slides = trial.slides(rises)
    while slides != Pair() {
      let run = Run(trial: trial, slides: slides)
      (rises, left) = run.end(from: rises, left: left)
      guard left > 0 else { break }
      rises = run.step.of(rises)
      left -= 1
      if !trial.holds(rises) {
        guard let renewed = self.trial(rises) else { break }
        trial = renewed
      }
      slides = trial.slides(rises)
    }
    return rises + ends
  }

  /// A trial of the course whose ends lie so high over p and q. Nil for one too short or too long.
  @inline(__always)
  private func trial(_ rises: Pair) -> Trial? {
    let climb = q.z - p.z
    let (arc, up) = (radius * turn, rises.y - rises.x + climb)
    let steps = (arc * arc + up * up).squareRoot() * Self.pointsPerMetre
    // False for what is no number, too.
    guard steps >= 2 && steps < 500_000 else { return nil }
    let pieces = Double(Int32(steps))
    let (sine, cosine) = sineAndCosine(turn / pieces)
    let (ahead, inwards) = (radius * sine, radius * (1 - cosine))
    let ways = Pair(p.x * on.y - p.y * on.x, q.y * off.x - q.x * off.y) / radius
    let next = ways + ahead
    let across = next * next + inwards * inwards
    let along = (ways * next / across).replacing(with: 0, where: across .<= 0)
    let (least, most) = (pieces / Self.pointsPerMetre, (pieces + 1) / Self.pointsPerMetre)
    return Trial(
      least: least * least - arc * arc, most: most * most - arc * arc, climb: climb,
      share: 1 / pieces, chord: (ahead * ahead + inwards * inwards).squareRoot(), reach: reach,
      along: 1.5 * along)
  }
}

/// One trial of a helix, while its course keeps its number of pieces. An end slides half as far
/// again as the straight line to the course's next point asks for. Rises are those of the straight
/// pieces, from their other ends to the course.
private struct Trial {
  typealias Pair = Helix.Pair

  /// The least and the most squared rise of the whole course.
  let least: Double
  let most: Double
  /// From one piece's other end to the other's.
  let climb: Double
  /// Of the course to its next point, and how far that lies off across the axis.
  let share: Double
  let chord: Double
  /// Of the straight pieces, across the axis.
  let reach: Pair
  /// How far an end slides along the straight line from there to the course's next point.
  let along: Pair

  /// The tangent of a tenth of a degree.
  private static let agreed = 0.0017453310241888004

  @inline(__always)
  func holds(_ rises: Pair) -> Bool {
    let up = rises.y - rises.x + climb
    return up * up >= least && up * up < most
  }

  /// Which way either end's straight piece lies off the course, 1 or -1, so that it slides; 0 where
  /// they rise at the same angle. The far end looks once the near one has slid.
  @inline(__always)
  func slides(_ rises: Pair) -> Pair {
    let up = share * (rises.y - rises.x + climb)
    let still = slides(rises, Pair(up, -up))
    let slid = along.x * (rises.x + up) - 1.5 * rises.x
    return still.x == 0 ? still : Pair(still.x, slides(rises, Pair(up, slid - up)).y)
  }

  /// The same for rises from the ends to the course's next points.
  @inline(__always)
  func slides(_ rises: Pair, _ ups: Pair) -> Pair {
    let off = reach * ups - rises * chord
    let agreed = Self.agreed * (reach * chord + rises * ups)
    let way = Pair(Double(signOf: off.x, magnitudeOf: 1), Double(signOf: off.y, magnitudeOf: 1))
    return Pair().replacing(with: way, where: Pair(abs(off.x), abs(off.y)) .> agreed)
  }

  /// The rises to the course's next points, once the near end has slid if it does.
  @inline(__always)
  func ups(_ slides: Pair) -> Step {
    let (near, slid) = (slides.x == 0 ? 0 : along.x, slides.x == 0 ? 0 : 1.5)
    return Step(
      on: Pair(-share, near * (1 - share) - slid + share), off: Pair(share, (near - 1) * share),
      constant: Pair(share, (near - 1) * share) * climb)
  }

  /// The rises after a trial.
  @inline(__always)
  func step(_ slides: Pair, _ ups: Step) -> Step {
    let along = along.replacing(with: 0, where: slides .== 0)
    let kept = Pair(repeating: -0.5).replacing(with: 1, where: slides .== 0)
    let (on, off) = (Pair(1, 0), Pair(0, 1))
    return Step(
      on: along * (on + ups.on) + kept * on, off: along * (off + ups.off) + kept * off,
      constant: along * ups.constant)
  }
}

/// What depends on both rises by straight lines.
private struct Step {
  typealias Pair = Helix.Pair

  var on: Pair
  var off: Pair
  var constant: Pair

  @inline(__always)
  private func turned(_ rises: Pair) -> Pair { on * rises.x + off * rises.y }

  @inline(__always)
  func of(_ rises: Pair) -> Pair { turned(rises) + constant }

  @inline(__always)
  var twice: Step { Step(on: turned(on), off: turned(off), constant: of(constant)) }
}

/// Trials that slide the same ends the same way.
private struct Run {
  typealias Pair = Helix.Pair

  let trial: Trial
  let slides: Pair
  private let ups: Step
  /// What each of them does.
  let step: Step

  @inline(__always)
  init(trial: Trial, slides: Pair) {
    (self.trial, self.slides) = (trial, slides)
    ups = trial.ups(slides)
    step = trial.step(slides, ups)
  }

  /// The rises that the run's last trial begins with, and how many trials are left then.
  @inline(__always)
  func end(from start: Pair, left: Int) -> (rises: Pair, left: Int) {
    var (rises, left, k) = (start, left, 0)
    // Of 1, 2, 4, 8 … trials: twice as long ones as far as they go, then ever shorter ones.
    var strides = InlineArray<7, Step>(repeating: step)
    while 1 &<< k <= left, let next = goes(strides[k], from: rises) {
      (rises, left) = (next, left - (1 &<< k))
      strides[k + 1] = strides[k].twice
      k += 1
    }
    while k > 0 {
      k -= 1
      guard 1 &<< k <= left, let next = goes(strides[k], from: rises) else { continue }
      (rises, left) = (next, left - (1 &<< k))
    }
    return (rises, left)
  }

  /// Where a stride leads to, if the run goes on from there. Ends that slide the same way after a
  /// stride as before it did so all along.
  @inline(__always)
  private func goes(_ stride: Step, from rises: Pair) -> Pair? {
    let next = stride.of(rises)
    let goesOn = trial.holds(next) && trial.slides(next, ups.of(next)) == slides
    return goesOn ? next : nil
  }
}
