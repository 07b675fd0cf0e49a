import Biomechanics
import Testing

@testable import Mechanics

struct WrapTests {
  private static let shapes: [WrapSurface.Shape] = [
    .cylinder(radius: 0.05, length: 2), .sphere(radius: 0.05),
    .ellipsoid(radii: Vector(0.05, 0.07, 0.04)), .torus(inner: 0.03, outer: 0.09),
  ]

  private func result(_ wrapping: Wrapping) -> Wrapped? {
    switch wrapping {
    case .touching(let wrapped), .forced(let wrapped): wrapped
    case .inside, .free: nil
    }
  }

  private func length(_ surface: WrapSurface, _ p: Vector, _ q: Vector) -> Double {
    guard let w = result(surface.wrap(p, q, .hybrid, .shortest)) else {
      return Biomechanics.length(q - p)
    }
    return Biomechanics.length(w.on - p) + w.length + Biomechanics.length(q - w.off)
  }

  /// Pieces that cross the surface at many heights and slants.
  private func pieces() -> [(Vector, Vector)] {
    (0..<40).map { n in
      let t = Double(n) / 40
      return (
        Vector(-0.2, 0.043 - 0.09 * t, -0.1 + 0.17 * t),
        Vector(0.21, 0.02 + 0.013 * t, 0.12 - 0.11 * t)
      )
    }
  }

  @Test(arguments: shapes)
  func aWrappedPieceIsLongerThanTheStraightOne(_ shape: WrapSurface.Shape) {
    for half in [nil, WrapSurface.Half(axis: 1, positive: true)] {
      let surface = WrapSurface(body: 0, frame: .none, shape: shape, half: half)
      for (p, q) in pieces() {
        #expect(length(surface, p, q) >= Biomechanics.length(q - p) - 1e-12)
      }
    }
  }

  @Test(arguments: shapes)
  func theMirroredPieceOverTheMirroredHalfIsAsLong(_ shape: WrapSurface.Shape) {
    for positive in [true, false] {
      let surface = WrapSurface(
        body: 0, frame: .none, shape: shape, half: .init(axis: 1, positive: positive))
      let mirrored = WrapSurface(
        body: 0, frame: .none, shape: shape, half: .init(axis: 1, positive: !positive))
      let flip = Vector(1, -1, 1)
      for (p, q) in pieces() {
        #expect(abs(length(surface, p, q) - length(mirrored, p * flip, q * flip)) < 1e-9)
      }
    }
  }

  @Test(arguments: shapes.prefix(3))
  func thereAndBackAreAsLong(_ shape: WrapSurface.Shape) {
    let surface = WrapSurface(body: 0, frame: .none, shape: shape, half: nil)
    for (p, q) in pieces() {
      // The ellipsoid's fan counts one end of the chord and not the other.
      #expect(abs(length(surface, p, q) - length(surface, q, p)) < 1e-5)
    }
  }

  @Test(arguments: shapes.prefix(3))
  func theLengthDoesNotJumpAsThePieceComesToTouch(_ shape: WrapSurface.Shape) {
    let surface = WrapSurface(body: 0, frame: .none, shape: shape, half: nil)
    var before: Double?
    for n in 0...2000 {
      let y = 0.09 - 0.00004 * Double(n)
      guard y > 0.005 else { break }
      let now = length(surface, Vector(-0.2, y, 0.003), Vector(0.2, y, 0.004))
      if let before { #expect(abs(now - before) < 5e-5) }
      before = now
    }
  }

  @Test func aCylindersCourseIsTangentAtBothEnds() throws {
    let cylinder = Cylinder(radius: 0.05, extent: 2, half: nil)
    for (p, q) in pieces() {
      guard case .forced(let w) = cylinder.wrap(p, q) else { continue }
      for (end, touch) in [(p, w.on), (q, w.off)] {
        let across = Vector(touch.x, touch.y, 0)
        #expect(abs(dot(end - touch, across)) < 1e-12)
        #expect(abs(Biomechanics.length(across) - 0.05) < 1e-12)
      }
      // One slope all along.
      let rise = (q.z - p.z)
      let flat = (length(surface(cylinder), p, q) * length(surface(cylinder), p, q) - rise * rise)
        .squareRoot()
      let first = (w.on.z - p.z) / Biomechanics.length(Vector(w.on.x - p.x, w.on.y - p.y, 0))
      #expect(abs(first - rise / flat) < 1e-9)
    }
  }

  private func surface(_ c: Cylinder) -> WrapSurface {
    WrapSurface(
      body: 0, frame: .none, shape: .cylinder(radius: c.radius, length: c.extent), half: c.half)
  }

  @Test func aSphereIsAnEllipsoidOfEqualRadii() {
    let sphere = WrapSurface(body: 0, frame: .none, shape: .sphere(radius: 0.05), half: nil)
    let ellipsoid = WrapSurface(
      body: 0, frame: .none, shape: .ellipsoid(radii: Vector(0.05, 0.05, 0.05)), half: nil)
    for (p, q) in pieces() {
      for method in [PathWrap.Method.hybrid, .midpoint, .axial] {
        guard let a = result(sphere.wrap(p, q, .hybrid, .shortest)),
          let b = result(ellipsoid.wrap(p, q, method, .shortest))
        else { continue }
        let whole = { (w: Wrapped) in
          Biomechanics.length(w.on - p) + w.length + Biomechanics.length(q - w.off)
        }
        // Any plane through a sphere's middle is the best only when it holds both ends.
        #expect(whole(b) >= whole(a) - 1e-9)
      }
    }
  }

  @Test func aPointInsideIsSaidToBeInside() {
    for shape in Self.shapes.prefix(3) {
      let surface = WrapSurface(body: 0, frame: .none, shape: shape, half: nil)
      guard case .inside = surface.wrap(Vector(0.01, 0, 0), Vector(1, 0, 0), .hybrid, .shortest)
      else {
        Issue.record("\(shape)")
        continue
      }
    }
  }
}
