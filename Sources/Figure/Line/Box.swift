import Biomechanics

/// A block of furniture with level and upright faces, metres.
struct LineBox {
  enum Name { case wood, soft, wall }

  var name: Name
  var low: Vector
  var high: Vector

  init(_ name: Name, middle: Vector, size: Vector) {
    self.name = name
    low = middle - size / 2
    high = middle + size / 2
  }

  var corners: [Vector] {
    [low, high].flatMap { a in
      [low, high].flatMap { b in [low, high].map { c in Vector(a.x, b.y, c.z) } }
    }
  }

  /// The three faces turned to the viewer.
  func ink(_ brush: Brush) -> LineInk {
    let near = brush.camera.near
    let (x, y, z) = (near.x >= 0 ? high.x : low.x, high.y, near.z >= 0 ? high.z : low.z)
    var ink = LineInk()
    ink.write(
      brush.line(
        name == .wood ? "wood front" : name == .soft ? "soft front" : "wall",
        [
          Vector(x, low.y, low.z), Vector(x, low.y, high.z), Vector(x, high.y, high.z),
          Vector(x, high.y, low.z),
        ], closed: true))
    ink.write(
      brush.line(
        name == .wood ? "wood side" : name == .soft ? "soft side" : "wall",
        [
          Vector(low.x, low.y, z), Vector(high.x, low.y, z), Vector(high.x, high.y, z),
          Vector(low.x, high.y, z),
        ], closed: true))
    ink.write(
      brush.line(
        name == .wood ? "wood" : name == .soft ? "soft" : "wall",
        [
          Vector(low.x, y, low.z), Vector(high.x, y, low.z), Vector(high.x, y, high.z),
          Vector(low.x, y, high.z),
        ], closed: true))
    return ink
  }
}
