import Biomechanics

/// A mat on the floor under all moments of a movement, along the body: 0.62 m wide or more.
struct Mat: Sendable {
  let middle: Place
  /// Half its length along x and along z, metres.
  let half: SIMD2<Float>

  static let thickness: Float = 0.006

  /// As wide as what rests on the floor asks for, but hands may lie beside it; it ends at a wall.
  init(under postures: [Posture], _ contacts: [Contact], wall: Wall?) {
    let (low, high) = Scenery.extent(of: postures)
    let resting = contacts.filter { $0.on == .floor }.map { $0.part }
      .filter { $0 != .handR && $0 != .handL }
    let rests = resting.isEmpty ? (low, high) : Scenery.extent(of: postures, parts: resting)
    let along = postures.reduce(Vector.zero) { sum, posture in
      let (right, left) = (posture[.footR].origin, posture[.footL].origin)
      let reach = posture[.head].origin - (right + left) / 2
      let stride = right - left
      return sum + Vector(abs(reach.x) + abs(stride.x), 0, abs(reach.z) + abs(stride.z))
    }
    let isLengthwise = along.x >= along.z
    let long = max(isLengthwise ? high.x - low.x : high.z - low.z, 1.6) / 2 + 0.08
    let wide = isLengthwise ? rests.1.z - rests.0.z : rests.1.x - rests.0.x
    let half = max(0.31, wide / 2 + 0.03)
    let (whole, middle) = ((low + high) / 2, (rests.0 + rests.1) / 2)
    let centre = isLengthwise ? Vector(whole.x, 0, middle.z) : Vector(middle.x, 0, whole.z)
    let reach = isLengthwise ? Vector(long, 0, half) : Vector(half, 0, long)
    var (near, far) = (centre - reach, centre + reach)
    if let wall {
      let edge = wall.towards * (wall.distance - 0.01)
      if wall.towards.x > 0.5 { far.x = min(far.x, edge.x) }
      if wall.towards.x < -0.5 { near.x = max(near.x, edge.x) }
      if wall.towards.z > 0.5 { far.z = min(far.z, edge.z) }
      if wall.towards.z < -0.5 { near.z = max(near.z, edge.z) }
    }
    let size = Place((far - near) / 2)
    self.middle = Place((near + far) / 2)
    self.half = SIMD2(max(size.x, 0.1), max(size.z, 0.1))
  }

  var corners: [Place] {
    [(-1, -1), (1, -1), (1, 1), (-1, 1)].map {
      middle + Place(half.x * $0.0, 0, half.y * $0.1)
    }
  }
}

extension Joinery {
  /// Flat, with round corners.
  mutating func add(_ mat: Mat) {
    begin(.mat, isFaint: true, isFlat: true)
    let up = Place(0, 1, 0)
    let radius: Float = 0.045
    let centre = corner(mat.middle, up)
    let steps = 6
    var rim: [Int32] = []
    for quarter in 0..<4 {
      for step in 0...steps {
        let angle = (Double(quarter) + Double(step) / Double(steps)) * .pi / 2
        let (sine, cosine) = sineAndCosine(angle)
        let sides: [(Float, Float)] = [(1, 1), (-1, 1), (-1, -1), (1, -1)]
        let (x, z) = sides[quarter]
        rim.append(
          corner(
            mat.middle
              + Place(
                x * (mat.half.x - radius) + Float(cosine) * radius, 0,
                z * (mat.half.y - radius) + Float(sine) * radius), up))
      }
    }
    for index in rim.indices { face(centre, rim[(index + 1) % rim.count], rim[index]) }
  }
}
