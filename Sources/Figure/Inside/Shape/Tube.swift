import Biomechanics

extension Shell {
  /// A round or flattened tube along a way, closed at both ends. `size` gives half its width and
  /// thickness along it, metres; `side` lies along its width.
  static func tube(
    _ way: [Place], sides: Int, side: Place, size: (Float) -> SIMD2<Float>
  ) -> Shell {
    var shell = Shell()
    let last = way.count - 1
    for (index, place) in way.enumerated() {
      let along = unit(way[min(index + 1, last)] - way[max(index - 1, 0)])
      let across = unit(side - along * dot(side, along))
      let over = cross(along, across)
      let size = size(Float(index) / Float(last))
      for step in 0..<sides {
        let (sine, cosine) = sineAndCosine(Double(step) * 2 * .pi / Double(sides))
        let (u, v) = (Float(cosine), Float(sine))
        shell.places.append(place + across * (u * size.x) + over * (v * size.y))
        shell.normals.append(unit(across * (u * size.y) + over * (v * size.x)))
        shell.open.append(1)
      }
    }
    for index in 0..<last { shell.band(Int32(index * sides), Int32((index + 1) * sides), sides) }
    shell.cap(0, sides, out: unit(way[0] - way[1]))
    shell.cap(Int32(last * sides), sides, out: unit(way[last] - way[last - 1]))
    return shell
  }

  /// Faces between two rings of corners.
  mutating func band(_ low: Int32, _ high: Int32, _ sides: Int) {
    let count = Int32(sides)
    for step in 0..<count {
      let next = (step + 1) % count
      corners += [low + step, low + next, high + next, low + step, high + next, high + step]
    }
  }

  private mutating func cap(_ ring: Int32, _ sides: Int, out: Place) {
    var middle = Place()
    for step in 0..<sides { middle += places[Int(ring) + step] * (1 / Float(sides)) }
    let centre = Int32(places.count)
    places.append(middle)
    normals.append(out)
    open.append(1)
    let count = Int32(sides)
    for step in 0..<count {
      let (a, b) = (ring + step, ring + (step + 1) % count)
      corners += ring == 0 ? [centre, b, a] : [centre, a, b]
    }
  }
}
