import Biomechanics

extension Person {
  /// Someone as the body files tell them.
  public convenience init(_ shared: SharedBody, _ own: PersonBody) {
    let bones = (0..<Bone.count).map { bone in
      RestBone(
        head: Place(own.heads[bone * 3], own.heads[bone * 3 + 1], own.heads[bone * 3 + 2]),
        turning: Turning(
          SIMD4(
            own.turnings[bone * 4], own.turnings[bone * 4 + 1], own.turnings[bone * 4 + 2],
            own.turnings[bone * 4 + 3])))
    }
    self.init(
      body: Body(skeleton: Skeleton(bones), flesh: Flesh(shared, own, bones: bones)),
      mesh: Mesh(shared, own), bones: bones, colours: Colours(own.palette))
  }
}

extension Skeleton {
  /// The zero pose's joints; the pelvis stands as high as it does in the rest position.
  init(_ bones: [RestBone]) {
    let offsets = Segment.allCases.map { segment -> Vector in
      let head = Vector(bones[segment.rawValue].head)
      guard let parent = segment.parent else { return Vector(0, head.y, 0) }
      let base = bones[parent.rawValue]
      return base.turning * (head - Vector(base.head))
    }
    self = Skeleton(offsets: offsets) ?? .adult
  }
}

extension Mesh {
  /// The parts of everyone's mesh that this person shows: clothes end at their hems, skin where
  /// clothes begin, and hair at the hairline, each along a line through the triangles.
  init(_ shared: SharedBody, _ own: PersonBody) {
    let count = shared.vertexCount
    places = (0..<count).map {
      Place(own.places[$0 * 3], own.places[$0 * 3 + 1], own.places[$0 * 3 + 2])
    }
    bones = shared.bones
    weights = shared.weights.map { Float($0) / 255 }
    masks = shared.masks
    fibre = shared.fibre
    line = shared.line
    hair = own.hair
    for vertex in 0..<count { putHeaviestFirst(vertex) }
    var shears = Shears(cutCount: count)
    // Cropped hair fades into the skin; other hair ends in a line.
    let fades = own.palette.hairSoftness > 4
    for index in stride(from: 0, to: shared.triangles.count, by: 3) {
      let corners = (0..<3).map { Int32(shared.triangles[index + $0]) }
      let layer = Layer(rawValue: shared.layers[Int(corners[0])]) ?? .skin
      let shown = shears.part(of: corners, where: own.cut, self)
      guard shown.count > 2 else { continue }
      let marked = layer == .eye || (layer == .skin && !fades)
      guard marked else {
        add(shown, Material(layer))
        continue
      }
      add(shears.part(of: shown, where: own.hair, self), layer == .eye ? .iris : .hair)
      add(shears.part(of: shown, where: own.hair, self, outside: true), Material(layer))
    }
    cuts = shears.cuts
  }

  /// A fan of triangles for a convex piece.
  private mutating func add(_ piece: [Int32], _ material: Material) {
    guard piece.count > 2 else { return }
    for index in 1..<piece.count - 1 {
      corners += [piece[0], piece[index], piece[index + 1]]
      materials.append(material)
    }
  }

  private mutating func putHeaviestFirst(_ vertex: Int) {
    let row = vertex * Mesh.reach
    for end in row + 1..<row + Mesh.reach {
      var slot = end
      while slot > row, weights[slot - 1] < weights[slot] {
        weights.swapAt(slot - 1, slot)
        bones.swapAt(slot - 1, slot)
        slot -= 1
      }
    }
  }
}

/// Cuts triangles along the line where a field passes its edge, 128.
private struct Shears {
  private(set) var cuts: [Mesh.Cut] = []
  /// The number of the first cut.
  private let base: Int
  /// Cuts already made between two corners with a field: chains by the lower corner.
  private var known: [(other: Int32, cut: Int32, share: Float, next: Int32)] = []
  private var first: [Int32]

  init(cutCount base: Int) {
    self.base = base
    first = [Int32](repeating: -1, count: base)
  }

  /// The corners of a convex piece's part inside the field (or outside), some of them new.
  mutating func part(
    of piece: [Int32], where field: [UInt8], _ mesh: Mesh, outside: Bool = false
  ) -> [Int32] {
    let values = piece.map { (value(of: $0, in: field) - 128 + 0.25) * (outside ? -1 : 1) }
    if values.allSatisfy({ $0 >= 0 }) { return piece }
    if values.allSatisfy({ $0 <= 0 }) { return [] }
    var part: [Int32] = []
    for index in piece.indices {
      let after = (index + 1) % piece.count
      if values[index] >= 0 { part.append(piece[index]) }
      if (values[index] > 0 && values[after] < 0) || (values[index] < 0 && values[after] > 0) {
        part.append(
          crossing(piece[index], piece[after], values[index] / (values[index] - values[after])))
      }
    }
    return part
  }

  private func value(of corner: Int32, in field: [UInt8]) -> Float {
    guard corner >= base else { return Float(field[Int(corner)]) }
    let cut = cuts[Int(corner) - base]
    return mixed(value(of: cut.from, in: field), value(of: cut.to, in: field), cut.share)
  }

  /// The corner on the way between two, the same for both triangles that meet there.
  private mutating func crossing(_ a: Int32, _ b: Int32, _ share: Float) -> Int32 {
    let (low, high) = (min(a, b), max(a, b))
    let share = a < b ? share : 1 - share
    var entry = first[Int(low)]
    while entry >= 0 {
      let cut = known[Int(entry)]
      if cut.other == high, abs(cut.share - share) < 1e-4 { return cut.cut }
      entry = cut.next
    }
    let number = Int32(base + cuts.count)
    cuts.append(Mesh.Cut(from: low, to: high, share: share))
    known.append((high, number, share, first[Int(low)]))
    first[Int(low)] = Int32(known.count - 1)
    first.append(-1)
    return number
  }
}

extension Material {
  init(_ layer: Layer) {
    switch layer {
    case .skin: self = .skin
    case .bottoms: self = .bottom
    case .top: self = .top
    case .eye: self = .eyeWhite
    case .brow: self = .brow
    case .lips: self = .lips
    case .locks: self = .locks
    }
  }
}

extension Colours {
  init(_ palette: Palette) {
    func colour(_ part: Palette.Part) -> Themed {
      Themed(day: Colour(palette[part, dark: false]), night: Colour(palette[part, dark: true]))
    }
    skin = colour(.skin)
    hair = colour(.hair)
    top = colour(.top)
    bottom = colour(.bottoms)
    brow = colour(.brows)
    lips = colour(.lips)
    eyeWhite = colour(.eyeWhite)
    iris = colour(.iris)
    hairSoftness = Float(palette.hairSoftness)
  }
}

extension Colour {
  fileprivate init(_ colour: Palette.Colour) {
    self.init(Float(colour.red), Float(colour.green), Float(colour.blue))
    self /= 255
  }
}
