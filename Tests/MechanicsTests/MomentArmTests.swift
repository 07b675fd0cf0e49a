import Mechanics
import Testing

/// A moment arm is how much a path shortens as its coordinate grows.
struct MomentArmTests {
  /// The greatest difference between the moment arms and the slopes of the lengths, metres.
  private func worst(_ parts: Mechanism.Parts, poses: Int = 60) throws -> (Double, touched: Int) {
    let mechanism = try Mechanism(parts)
    let (w, v) = (Workspace(for: mechanism), Workspace(for: mechanism))
    var (worst, touched) = (0.0, 0)
    for n in 0..<poses {
      Leg.pose(n, w)
      mechanism.move(w)
      mechanism.measurePaths(w)
      for c in mechanism.freedoms.indices where mechanism.freedoms[c].follows == nil {
        for p in mechanism.paths.indices {
          func length(_ step: Double) -> Double {
            for i in w.q.indices { v.q[i] = w.q[i] }
            v.q[c] += step
            mechanism.move(v)
            mechanism.measureLengths(v)
            return v.lengths[p]
          }
          let h = 1e-5
          let (before, after) = (length(-h), length(h))
          // Not where the path lets go of a surface within the step.
          guard abs(before + after - 2 * w.lengths[p]) < 1e-8 else { continue }
          let slope = (after - before) / (2 * h)
          if slope != 0 { touched += 1 }
          worst = max(worst, abs(mechanism.momentArm(p, about: c, w) + slope))
        }
      }
    }
    return (worst, touched)
  }

  private let ends = [
    PathPoint(body: 1, place: Vector(-0.10, 0.02, 0.05)),
    PathPoint(body: 3, place: Vector(-0.04, -0.06, 0.02)),
  ]

  @Test func ofAStraightPathIsTheSlopeOfItsLength() throws {
    var parts = Leg.parts()
    let via = PathPoint(body: 2, place: Vector(-0.03, -0.2, 0.01))
    Leg.add([ends[0], via, ends[1]], over: [], to: &parts)
    Leg.add([ends[0], PathPoint(body: 4, place: Vector(0.02, 0.02, 0))], over: [], to: &parts)
    let (worst, touched) = try worst(parts)
    #expect(worst < 1e-8)
    #expect(touched > 500)
  }

  @Test func ofAMovingPointIsTheSlopeOfItsLength() throws {
    var parts = Leg.parts()
    let x = parts.curves.spline(x: [-2, -1, 0, 1], y: [0.02, 0.03, 0.05, 0.04])
    let y = parts.curves.linear(slope: 0.02, at: -0.05)
    let z = parts.curves.constant(0.01)
    let motion = PathPoint.Motion(
      x: .init(curve: x, coordinate: Leg.knee), y: .init(curve: y, coordinate: Leg.cap),
      z: .init(curve: z, coordinate: nil))
    let moving = PathPoint(body: 3, place: Vector(), motion: motion)
    Leg.add([ends[0], moving, ends[1]], over: [], to: &parts)
    #expect(try worst(parts).0 < 1e-8)
  }

  @Test(arguments: [
    WrapSurface.Shape.cylinder(radius: 0.04, length: 1), .sphere(radius: 0.05),
  ])
  func overAShortestCourseIsTheSlopeOfTheLength(_ shape: WrapSurface.Shape) throws {
    for half: WrapSurface.Half? in [nil, .init(axis: 0, positive: false)] {
      var parts = Leg.parts()
      let surface = WrapSurface(
        body: 2,
        frame: Placement(turn: Turning(xyz: Vector(0.3, 0.2, 0.1)), origin: Vector(-0.03, -0.1, 0)),
        shape: shape, half: half)
      Leg.add(ends, over: [surface], to: &parts)
      let (worst, touched) = try worst(parts)
      #expect(worst < 2e-8)
      #expect(touched > 100)
    }
  }

