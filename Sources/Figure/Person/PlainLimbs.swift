import Biomechanics

/// The person without a body file: rounded limbs, each a row of rings from joint to joint.
enum PlainLimbs {
  /// An oval across a limb: its middle in a segment's axes and its half widths fore and aft (x) and
  /// sideways (z), metres.
  struct Ring {
    var segment: Segment
    var middle: Place
    var deep: Float
    var wide: Float

    init(
      _ segment: Segment, _ x: Float, _ y: Float, _ z: Float, _ deep: Float, _ wide: Float? = nil
    ) {
      self.segment = segment
      middle = Place(x, y, z)
      self.deep = deep
      self.wide = wide ?? deep
    }
  }

  static let person: Person = {
    let zero = Posture()
    let bones = Segment.allCases.map {
      RestBone(head: Place(zero[$0].origin), turning: .none)
    }
    var mesh = Mesh()
    for limb in limbs {
      Tube(limb.rings, heads: bones.map { $0.head }).add(to: &mesh, limb.material)
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
  let heads: [Place]

  init(_ rings: [PlainLimbs.Ring], heads: [Place]) {
    self.rings = rings
    self.heads = heads
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
        mesh.bones += [turned ? to : from, turned ? from : to, 0, 0, 0, 0]
        mesh.weights += [1 - share, share, 0, 0, 0, 0]
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
        mesh.corners += [a, b, b + around, a, b + around, a + around]
        mesh.materials += [material, material]
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

  private func place(_ index: Int) -> Place {
    let ring = rings[min(max(index, 0), rings.count - 1)]
    return heads[ring.segment.rawValue] + ring.middle
  }

  /// A spot on the way, smooth through the given rings (Catmull and Rom).
  private func spot(_ way: Float) -> Spot {
    let index = min(Int(way), rings.count - 2)
    let t = way - Float(index)
    func bent(_ a: Float, _ b: Float, _ c: Float, _ d: Float) -> Float {
      b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
    }
    func bent(_ value: (Int) -> Float) -> Float {
      bent(value(index - 1), value(index), value(index + 1), value(index + 2))
    }
    func ring(_ index: Int) -> PlainLimbs.Ring { rings[min(max(index, 0), rings.count - 1)] }
    let middle = Place(
      bent { place($0).x }, bent { place($0).y }, bent { place($0).z })
    let along = unit(
      place(min(index + 1, rings.count - 1) + (t > 0.5 ? 1 : 0)) - place(index - (t < 0.5 ? 1 : 0)))
    let sideways = abs(along.z) > 0.9 ? Place(0, 1, 0) : Place(0, 0, 1)
    let fore = unit(cross(along, sideways)) * (along.y > 0 ? 1 : -1)
    return Spot(
      middle: middle, fore: fore, across: cross(fore, along), along: along,
      deep: bent { ring($0).deep }, wide: bent { ring($0).wide },
      from: rings[index].segment, to: rings[index + 1].segment, share: t * t * (3 - 2 * t))
  }
}
