import Mechanics
import Testing

struct FittingTests {
  /// The leg with three markers on every body.
  private func marked() throws -> Mechanism {
    var parts = Leg.parts()
    for body in 1..<parts.links.count {
      for place in [Vector(0.1, 0, 0), Vector(0, -0.12, 0.03), Vector(-0.02, 0.01, 0.09)] {
        parts.markers.append(Marker(body: body, place: place))
      }
    }
    return try Mechanism(parts)
  }

  private func seen(_ m: Mechanism, _ w: Workspace) -> [Fitting.Target] {
    m.markers.indices.map {
      let marker = m.markers[$0]
      return .init(marker: $0, weight: 1, place: w.places[marker.body] * marker.place)
    }
  }

  @Test func thePoseComesBackFromItsMarkers() throws {
    let m = try marked()
    let (truth, w) = (Workspace(for: m), Workspace(for: m))
    for n in 1..<30 {
      Leg.pose(n, truth)
      m.move(truth)
      m.rest(w)
      let fitting = Fitting(m, targets: seen(m, truth))
      let outcome = fitting.fit(w, accuracy: 1e-9)
      #expect(outcome.settled)
      #expect(outcome.worst < 1e-9)
      for c in m.freedoms.indices { #expect(abs(w.q[c] - truth.q[c]) < 1e-7) }
    }
  }

  @Test func aClampedCoordinateStaysWithinItsBounds() throws {
    var parts = Leg.parts()
    parts.freedoms[Leg.knee].clamped = true
    parts.freedoms[Leg.knee].lowest = -0.2
    parts.freedoms[Leg.knee].highest = 0.3
    parts.markers = (1...3).map { Marker(body: $0, place: Vector(0.05, -0.1, 0.02)) }
    let m = try Mechanism(parts)
    let (truth, w) = (Workspace(for: m), Workspace(for: m))
    truth.q[Leg.knee] = 0.9
    m.move(truth)
    let outcome = Fitting(m, targets: seen(m, truth)).fit(w)
    #expect(w.q[Leg.knee] <= 0.3)
    #expect(outcome.rootMeanSquare > 0)
  }

  @Test func aLockedCoordinateDoesNotMove() throws {
    var parts = Leg.parts()
    parts.freedoms[Leg.hip].locked = true
    parts.markers = [Marker(body: 3, place: Vector(0, -0.3, 0))]
    let m = try Mechanism(parts)
    let w = Workspace(for: m)
    w.q[Leg.hip] = 0.25
    m.move(w)
    _ = Fitting(m, targets: [.init(marker: 0, weight: 1, place: Vector(0.3, 0, 0))]).fit(w)
    #expect(w.q[Leg.hip] == 0.25)
  }

  @Test func aHeavyWishHoldsItsCoordinate() throws {
    let m = try marked()
    let (truth, w) = (Workspace(for: m), Workspace(for: m))
    Leg.pose(4, truth)
    m.move(truth)
    let wish = Fitting.Wish(coordinate: Leg.hip, weight: 1e6, value: 0.1)
    _ = Fitting(m, targets: seen(m, truth), wishes: [wish]).fit(w)
    #expect(abs(w.q[Leg.hip] - 0.1) < 1e-3)
  }

  @Test func aMarkerNobodySawDoesNotCount() throws {
    let m = try marked()
    let (truth, w) = (Workspace(for: m), Workspace(for: m))
    Leg.pose(9, truth)
    m.move(truth)
    var targets = seen(m, truth)
    targets[0].place = nil
    targets[4].place = nil
    let outcome = Fitting(m, targets: targets).fit(w, accuracy: 1e-9)
    #expect(outcome.worst < 1e-8)
  }
}
