/// What is nearest in each cell of a square seen straight on: from below for the shadow on the
/// floor, from the light for the shadows on the body.
final class DepthMap {
  /// Cells along a side.
  private(set) var count = 0
  /// Metres a cell.
  private(set) var cell: Float = 1
  private var right = Place()
  private var up = Place()
  private var near = Place()
  private var corner = SIMD2<Float>()
  var depths = Room<Float>()

  /// Nothing there.
  static let empty: Float = -1000

  /// Looks at some places; `near` points at the viewer, `margin` is in metres.
  func look(
    at places: UnsafePointer<Place>, _ count: Int, right: Place, up: Place, near: Place,
    cells: Int, margin: Float
  ) {
    (self.right, self.up, self.near) = (right, up, near)
    self.count = cells
    var low = SIMD2<Float>(repeating: .infinity)
    var high = SIMD2<Float>(repeating: -.infinity)
    for index in 0..<count {
      let spot = SIMD2(dot(places[index], right), dot(places[index], up))
      low = pointwiseMin(low, spot)
      high = pointwiseMax(high, spot)
    }
    let side = max(high.x - low.x, high.y - low.y) + 2 * margin
    cell = side / Float(cells)
    corner = (low + high) * 0.5 - side * 0.5
    depths.hold(cells * cells)
    depths.start.update(repeating: DepthMap.empty, count: cells * cells)
  }

  /// One of the four corners of the square, as far from the viewer as the world's origin.
  func corner(_ index: Int) -> Place {
    let side = cell * Float(count)
    let spot = corner + SIMD2(index & 1 == 1 ? side : 0, index & 2 == 2 ? side : 0)
    return right * spot.x + up * spot.y
  }

  /// x and y in cells, z metres towards the viewer.
  @inline(__always)
  func seen(_ place: Place) -> Place { seen(place, 1 / cell) }

  @inline(__always)
  func seen(_ place: Place, _ inverse: Float) -> Place {
    return Place(
      (dot(place, right) - corner.x) * inverse, (dot(place, up) - corner.y) * inverse,
      dot(place, near))
  }

  /// Keeps what of a triangle is nearer than anything before; a cell takes part when its middle does
  /// or when the triangle is too small to hold one.
  @inline(never)
  func take(_ a: Place, _ b: Place, _ c: Place) {
    let low = pointwiseMin(pointwiseMin(a, b), c)
    let high = pointwiseMax(pointwiseMax(a, b), c)
    let limit = Float(count)
    let (left, right) = (nearest(max(low.x, 0)), nearest(min(high.x, limit)))
    let (top, bottom) = (nearest(max(low.y, 0)), nearest(min(high.y, limit)))
    let depths = depths.start
    if left >= right || top >= bottom {
      let (x, y) = (nearest(max(low.x - 0.5, 0)), nearest(max(low.y - 0.5, 0)))
      if x < count && y < count { depths[y * count + x] = max(depths[y * count + x], high.z) }
      return
    }
    let area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
    if area > -1e-6 && area < 1e-6 { return }
    let inverse = 1 / area
    for y in top..<bottom {
      let py = Float(y) + 0.5 - a.y
      for x in left..<right {
        let px = Float(x) + 0.5 - a.x
        let s = (px * (c.y - a.y) - (c.x - a.x) * py) * inverse
        let t = ((b.x - a.x) * py - px * (b.y - a.y)) * inverse
        if s >= -0.02 && t >= -0.02 && s + t <= 1.02 {
          let depth = a.z + s * (b.z - a.z) + t * (c.z - a.z)
          if depth > depths[y * count + x] { depths[y * count + x] = depth }
        }
      }
    }
  }
}
