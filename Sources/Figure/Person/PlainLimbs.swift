import Biomechanics

/// The person without a body file: rounded limbs, each a row of rings from joint to joint.
enum PlainLimbs {
  /// An oval across a limb: its middle in a segment's axes and its half widths fore and aft and
  /// sideways, metres. Plain numbers, so that tables of them are data and not code.
  struct Ring {
    var segment: Segment
    var x, y, z, deep, wide: Float

    @inline(__always) init(
      _ segment: Segment, _ x: Float, _ y: Float, _ z: Float, _ deep: Float, _ wide: Float
    ) {
      self.segment = segment
      self.x = x
      self.y = y
      self.z = z
      self.deep = deep
      self.wide = wide
    }

    var mirrored: Ring { Ring(segment.mirrored, x, y, -z, deep, wide) }
  }

  static let person: Person = {
    let zero = Posture()
    let bones = Segment.allCases.map {
      RestBone(head: Place(zero[$0].origin), turning: .none)
    }
    var mesh = Mesh()
    let heads = bones.map { $0.head }
    let left = limbs.map { (material: $0.material, rings: $0.rings.map { $0.mirrored }) }
    for limb in middle + limbs + left {
      Tube(limb.rings, heads: heads).add(to: &mesh, limb.material)
    }
    return Person(body: .adult, mesh: mesh, bones: bones, colours: Colours())
  }()
}

/// Rings joined to a closed, rounded skin.
private struct Tube {
  private let sides = 20
  /// Rings between two given ones.
  private let steps = 4
  let rings: [PlainLimbs.Ring]
  /// x, y, z, half width fore and aft, half width sideways of each ring, in the world.
  let knots: [SIMD8<Float>]

  init(_ rings: [PlainLimbs.Ring], heads: [Place]) {
    self.rings = rings
    knots = rings.map {
      let head = heads[$0.segment.rawValue]
      return SIMD8(head.x + $0.x, head.y + $0.y, head.z + $0.z, $0.deep, $0.wide, 0, 0, 0)
    }
  }

  func add(to mesh: inout Mesh, _ material: Material) {
    let base = Int32(mesh.places.count)
    var rows: Int32 = 0
    func row(_ spot: Spot, squeeze: Float, push: Float) {
      for side in 0..<sides {
        let (sine, cosine) = sineAndCosine(Double(side) * 2 * .pi / Double(sides))
        let out = spot.fore * (Float(cosine) * spot.deep) + spot.across * (Float(sine) * spot.wide)
        mesh.places.append(spot.middle + out * squeeze + spot.along * push)
        let (from, to) = (UInt8(spot.from.rawValue), UInt8(spot.to.rawValue))
        let turned = spot.share > 0.5
        let share = turned ? 1 - spot.share : spot.share
        for slot in 0..<Mesh.reach {
          mesh.bones.append(slot > 1 ? 0 : turned == (slot == 0) ? to : from)
          mesh.weights.append(slot > 1 ? 0 : slot == 0 ? 1 - share : share)
        }
      }
      rows += 1
    }
    let cap: [(Float, Float)] = [(0.02, 1), (0.45, 0.89), (0.8, 0.6), (0.97, 0.25)]
    let (start, end) = (spot(0), spot(Float(rings.count - 1)))
    for (squeeze, push) in cap { row(start, squeeze: squeeze, push: -push * start.round) }
    for step in 0...(rings.count - 1) * steps {
      row(spot(Float(step) / Float(steps)), squeeze: 1, push: 0)
    }
    for (squeeze, push) in cap.reversed() { row(end, squeeze: squeeze, push: push * end.round) }
    let around = Int32(sides)
    for row in 0..<rows - 1 {
      for side in 0..<around {
        let a = base + row * around + side
        let b = base + row * around + (side + 1) % around
        for corner in [a, b, b + around, a, b + around, a + around] { mesh.corners.append(corner) }
        for _ in 0..<2 { mesh.materials.append(material) }
      }
    }
  }

  private struct Spot {
    var middle, fore, across, along: Place
    var deep, wide: Float
    var from, to: Segment
    var share: Float
    var round: Float { min(deep, wide) }
  }

  private func knot(_ index: Int) -> SIMD8<Float> {
    knots[min(max(index, 0), knots.count - 1)]
  }

  private func place(_ index: Int) -> Place {
    let knot = knot(index)
    return Place(knot[0], knot[1], knot[2])
  }

  /// A spot on the way, smooth through the given rings (Catmull and Rom).
  private func spot(_ way: Float) -> Spot {
    let index = min(Int(way), rings.count - 2)
    let t = way - Float(index)
    let (a, b, c, d) = (knot(index - 1), knot(index), knot(index + 1), knot(index + 2))
    let cubic: SIMD8<Float> = 3 * (b - c) + d - a
    let square: SIMD8<Float> = 2 * a - 5 * b + 4 * c - d
    let slope: SIMD8<Float> = c - a + t * (square + t * cubic)
    let bent: SIMD8<Float> = b + 0.5 * t * slope
    let along = unit(place(index + 1 + (t > 0.5 ? 1 : 0)) - place(index - (t < 0.5 ? 1 : 0)))
    let sideways = abs(along.z) > 0.9 ? Place(0, 1, 0) : Place(0, 0, 1)
    let fore = unit(cross(along, sideways)) * (along.y > 0 ? 1 : -1)
    return Spot(
      middle: Place(bent[0], bent[1], bent[2]), fore: fore, across: cross(fore, along),
      along: along, deep: bent[3], wide: bent[4],
      from: rings[index].segment, to: rings[index + 1].segment, share: t * t * (3 - 2 * t))
  }
}