  @Test func overTwoCylindersIsTheSlopeOfTheLengthToATenthOfAMillimetre() throws {
    // Laying several surfaces in turn stops when the length has settled to half a millimetre.
    var parts = Leg.parts()
    let upper = WrapSurface(
      body: 2, frame: Placement(origin: Vector(0, -0.05, 0)),
      shape: .cylinder(radius: 0.03, length: 1), half: .init(axis: 0, positive: false))
    let lower = WrapSurface(
      body: 2, frame: Placement(origin: Vector(0, -0.4, 0)),
      shape: .cylinder(radius: 0.02, length: 1), half: .init(axis: 0, positive: false))
    Leg.add(ends, over: [upper, lower], to: &parts)
    #expect(try worst(parts).0 < 5e-4)
  }

  @Test func ofAFollowerIsThatOfItsLeaderByTheirSpeeds() throws {
    var parts = Leg.parts()
    Leg.add(ends, over: [], to: &parts)
    let mechanism = try Mechanism(parts)
    let w = Workspace(for: mechanism)
    w.q[Leg.knee] = 0.8
    mechanism.move(w)
    mechanism.measurePaths(w)
    let ratio = 0.5 + 0.2 * 0.8
    let arm = mechanism.momentArm(0, about: Leg.knee, w)
    #expect(abs(arm) > 1e-3)
    #expect(abs(mechanism.momentArm(0, about: Leg.cap, w) * ratio - arm) < 1e-15)
  }

  @Test func aPathLengthensAsFastAsItsLengthChangesInTime() throws {
    // A moving point, driven by a follower too, and a surface on the way.
    var parts = Leg.parts()
    let x = parts.curves.spline(x: [-2, -1, 0, 1], y: [0.02, 0.03, 0.05, 0.04])
    let y = parts.curves.linear(slope: 0.02, at: -0.05)
    let motion = PathPoint.Motion(
      x: .init(curve: x, coordinate: Leg.knee), y: .init(curve: y, coordinate: Leg.cap),
      z: .init(curve: parts.curves.constant(0.01), coordinate: nil))
    let surface = WrapSurface(
      body: 2, frame: Placement(origin: Vector(0, -0.1, 0)), shape: .sphere(radius: 0.05),
      half: nil)
    let moving = PathPoint(body: 3, place: Vector(), motion: motion)
    Leg.add([ends[0], moving, ends[1]], over: [surface], to: &parts)
    let mechanism = try Mechanism(parts)
    let (w, v) = (Workspace(for: mechanism), Workspace(for: mechanism))
    let speeds = Numbers.allocate(capacity: w.q.count)
    speeds.initialize(repeating: 0)
    defer { speeds.deallocate() }
    for i in speeds.indices { speeds[i] = 0.7 - 0.13 * Double(i) }
    for n in 0..<30 {
      Leg.pose(n, w)
      mechanism.move(w)
      mechanism.measurePaths(w)
      speeds[Leg.cap] = (0.5 + 0.2 * w.q[Leg.knee]) * speeds[Leg.knee]
      let h = 1e-5
      let lengths = [-h, h].map { time in
        for i in w.q.indices { v.q[i] = w.q[i] + speeds[i] * time }
        mechanism.move(v)
        mechanism.measureLengths(v)
        return v.lengths[0]
      }
      guard abs(lengths[0] + lengths[1] - 2 * w.lengths[0]) < 1e-8 else { continue }
      let speed = mechanism.lengthening(0, w, speeds: speeds)
      #expect(abs(speed - (lengths[1] - lengths[0]) / (2 * h)) < 1e-7)
    }
  }

  @Test func aPathWithinOneBodyMovesNothing() throws {
    var parts = Leg.parts()
    Leg.add(
      [PathPoint(body: 2, place: Vector()), PathPoint(body: 2, place: Vector(0.1, 0, 0))], over: [],
      to: &parts)
    let mechanism = try Mechanism(parts)
    let w = Workspace(for: mechanism)
    Leg.pose(3, w)
    mechanism.move(w)
    mechanism.measurePaths(w)
    #expect(abs(w.lengths[0] - 0.1) < 1e-15)
    #expect(mechanism.momentArm(0, about: Leg.hip, w) == 0)
  }
}
