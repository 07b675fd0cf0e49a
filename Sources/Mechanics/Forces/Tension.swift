import Biomechanics

/// How hard something along a path pulls.
public enum Tension: Hashable, Sendable {
  /// `scale` newtons times the curve of the length in lengths at rest, once longer than at rest.
  case ligament(rest: Double, scale: Double, curve: Curve)
  /// Blankevoort and Huiskes 1991, J Biomech 24:1019: a square toe up to the strain `toe`, straight
  /// beyond. Stiffness in newtons per strain. Damping, newtons per strain a second and only while it
  /// lengthens, comes in over the first hundredth of strain.
  case toed(rest: Double, stiffness: Double, toe: Double, damping: Double)
  /// stiffness · stretch · (1 + dissipation · speed)
  case spring(rest: Double, stiffness: Double, dissipation: Double)
}

extension Mechanism {
  /// Newtons, never below nought.
  public func tension(_ law: Tension, length: Double, lengthening: Double = 0) -> Double {
    switch law {
    case .ligament(let rest, let scale, let curve):
      guard length > rest, rest > 0 else { return 0 }
      return scale * curves.jet(curve, at: length / rest).value
    case .toed(let rest, let stiffness, let toe, let damping):
      guard rest > 0 else { return 0 }
      let strain = (length - rest) / rest
      guard strain > 0 else { return 0 }
      let pull =
        strain < toe ? 0.5 * stiffness / toe * strain * strain : stiffness * (strain - toe / 2)
      return pull + max(0, damping * lengthening / rest) * smoothStep(strain / 0.01)
    case .spring(let rest, let stiffness, let dissipation):
      let stretch = max(0, length - rest)
      return max(0, stiffness * stretch * (1 + dissipation * lengthening))
    }
  }

  /// Joules; nil for a ligament whose curve is not integrated.
  func energy(_ law: Tension, length: Double) -> Double? {
    switch law {
    case .ligament: return nil
    case .toed(let rest, let stiffness, let toe, _):
      guard rest > 0 else { return 0 }
      let strain = max(0, (length - rest) / rest)
      if strain < toe { return rest * stiffness / (6 * toe) * strain * strain * strain }
      let beyond = strain * strain / 2 - toe * strain / 2
      return rest * stiffness * (beyond + toe * toe / 6)
    case .spring(let rest, let stiffness, _):
      let stretch = max(0, length - rest)
      return 0.5 * stiffness * stretch * stretch
    }
  }

  /// Adds a tension along a path to the bodies its points are fixed to, and to the coordinates
  /// that move its points.
  func add(_ tension: Double, along course: Course, _ w: Workspace, to loads: SpringLoads) {
    for i in 1..<max(1, course.count) {
      let (a, b) = (course[i - 1], course[i])
      if a.surface >= 0 && a.surface == b.surface { continue }
      if a.body == b.body && courses == .asOpenSim { continue }
      let pull = unit(b.seen - a.seen) * tension
      loads.wrenches[a.body].add(pull, at: a.place)
      loads.wrenches[b.body].add(-pull, at: b.place)
      drive(a, pull, w, loads)
      drive(b, -pull, w, loads)
    }
  }

  private func drive(
    _ at: CoursePoint, _ force: Vector, _ w: Workspace, _ loads: SpringLoads
  ) {
    guard at.own >= 0, let motion = points[at.own].motion else { return }
    let local = motion.frame.turn.undo(w.places[at.body].turn.undo(force))
    for i in 0..<3 {
      let part = motion.part(i)
      guard let c = part.coordinate else { continue }
      loads.along[c] += local[i] * curves.jet(part.curve, at: w.q[c]).slope
    }
  }
}

extension Course {
  /// How fast the laid course lengthens, metres a second, whatever couples the speeds.
  func lengthening(_ speeds: Numbers) -> Double {
    var sum = 0.0
    for i in 1..<max(1, count) {
      let (a, b) = (self[i - 1], self[i])
      // Two points on a surface keep their distance, but not OpenSim's stale places of them.
      sum += dot(unit(b.seen - a.seen), drift(b, speeds) - drift(a, speeds))
    }
    return sum
  }

  private func drift(_ at: CoursePoint, _ speeds: Numbers) -> Vector {
    var drift = mechanism.speed(of: at.place, on: at.body, w, speeds).point
    guard at.own >= 0 else { return drift }
    guard let motion = mechanism.points[at.own].motion else {
      return drift
    }
    var local = Vector()
    for i in 0..<3 {
      let part = motion.part(i)
      guard let c = part.coordinate else { continue }
      local[i] = mechanism.curves.jet(part.curve, at: w.q[c]).slope * speeds[c]
    }
    drift += w.places[at.body].turn * (motion.frame.turn * local)
    return drift
  }
}

/// From 0 at 0 to 1 at 1 with no slope and no bend at either end: x³ (10 − 15 x + 6 x²).
func smoothStep(_ x: Double) -> Double {
  guard x > 0 else { return 0 }
  return x < 1 ? x * x * x * (10 + x * (6 * x - 15)) : 1
}
