import Biomechanics

extension Ellipsoid {
  /// Where a line from p, in the plane, touches the ellipsoid: of two such points the one on the
  /// start's side of the line from the ellipse's middle to p.
  func tangent(from p: Vector, plane: Vector, start: Vector) -> Vector? {
    if abs(level(p)) < 0.0001 { return p }
    // The polar plane of p holds every point of tangency; it meets ours in a line.
    let polar = p / (radii * radii)
    let direction = cross(plane, polar)
    let size = dot(direction, direction)
    guard size > 0 else { return nil }
    let height = dot(plane, p)
    let foot = (cross(polar, direction) * height + cross(direction, plane)) / size
    let (f, g) = (direction / radii, foot / radii)
    let a = dot(f, f)
    let b = dot(f, g)
    let root = max(0, b * b - a * (dot(g, g) - 1)).squareRoot()
    let one = foot + direction * ((-b + root) / a)
    let other = foot + direction * ((-b - root) / a)

    // Stretched to a sphere the ellipse is a circle.
    let middle = middle(plane, through: p)
    let (toStart, toP) = ((start - middle) / radii, (p - middle) / radii)
    let across = (direction / radii) * (1 / a.squareRoot())
    let side = dot(toStart - toP * (dot(toStart, toP) / dot(toP, toP)), across)
    return side > 0 ? one : other
  }

  /// The middle of the ellipse in the plane through a point.
  func middle(_ plane: Vector, through point: Vector) -> Vector {
    let stretched = plane * radii * radii
    let size = dot(plane, stretched)
    return size > 0 ? stretched * (dot(plane, point) / size) : Vector()
  }
}
