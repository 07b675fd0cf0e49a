import Biomechanics

/// Everything that may touch each other by one force.
///
/// Simbody goes through what touches in an order of its own, and leaves off at the first pair that
/// parts faster than it springs back; so do we, for numbers that agree with OpenSim's.
public struct ContactGroup: Hashable, Sendable {
  public var pairs: [BallContact]
  /// Which of the group's things, counted from nought, each pair joins.
  public var members: [Pair]
  public var count: Int

  public struct Pair: Hashable, Sendable {
    public var first: Int
    public var second: Int

    public init(_ first: Int, _ second: Int) { (self.first, self.second) = (first, second) }
  }

  public init(pairs: [BallContact], members: [Pair], count: Int) {
    (self.pairs, self.members, self.count) = (pairs, members, count)
  }
}

extension Mechanism {
  func add(_ group: ContactGroup, _ w: Workspace, _ speeds: Numbers, to loads: SpringLoads) {
    if group.pairs.count == 1 {
      _ = add(group.pairs[0], w, speeds, to: loads)
      return
    }
    let axis = spread(group, w)
    var first = follower(of: nil, group, axis, w)
    while let a = first {
      var second = follower(of: a, group, axis, w)
      while let b = second {
        if let pair = group.pair(a.thing, b.thing),
          !add(group.pairs[pair], w, speeds, to: loads)
        {
          return
        }
        second = follower(of: b, group, axis, w)
      }
      first = follower(of: a, group, axis, w)
    }
  }

  /// Where a thing begins along an axis.
  private struct Start {
    var place: Double
    var thing: Int
  }

  /// The thing that begins next after another, the first after nil.
  private func follower(
    of start: Start?, _ group: ContactGroup, _ axis: Int, _ w: Workspace
  ) -> Start? {
    var best: Start?
    for thing in 0..<group.count {
      guard let (middle, radius) = place(of: thing, group, w) else { continue }
      let here = Start(place: radius.map { middle[axis] - $0 } ?? -.infinity, thing: thing)
      if let start, !comes(start, before: here) { continue }
      if let best, !comes(here, before: best) { continue }
      best = here
    }
    return best
  }

  private func comes(_ a: Start, before b: Start) -> Bool {
    a.place < b.place || (a.place == b.place && a.thing < b.thing)
  }

  /// The axis of the ground along which the things lie furthest apart.
  private func spread(_ group: ContactGroup, _ w: Workspace) -> Int {
    var mean = Vector()
    for thing in 0..<group.count { mean += place(of: thing, group, w)?.middle ?? Vector() }
    mean /= Double(max(1, group.count))
    var off = Vector()
    for thing in 0..<group.count {
      let apart = (place(of: thing, group, w)?.middle ?? Vector()) - mean
      off += Vector(abs(apart.x), abs(apart.y), abs(apart.z))
    }
    let axis = off.x > off.y ? 0 : 1
    return off.z > off[axis] ? 2 : axis
  }

  /// A thing's middle and radius; a half of space has none.
  private func place(
    of thing: Int, _ group: ContactGroup, _ w: Workspace
  ) -> (middle: Vector, radius: Double?)? {
    for (pair, members) in zip(group.pairs, group.members) {
      if members.first == thing {
        return ((w.places[pair.body] * pair.frame).origin, pair.radius)
      }
      if members.second == thing {
        return (w.places[pair.otherBody] * pair.otherCentre, pair.otherRadius)
      }
    }
    return nil
  }
}

extension ContactGroup {
  fileprivate func pair(_ a: Int, _ b: Int) -> Int? {
    members.firstIndex { ($0.first == a && $0.second == b) || ($0.first == b && $0.second == a) }
  }
}
