import Biomechanics

/// One part of the place where a body rides on an ellipsoid so that its z stands upright on the
/// surface, as in OpenSim's EllipsoidJoint: radius · that part of z. The body turns by three angles
/// about x, the turned y and the turned z; the third never moves it.
public struct EllipsoidSide: Hashable, Sendable {
  /// 0 x, 1 y, 2 z.
  public var axis: Int
  /// Along that axis, metres.
  public var radius: Double
  /// The three angles.
  public var angles: [Int]

  public init(axis: Int, radius: Double, angles: [Int]) {
    (self.axis, self.radius, self.angles) = (axis, radius, angles)
  }

  var coordinates: [Int] { angles }

  func value(_ q: Numbers) -> Double { radius * upright(q)[axis] }

  func slope(_ q: Numbers, by coordinate: Int) -> Double {
    let (a, b) = (sineAndCosine(q[angles[0]]), sineAndCosine(q[angles[1]]))
    if coordinate == angles[0] {
      return radius * Vector(0, -a.cosine * b.cosine, -a.sine * b.cosine)[axis]
    }
    guard coordinate == angles[1] else { return 0 }
    return radius * Vector(b.cosine, a.sine * b.sine, -a.cosine * b.sine)[axis]
  }

  /// The speeds turn about the axes of the ellipsoid.
  func rate(_ q: Numbers, by coordinate: Int) -> Double {
    radius * cross(turned(coordinate), upright(q))[axis]
  }

  func bend(_ q: Numbers, by first: Int, and second: Int) -> Double {
    radius * cross(turned(first), cross(turned(second), upright(q)))[axis]
  }

  private func turned(_ coordinate: Int) -> Vector {
    var axis = Vector()
    for i in 0..<3 where angles[i] == coordinate { axis[i] = 1 }
    return axis
  }

  /// The body's z.
  private func upright(_ q: Numbers) -> Vector {
    let (a, b) = (sineAndCosine(q[angles[0]]), sineAndCosine(q[angles[1]]))
    return Vector(b.sine, -a.sine * b.cosine, a.cosine * b.cosine)
  }
}
