import Biomechanics

/// Things built of simple rounded forms, in the world, metres.
struct Joinery: Sendable {
  private(set) var places: [Place] = []
  private(set) var normals: [Place] = []
  private(set) var triangles: [Triangle] = []
  private var material = Material.wood
  private var lot: UInt8 = 8
  private var isFaint = false
  private var isFlat = false

  /// What follows is a piece of its own: a line runs where it meets another.
  @inline(never)
  mutating func begin(_ material: Material, isFaint: Bool = false, isFlat: Bool = false) {
    self.material = material
    self.isFaint = isFaint
    self.isFlat = isFlat
    nextLot()
  }

  mutating func clear() {
    places.removeAll(keepingCapacity: true)
    normals.removeAll(keepingCapacity: true)
    triangles.removeAll(keepingCapacity: true)
    // Apart from the numbers of the standing furniture.
    lot = 200
  }

  mutating func nextLot() { lot = lot < 250 ? lot + 1 : 9 }

  mutating func corner(_ place: Place, _ normal: Place) -> Int32 {
    places.append(place)
    normals.append(normal)
    return Int32(places.count - 1)
  }

  /// Counter-clockwise seen from outside.
  mutating func face(_ a: Int32, _ b: Int32, _ c: Int32, lot shift: UInt8 = 0) {
    triangles.append(
      Triangle(
        a: a, b: b, c: c, material: material, lot: lot &+ shift, line: 255, isFaint: isFaint,
        isFlat: isFlat))
  }

  /// A level block with rounded edges; its faces end in a line.
  mutating func block(low: Place, high: Place, edge: Float) {
    let middle = (low + high) * 0.5
    let half = (high - low) * 0.5
    let radius = min(edge, min(half.x, min(half.y, half.z)))
    let steps = 2
    // Each face is a grid whose outer rows lie on the rounded edge.
    for axis in 0..<3 {
      let (u, v) = ((axis + 1) % 3, (axis + 2) % 3)
      for sign in [Float(1), -1] {
        let base = Int32(places.count)
        let marks = 2 * (steps + 1)
        for row in 0..<marks {
          for column in 0..<marks {
            var out = Place()
            out[axis] = sign
            out[u] = Self.lean(column, steps)
            out[v] = Self.lean(row, steps)
            let normal = unit(out)
            var inner = half - radius
            inner[axis] *= sign
            inner[u] *= out[u] == 0 ? Self.side(column, steps) : (out[u] < 0 ? -1 : 1)
            inner[v] *= out[v] == 0 ? Self.side(row, steps) : (out[v] < 0 ? -1 : 1)
            places.append(middle + inner + normal * radius)
            normals.append(normal)
          }
        }
        let around = Int32(marks)
        for row in 0..<around - 1 {
          for column in 0..<around - 1 {
            let a = base + row * around + column
            quad(a, a + 1, a + around + 1, a + around, flipped: sign < 0, lot: UInt8(axis))
          }
        }
      }
    }
    lot = lot &+ 2
  }

  /// From -1 on one rounded edge through 0 on the flat to 1 on the other.
  private static func lean(_ index: Int, _ steps: Int) -> Float {
    let last = 2 * steps + 1
    if index <= steps { return -Float(steps - index) / Float(steps) }
    return Float(steps - (last - index)) / Float(steps)
  }

  private static func side(_ index: Int, _ steps: Int) -> Float { index <= steps ? -1 : 1 }

  mutating func quad(
    _ a: Int32, _ b: Int32, _ c: Int32, _ d: Int32, flipped: Bool = false, lot: UInt8 = 0
  ) {
    if flipped {
      face(a, c, b, lot: lot)
      face(a, d, c, lot: lot)
    } else {
      face(a, b, c, lot: lot)
      face(a, c, d, lot: lot)
    }
  }

  /// A round or flattened bar through some places. `side` points along its width.
  mutating func bar(
    _ path: [Place], wide: Float, thick: Float, side: Place, sides: Int = 12, taper: Float = 1
  ) {
    guard path.count > 1 else { return }
    let base = Int32(places.count)
    let last = path.count - 1
    for (index, place) in path.enumerated() {
      let along = unit(path[min(index + 1, last)] - path[max(index - 1, 0)])
      let across = unit(side - along * dot(side, along))
      let over = cross(along, across)
      let size = mixed(1, taper, Float(index) / Float(last))
      for step in 0..<sides {
        let (sine, cosine) = sineAndCosine(Double(step) * 2 * .pi / Double(sides))
        let (u, v) = (Float(cosine), Float(sine))
        places.append(place + across * (u * wide * size) + over * (v * thick * size))
        normals.append(unit(across * (u / wide) + over * (v / thick)))
      }
    }
    let around = Int32(sides)
    for row in 0..<Int32(last) {
      for step in 0..<around {
        let a = base + row * around + step
        let b = base + row * around + (step + 1) % around
        quad(a, b, b + around, a + around)
      }
    }
    cap(path[0], unit(path[0] - path[1]), base, around, flipped: true)
    cap(path[last], unit(path[last] - path[last - 1]), base + Int32(last) * around, around)
  }

  private mutating func cap(
    _ place: Place, _ out: Place, _ ring: Int32, _ around: Int32, flipped: Bool = false
  ) {
    let middle = corner(place, out)
    let base = Int32(places.count)
    for step in 0..<around { _ = corner(places[Int(ring + step)], out) }
    for step in 0..<around {
      let (a, b) = (base + step, base + (step + 1) % around)
      if flipped { face(middle, b, a) } else { face(middle, a, b) }
    }
  }

  /// A ball stretched along the world's axes; `square` above 1 makes it a pillow.
  mutating func pillow(_ middle: Place, _ half: Place, square: Int = 1) {
    let (around, rows) = (24, 14)
    let base = Int32(places.count)
    for row in 0...rows {
      let (rise, level) = Self.turn(Double(row) / Double(rows) * .pi - .pi / 2, square)
      for step in 0..<around {
        let (sine, cosine) = Self.turn(Double(step) * 2 * .pi / Double(around), square)
        let spot = Place(cosine * level, rise, sine * level)
        places.append(middle + half * spot)
        normals.append(unit(spot / half))
      }
    }
    let count = Int32(around)
    for row in 0..<Int32(rows) {
      for step in 0..<count {
        let a = base + row * count + step
        let b = base + row * count + (step + 1) % count
        quad(b, a, a + count, b + count)
      }
    }
  }

  /// Sine and cosine, pressed towards a square by taking roots.
  private static func turn(_ angle: Double, _ square: Int) -> (Float, Float) {
    let (sine, cosine) = sineAndCosine(angle)
    var (s, c) = (Float(sine), Float(cosine))
    for _ in 1..<max(square, 1) {
      s = s < 0 ? -(-s).squareRoot() : s.squareRoot()
      c = c < 0 ? -(-c).squareRoot() : c.squareRoot()
    }
    return (s, c)
  }
}
