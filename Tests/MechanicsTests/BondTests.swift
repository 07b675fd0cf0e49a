import Biomechanics
import Mechanics
import Testing

/// Legs whose coordinates depend on several others, or that are held together besides their joints.
struct BondTests {
  /// The knee slides by its own angle and the hip's together, and the kneecap follows both.
  static func blended(hiddenOnly: Bool = false) -> Mechanism.Parts {
    var parts = Leg.parts()
    func term(_ scale: Double, _ factors: [(Int, Int)]) -> Blend.Term {
      .init(scale: scale, factors: factors.map { .init(coordinate: $0.0, power: $0.1) })
    }
    var hidden = parts.freedoms[Leg.knee]
    hidden.isHidden = true
    hidden.blend = Blend.polynomial([
      term(0.02, []), term(0.03, [(Leg.knee, 1)]), term(-0.05, [(Leg.knee, 2), (Leg.hip, 1)]),
      term(0.04, [(Leg.hip, 2)]),
    ])
    parts.freedoms.append(hidden)
    let slide = parts.links[3].axes.lowerBound
    parts.axes[slide].coordinate = parts.freedoms.count - 1
    parts.axes[slide].curve = parts.curves.linear(slope: 1, at: 0)
    if !hiddenOnly {
      parts.freedoms[Leg.cap].follows = nil
      parts.freedoms[Leg.cap].blend = Blend.polynomial([
        term(0.4, [(Leg.knee, 1)]), term(0.2, [(Leg.hip, 1), (Leg.knee, 1)]),
      ])
    }
    return parts
  }

  static let bonds: [Bond] = [
    .rod(
      .init(body: 0, place: Vector(0.1, -0.3, 0)), .init(body: 3, place: Vector(0.05, -0.2, 0)),
      length: 0.45),
    .pin(.init(body: 0, place: Vector(0.1, -0.8, 0.1)), .init(body: 3, place: Vector(0, -0.3, 0))),
    .rail(
      on: .init(body: 1, place: Vector(0.1, -0.5, 0)), direction: Vector(0.2, 1, 0),
      .init(body: 3, place: Vector(0, -0.2, 0))),
    .weld(
      .init(
        body: 0,
        place: Placement(turn: Turning(xyz: Vector(0.1, 0.2, 0.1)), origin: Vector(0, -0.7, 0))),
      .init(body: 3, place: Placement(origin: Vector(0, -0.2, 0)))),
  ]

  /// A leg with a bond, a path, markers, and a kneecap of its own.
  private func bound(_ bond: Int) throws -> Mechanism {
    var parts = Leg.parts()
    parts.freedoms[Leg.cap].follows = nil
    parts.bonds = [Self.bonds[bond]]
    for body in 1..<parts.links.count {
      for place in [Vector(0.1, 0, 0), Vector(0, -0.12, 0.03), Vector(-0.02, 0.01, 0.09)] {
        parts.markers.append(Marker(body: body, place: place))
      }
    }
    Leg.add(
      [
        PathPoint(body: 0, place: Vector(0.2, 0.1, 0.1)),
        PathPoint(body: 2, place: Vector(0.05, -0.2, 0.02)),
        PathPoint(body: 3, place: Vector(0.03, -0.1, 0.01)),
      ], over: [], to: &parts)
    return try Mechanism(parts)
  }

  private func apart(_ bond: Bond, _ w: Workspace) -> Double {
    func at(_ p: Bond.Point) -> Vector { w.places[p.body] * p.place }
    switch bond {
    case .rod(let a, let b, let far): return abs(length(at(b) - at(a)) - far)
    case .pin(let a, let b): return length(at(b) - at(a))
    case .rail(let a, let direction, let b):
      return length(cross(unit(w.places[a.body].turn * direction), at(b) - at(a)))
    case .weld(let a, let b):
      let (f, g) = (w.places[a.body] * a.place, w.places[b.body] * b.place)
      return length(f.origin - g.origin) + length(f.turn.x - g.turn.x) + length(f.turn.y - g.turn.y)
    }
  }

