import Mechanics

/// Finds the first pose of a recording, which may be far from the pose at rest: the best of several
/// fits begun elsewhere.
struct MotionStart {
  private let fitting: Fitting
  private let mechanism: Mechanism
  private let w: Workspace
  private let accuracy: Double

  init(_ fitting: Fitting, _ mechanism: Mechanism, _ w: Workspace, accuracy: Double) {
    (self.fitting, self.mechanism, self.w) = (fitting, mechanism, w)
    self.accuracy = accuracy
  }

  private struct Found {
    var outcome: Fitting.Outcome
    var pose: [Double]
  }

  /// Metres by which a marker may be off before other ways are tried.
  private static let far = 0.02

  func seek() -> Fitting.Outcome {
    var best = fit()
    if best.outcome.rootMeanSquare > 0.05 { best = turned(best) }
    if best.outcome.worst > Self.far { best = held(best) }
    if best.outcome.worst > Self.far { best = bent(best) }
    if best.pose.indices.contains(where: { outOfRange($0, best.pose[$0]) > 0 }) {
      best = toldAnew(best)
    }
    take(best.pose)
    return best.outcome
  }

  private func fit() -> Found {
    Found(outcome: fitting.fit(w, accuracy: accuracy), pose: Array(w.q))
  }

  private func take(_ pose: [Double]) {
    for (c, value) in pose.enumerated() { w.q[c] = value }
    mechanism.move(w)
  }

  /// A body that lies or faces away: all turned about, by quarters.
  private func turned(_ first: Found) -> Found {
    let turns = mechanism.rootAngles
    var best = first
    let quarters = [0.0, .pi / 2, .pi, -.pi / 2]
    for n in 1..<64 where turns.count == 3 {
      mechanism.rest(w)
      for (k, c) in turns.enumerated() { w.q[c] = quarters[(n >> (2 * k)) & 3] }
      let found = fit()
      if found.outcome.rootMeanSquare < best.outcome.rootMeanSquare { best = found }
    }
    return best
  }

  /// With every coordinate kept in its range on the way.
  private func held(_ first: Found) -> Found {
    mechanism.rest(w)
    for c in mechanism.rootCoordinates { w.q[c] = first.pose[c] }
    fitting.staysInRange = true
    _ = fit()
    fitting.staysInRange = false
    let found = fit()
    return found.outcome.squares < first.outcome.squares ? found : first
  }

  /// A limb that lies far from rest: the joints before the marker that is missed most bent
  /// elsewhere, one by one.
  private func bent(_ first: Found) -> Found {
    var best = first
    for _ in 0..<4 where best.outcome.worst > Self.far {
      let begun = best
      take(begun.pose)
      for c in anglesBefore(fitting.mostMissed(w)) {
        for turn in [-Double.pi / 2, .pi / 2, .pi] where best.outcome.worst > Self.far {
          take(begun.pose)
          w.q[c] += turn
          let found = fit()
          if found.outcome.squares < 0.7 * best.outcome.squares { best = found }
        }
      }
      if best.outcome == begun.outcome { break }
    }
    return best
  }

  private func anglesBefore(_ marker: Int?) -> [Int] {
    var body = marker.map { mechanism.markers[$0].body } ?? 0
    var found: [Int] = []
    while body > 0 {
      found += mechanism.angles(of: body)
      body = mechanism.links[body].parent
    }
    return found
  }

  /// Three angles turn a limb alike in two ways, and a whole turn changes nothing: what lies in the
  /// ranges, or nearer to them, is meant.
  private func toldAnew(_ first: Found) -> Found {
    var pose = first.pose
    for link in mechanism.links.indices {
      let angles = mechanism.angles(of: link)
      for c in angles { pose[c] = nearRange(c, pose[c]) }
      guard angles.count == 3, Set(angles).count == 3 else { continue }
      let turned = [pose[angles[0]] + .pi, .pi - pose[angles[1]], pose[angles[2]] + .pi]
      let other = zip(angles, turned).map(nearRange)
      let excess = angles.map { outOfRange($0, pose[$0]) }.reduce(0, +)
      guard zip(angles, other).map(outOfRange).reduce(0, +) < excess - 1e-6 else { continue }
      for (c, angle) in zip(angles, other) { pose[c] = angle }
    }
    take(pose)
    let found = fit()
    return found.outcome.squares <= first.outcome.squares * 1.001 + 1e-9 ? found : first
  }

  /// Radians by which an angle lies out of its range.
  private func outOfRange(_ c: Int, _ angle: Double) -> Double {
    let freedom = mechanism.freedoms[c]
    guard freedom.kind == .angle, freedom.lowest < freedom.highest else { return 0 }
    return max(0, freedom.lowest - angle, angle - freedom.highest)
  }

  /// The same angle by whole turns, if that brings it nearer to its range.
  private func nearRange(_ c: Int, _ angle: Double) -> Double {
    let middle = (mechanism.freedoms[c].lowest + mechanism.freedoms[c].highest) / 2
    let near = angle - 2 * .pi * ((angle - middle) / (2 * .pi)).rounded()
    return outOfRange(c, near) < outOfRange(c, angle) - 1e-6 ? near : angle
  }
}

extension Mechanism {
  /// The coordinates that carry the whole model in the ground.
  fileprivate var rootCoordinates: [Int] {
    guard let root = links.firstIndex(where: { $0.parent == 0 && !$0.axes.isEmpty }) else {
      return []
    }
    return links[root].axes.compactMap { axes[$0].coordinate }
  }

  fileprivate var rootAngles: [Int] {
    links.firstIndex { $0.parent == 0 && !$0.axes.isEmpty }.map { angles(of: $0) } ?? []
  }

  /// The free coordinates that turn a link, axis by axis.
  fileprivate func angles(of link: Int) -> [Int] {
    links[link].axes.compactMap { axes[$0].turns ? axes[$0].coordinate : nil }
      .filter { !freedoms[$0].locked }
  }
}
