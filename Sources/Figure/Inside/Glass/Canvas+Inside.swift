import Biomechanics

extension Canvas {
  /// Light reaches everything.
  func leaveOpen(_ grid: Grid) {
    cells.hold(grid)
    cells.near.start.update(repeating: 0, count: cells.across * cells.down)
  }

  func hold(_ grid: Grid, _ insides: Insides, things: Int) {
    let surface = insides.person.surface
    let corners = surface.cornerCount + surface.edgeCount + things + insides.cornerCount
    places.hold(corners)
    normals.hold(corners)
    coats.hold(corners)
    seen.hold(corners)
    lit.hold(corners)
    isSplit.hold(surface.edgeCount)
    triangles.hold(surface.triangleCount * 4 + things * 3 + insides.triangleCount)
    near.hold(grid.count + 2 * grid.border)
    owner.hold(grid.count + 2 * grid.border)
    ink.hold(grid.count)
    colours.hold(grid.count)
    spans.hold(grid.down)
    isPlain.hold(width * height)
    pixels.hold(width * height * 4)
  }

  /// Lists the skin; returns where its corners and its triangles end.
  func addSkin(_ insides: Insides, _ view: View) -> (corners: Int, triangles: Int) {
    let surface = insides.person.surface
    project(0..<surface.cornerCount, view)
    list(surface, view)
    insides.coats.withUnsafeBufferPointer { values in
      if let start = values.baseAddress { coats.start.update(from: start, count: values.count) }
    }
    return (surface.cornerCount + surface.edgeCount, triangleCount)
  }

  /// Lists bones, discs and muscles in a posture after the corners already there.
  func add(
    _ insides: Insides, in posture: Posture, _ moment: Moment, _ theme: Look.Theme,
    after corners: Int, _ view: View
  ) {
    let mounts = Mounts(posture)
    let dyes = Dyes(theme)
    var at = corners
    for piece in insides.pieces { at = add(piece, mounts[piece.mount], dyes, at) }
    for (index, strand) in insides.strands.enumerated() {
      let strain = index < moment.strain.count ? Float(moment.strain[index]) : 0
      let first = at
      let muscle = dyes.muscle(strain, strand.head)
      Belly.lay(strand, in: posture, standing: insides.standing[index]) {
        place, normal, flesh, step in
        let stroke: Float = step % 2 == 0 ? 1 : 0.88
        put(at, place, normal, mixed(dyes.tendon, muscle * mixed(1, stroke, flesh), flesh))
        at += 1
      }
      bands(
        first, rings: Belly.rings, sides: Belly.sides, .muscle, lot: UInt8(strand.head.rawValue))
    }
    let lowest = dyes.colour(of: .lowestDisc)
    for (index, pair) in zip(insides.plates, insides.plates.dropFirst()).enumerated() {
      let first = at
      let colour = index == 0 ? lowest : dyes.colour(of: .disc)
      Disc.lay(
        from: (mounts[pair.0.mount], pair.0.plates), to: (mounts[pair.1.mount], pair.1.plates)
      ) { place, normal in
        put(at, place, normal, colour)
        at += 1
      }
      bands(first, rings: 3, sides: Disc.sides, index == 0 ? .lowestDisc : .disc)
    }
    project(corners..<at, view)
  }

  private func add(
    _ piece: Insides.Piece, _ frame: Frame, _ dyes: Dyes, _ start: Int
  ) -> Int {
    let turn = BoneTurn(frame.turning, head: .zero, origin: Place(frame.origin))
    let (x, y, z, move) = (xyz(turn.x), xyz(turn.y), xyz(turn.z), xyz(turn.move))
    let shell = piece.shell
    let (open, deep) = (dyes.colour(of: piece.tissue), dyes.hollow(of: piece.tissue))
    for index in shell.places.indices {
      let (place, normal) = (shell.places[index], shell.normals[index])
      put(
        start + index, x * place.x + y * place.y + z * place.z + move,
        x * normal.x + y * normal.y + z * normal.z, mixed(deep, open, shell.open[index]))
    }
    let first = Int32(start)
    for index in stride(from: 0, to: shell.corners.count, by: 3) {
      face(
        first + shell.corners[index], first + shell.corners[index + 1],
        first + shell.corners[index + 2], piece.tissue)
    }
    return start + shell.places.count
  }

  @inline(__always)
  private func put(_ corner: Int, _ place: Place, _ normal: Place, _ colour: Colour) {
    places.start[corner] = place
    normals.start[corner] = normal
    coats.start[corner] = SIMD4(colour, 0)
  }

  private func bands(_ start: Int, rings: Int, sides: Int, _ tissue: Tissue, lot: UInt8 = 0) {
    for ring in 0..<rings - 1 {
      let (low, high) = (Int32(start + ring * sides), Int32(start + (ring + 1) * sides))
      for step in 0..<Int32(sides) {
        let next = (step + 1) % Int32(sides)
        face(low + step, low + next, high + next, tissue, lot: lot)
        face(low + step, high + next, high + step, tissue, lot: lot)
      }
    }
  }

  @inline(__always)
  private func face(_ a: Int32, _ b: Int32, _ c: Int32, _ tissue: Tissue, lot: UInt8 = 0) {
    triangles.start[triangleCount] = Triangle(
      a: a, b: b, c: c, material: .inside, lot: tissue.lot + lot, line: tissue.line,
      isFaint: tissue == .rib)
    triangleCount += 1
  }
}

@inline(__always) private func xyz(_ a: SIMD4<Float>) -> Place { Place(a.x, a.y, a.z) }

extension DepthMap {
  /// Nothing stands in the light.
  func clear() { depths.start.update(repeating: DepthMap.empty, count: count * count) }
}