  @Test(arguments: 0..<4)
  func movingKeepsTheBond(_ bond: Int) throws {
    let m = try bound(bond)
    let w = Workspace(for: m)
    for n in 1..<10 {
      Leg.pose(n, w)
      for c in w.q.indices { w.q[c] *= 0.4 }
      m.move(w)
      #expect(apart(Self.bonds[bond], w) < 1e-9)
      let before = Array(w.q)
      m.move(w)
      for c in w.q.indices { #expect(abs(w.q[c] - before[c]) < 1e-9) }
    }
  }

  @Test func aBondThatNothingCanBreakMovesNothing() throws {
    var parts = Leg.parts()
    // Two places of one body, apart by no more than rounding.
    parts.bonds = [
      .pin(
        .init(body: 3, place: Vector(0.1, 0.2, 0.3)),
        .init(body: 3, place: Vector(0.1, 0.2 + 3e-17, 0.3)))
    ]
    let m = try Mechanism(parts)
    let w = Workspace(for: m)
    Leg.pose(7, w)
    let before = w.q.map { $0 }
    m.move(w)
    for c in m.freedoms.indices where m.freedoms[c].follows == nil {
      #expect(w.q[c] == before[c])
    }
  }

  @Test(arguments: 0..<4)
  func aBoundMomentArmIsMinusTheSlopeOfLengthAlongTheBond(_ bond: Int) throws {
    let m = try bound(bond)
    let (w, v) = (Workspace(for: m), Workspace(for: m))
    Leg.pose(3, w)
    for c in w.q.indices { w.q[c] *= 0.3 }
    m.move(w)
    m.measurePaths(w)
    for c in m.freedoms.indices {
      // The nearest pose that keeps the bond, a little to either side.
      func look(_ h: Double) -> (Double, Double) {
        for d in w.q.indices { v.q[d] = w.q[d] + (d == c ? h : 0) }
        m.move(v)
        m.measureLengths(v)
        return (v.q[c], v.lengths[0])
      }
      let (more, less) = (look(1e-4), look(-1e-4))
      guard abs(more.0 - less.0) > 1e-6 else { continue }
      let slope = (more.1 - less.1) / (more.0 - less.0)
      #expect(abs(m.momentArm(0, about: c, w) + slope) < 1e-5, "\(c)")
    }
  }

  @Test(arguments: 0..<4)
  func aBoundPoseComesBackFromItsMarkers(_ bond: Int) throws {
    let m = try bound(bond)
    let (truth, w) = (Workspace(for: m), Workspace(for: m))
    Leg.pose(4, truth)
    for c in truth.q.indices { truth.q[c] *= 0.3 }
    m.move(truth)
    let targets = m.markers.indices.map {
      let marker = m.markers[$0]
      return Fitting.Target(
        marker: $0, weight: 1, place: truth.places[marker.body] * marker.place)
    }
    let outcome = Fitting(m, targets: targets).fit(w, accuracy: 1e-9)
    #expect(outcome.settled)
    for c in m.freedoms.indices { #expect(abs(w.q[c] - truth.q[c]) < 1e-6) }
  }

  @Test func aBlendedPoseComesBackFromItsMarkers() throws {
    var parts = Self.blended()
    for body in 1..<parts.links.count {
      for place in [Vector(0.1, 0, 0), Vector(0, -0.12, 0.03), Vector(-0.02, 0.01, 0.09)] {
        parts.markers.append(Marker(body: body, place: place))
      }
    }
    let m = try Mechanism(parts)
    let (truth, w) = (Workspace(for: m), Workspace(for: m))
    Leg.pose(2, truth)
    m.move(truth)
    let targets = m.markers.indices.map {
      let marker = m.markers[$0]
      return Fitting.Target(
        marker: $0, weight: 1, place: truth.places[marker.body] * marker.place)
    }
    #expect(Fitting(m, targets: targets).fit(w, accuracy: 1e-9).settled)
    for c in m.freedoms.indices { #expect(abs(w.q[c] - truth.q[c]) < 1e-6) }
  }

  @Test func aMomentArmOfABlendIsMinusTheSlopeOfLength() throws {
    var parts = Self.blended(hiddenOnly: true)
    Leg.add(
      [
        PathPoint(body: 1, place: Vector(0.2, 0.1, 0.1)),
        PathPoint(body: 3, place: Vector(0.03, -0.1, 0.01)),
      ], over: [], to: &parts)
    let m = try Mechanism(parts)
    let w = Workspace(for: m)
    Leg.pose(6, w)
    m.move(w)
    m.measurePaths(w)
    for c in [Leg.hip, Leg.knee] {
      let (arm, here) = (m.momentArm(0, about: c, w), w.q[c])
      func length(_ q: Double) -> Double {
        w.q[c] = q
        m.move(w)
        m.measureLengths(w)
        return w.lengths[0]
      }
      let slope = (length(here + 1e-5) - length(here - 1e-5)) / 2e-5
      w.q[c] = here
      m.move(w)
      m.measurePaths(w)
      #expect(abs(arm) > 1e-3)
      #expect(abs(arm + slope) < 1e-7)
    }
  }
}
