import Biomechanics

/// Wrapping over a tube round a circle in the plane z = 0: at the place of the circle nearest to
/// the piece, the tube counts as a cylinder along the circle's tangent.
struct Torus {
  var inner: Double
  var outer: Double
  var half: WrapSurface.Half?
  var manner = Manner.shortest

  /// Long enough that its ends never count, metres.
  private static let cylinderLength = 50.0

  func wrap(_ p: Vector, _ q: Vector) -> Wrapping {
    guard let centre = nearest(p, q) else { return .free }
    let x = -unit(centre)
    let y = Vector(0, 0, -1)
    let frame = Placement(turn: Turning(x: x, y: y, z: cross(x, y)), origin: centre)
    let cylinder = Cylinder(
      radius: inner, extent: Self.cylinderLength,
      half: WrapSurface.Half(axis: 0, positive: true), manner: manner)
    func back(_ wrapped: Wrapped) -> Wrapped {
      Wrapped(on: frame * wrapped.on, off: frame * wrapped.off, length: wrapped.length)
    }
    switch cylinder.wrap(frame.undo(p), frame.undo(q)) {
    case .touching(let wrapped), .forced(let wrapped): return .touching(back(wrapped))
    case .inside, .free: return .free
    }
  }

  /// The point of the tube's circle nearest to the line, sought from either end.
  private func nearest(_ p: Vector, _ q: Vector) -> Vector? {
    let (a, b) = (seek(from: p, to: q), seek(from: q, to: p))
    let nearer = distance(a) < distance(b) ? a : b
    var best = nearer
    if let half {
      switch (half.holds(a), half.holds(b)) {
      case (true, true): break
      case (true, false): best = a
      case (false, true): best = b
      case (false, false): return nil
      }
    }
    let size = (best.x * best.x + best.y * best.y).squareRoot()
    return size > 0 ? Vector(best.x * outer / size, best.y * outer / size, 0) : nil
  }

  /// The square of the distance from a point to the circle.
  private func distance(_ p: Vector) -> Double {
    dot(p, p) + outer * outer - 2 * outer * (p.x * p.x + p.y * p.y).squareRoot()
  }

  /// A point of the line where the distance to the circle no longer changes, sought from one end.
  /// OpenSim's equation counts the circle's radius twice, and its search ends early.
  private func seek(from p: Vector, to q: Vector) -> Vector {
    let n = unit(q - p)
    let radius = manner == .shortest ? outer : 2 * outer
    let across = n.x * n.x + n.y * n.y
    let search = TrustedSearch(fall: manner == .shortest ? 1e-14 : 1e-4)
    let u = search.root { u in
      let here = p + u * n
      let ring = max(1e-9, (here.x * here.x + here.y * here.y).squareRoot())
      let along = here.x * n.x + here.y * n.y
      let bend = 1 - radius * (across / ring - along * along / (ring * ring * ring))
      return (2 * (u + dot(p, n) - radius * along / ring), 2 * bend)
    }
    return p + u * n
  }
}
