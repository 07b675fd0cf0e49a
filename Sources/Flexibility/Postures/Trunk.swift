import Anatomy
import Biomechanics
import Mechanics

/// What crosses the lumbar joints and pulls or pushes with effort, and how it resists being drawn
/// out: the body's muscles in their order, then the pressure in the belly.
public struct Trunk: Sendable {
  public let body: FullBody
  let pulls: [Pull]
  /// The belly's place among the pulls.
  var belly: Int { pulls.count - 1 }
  /// Their lengths standing, metres.
  let standing: [Double]

  /// Their lengths in full forward bending, where relaxed ones pull by `relaxedShare` of their
  /// maximal force: with the bands and discs the back then carries the bend by itself, as its
  /// silence there shows (flexion relaxation).
  let bent: [Double]
  static let relaxedShare = 0.06

  /// One path with effort.
  struct Pull: Sendable {
    let path: Int
    let points: [BodyMuscle.Point]
    /// Newtons it pulls with at full effort; below nought it pushes.
    let strength: Double
    /// Optimal fibre length, metres; nought where it has no fibres to stiffen or to draw out.
    let fibre: Double

    /// Its stiffness at work is so many times its pull over its length (Bergmark 1989; 5 to 10 in
    /// use, from memory).
    var stiffening: Double { fibre > 0 ? 10 : 0 }
  }

  /// The joints from L5/S1 up to T12/L1, by the segment above each.
  static let levels: [Segment] = [.lumbar5, .lumbar4, .lumbar3, .lumbar2, .lumbar1, .thoraxLow]

  public init(_ body: FullBody) {
    self.body = body
    let found = body.muscles.indices.filter { i in
      let heights = body.muscles[i].points.map { Self.height($0.segment) }
      return (heights.min() ?? 0) < (heights.max() ?? 0)
    }
    pulls =
      found.map { i in
        let muscle = body.muscles[i]
        return Pull(
          path: i, points: muscle.points, strength: max(1, muscle.maxForce), fibre: muscle.fibre)
      } + [
        Pull(
          path: body.bellyPath, points: body.belly.points, strength: -BellyPressure.strength,
          fibre: 0)
      ]
    let w = Workspace(for: body.mechanism)
    body.mechanism.move(w)
    body.mechanism.measureLengths(w)
    standing = pulls.map { w.lengths[$0.path] }
    w.q[Coordinate.lumbarExtension.rawValue] = -LumbarTissue.fullFlexion
    w.q[Coordinate.thoraxExtension.rawValue] = -LumbarTissue.fullThorax
    body.mechanism.move(w)
    body.mechanism.measureLengths(w)
    bent = pulls.map { w.lengths[$0.path] }
  }

  /// How many of the lumbar joints lie below a segment.
  static func height(_ segment: Segment) -> Int {
    switch segment {
    case .lumbar5: 1
    case .lumbar4: 2
    case .lumbar3: 3
    case .lumbar2: 4
    case .lumbar1: 5
    case .thoraxLow, .thoraxHigh: 6
    default: 0
    }
  }

  /// The pull of one relaxed muscle, newtons: rising as the bands' does. Psoas goes with the hip and
  /// counts there; what shortens in bending stays slack.
  func relaxedPull(_ i: Int, length: Double) -> Double {
    let (pull, full) = (pulls[i], bent[i] - standing[i])
    if pull.fibre == 0 || full < 0.02 * pull.fibre { return 0 }
    return pull.strength * Self.relaxedShare * LumbarTissue.rise((length - standing[i]) / full)
  }

  /// Where a path crosses a joint: the pull on the part above, per newton.
  struct Crossing {
    /// Turning back (extending) about the joint, metres.
    var arm: Double
    /// On the part above, in the ground.
    var force: Vector
  }

  /// The crossings of a path with one joint; a path that goes down and up again crosses twice.
  func crossing(_ points: [BodyMuscle.Point], level: Int, _ w: Workspace) -> Crossing {
    var sum = Crossing(arm: 0, force: Vector())
    for i in 1..<max(1, points.count) { cross(points[i - 1], points[i], level, w, &sum) }
    return sum
  }

  private func cross(
    _ a: BodyMuscle.Point, _ b: BodyMuscle.Point, _ level: Int, _ w: Workspace,
    _ sum: inout Crossing
  ) {
    let above = (Self.height(a.segment) > level, Self.height(b.segment) > level)
    if above.0 == above.1 { return }
    let (low, high) = above.1 ? (a, b) : (b, a)
    let joint = w.places[FullBody.link(of: Self.levels[level])].origin
    let bottom = w.places[FullBody.link(of: low.segment)] * low.place
    let top = w.places[FullBody.link(of: high.segment)] * high.place
    let pull = unit(bottom - top)
    sum.force += pull
    sum.arm += Biomechanics.cross(top - joint, pull).z
  }
}
