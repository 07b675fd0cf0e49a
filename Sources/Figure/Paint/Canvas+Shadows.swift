extension Canvas {
  /// Sees the scene from below and from the light, and spreads the shadow on the floor.
  func castShadows(_ light: Light, body corners: Int, all: Int) {
    let (places, triangles) = (UnsafePointer(places.start), triangles.start)
    floor.look(
      at: places, corners, right: Place(1, 0, 0), up: Place(0, 0, 1), near: Place(0, -1, 0),
      cells: 100, margin: 0.3)
    let across = unit(Place(light.key.z, 0, -light.key.x))
    sun.look(
      at: places, corners, right: across, up: cross(light.key, across), near: light.key,
      cells: 224, margin: 0.02)
    lit.hold(all)
    let lit = lit.start
    for corner in 0..<all { lit[corner] = sun.seen(places[corner]) }
    let inverse = 1 / floor.cell
    for index in 0..<triangleCount {
      let triangle = triangles[index]
      if triangle.isFlat { continue }
      let (a, b, c) = (Int(triangle.a), Int(triangle.b), Int(triangle.c))
      let (la, lb, lc) = (lit[a], lit[b], lit[c])
      // Only what the light sees throws a shadow; so does only what the floor sees.
      if (lb.x - la.x) * (lc.y - la.y) > (lc.x - la.x) * (lb.y - la.y) { sun.take(la, lb, lc) }
      let (pa, pb, pc) = (places[a], places[b], places[c])
      if pa.y < 1.2, (pb.z - pa.z) * (pc.x - pa.x) < (pb.x - pa.x) * (pc.z - pa.z) {
        floor.take(
          floor.seen(pa, inverse), floor.seen(pb, inverse), floor.seen(pc, inverse))
      }
    }
    spreadOnFloor()
  }

  /// A narrow dark shadow where something touches the floor and a wide pale one under what is over it.
  private func spreadOnFloor() {
    let count = floor.count
    contact.hold(count * count)
    cast.hold(count * count)
    scratch.hold(count * count)
    sums.hold(count)
    let (depths, contact, cast) = (floor.depths.start, contact.start, cast.start)
    for index in 0..<count * count {
      let height = max(-depths[index] - 0.006, 0)
      contact[index] = height > 0.4 ? 0 : fading(-height * 33)
      cast[index] = height > 2 ? 0 : fading(-height * 2.5)
    }
    blur(contact, count, radius: nearest(0.022 / floor.cell), times: 2)
    blur(cast, count, radius: nearest(0.085 / floor.cell), times: 3)
    for index in 0..<count * count { contact[index] = 0.75 * contact[index] + 0.72 * cast[index] }
  }

  /// A running mean over `2 * radius + 1` cells, along rows and columns.
  private func blur(_ values: UnsafeMutablePointer<Float>, _ count: Int, radius: Int, times: Int) {
    let scratch = scratch.start
    let radius = max(radius, 1)
    let share = 1 / Float(2 * radius + 1)
    for _ in 0..<times {
      for row in 0..<count {
        let (from, to) = (values + row * count, scratch + row * count)
        var sum: Float = 0
        for index in 0..<min(radius, count) { sum += from[index] }
        for index in 0..<count {
          if index + radius < count { sum += from[index + radius] }
          to[index] = sum * share
          if index >= radius { sum -= from[index - radius] }
        }
      }
      // Whole rows at once: the sums of all columns run down together.
      let sums = sums.start
      sums.update(repeating: 0, count: count)
      for row in 0..<min(radius, count) { add(scratch + row * count, 1, to: sums, count) }
      for row in 0..<count {
        if row + radius < count { add(scratch + (row + radius) * count, 1, to: sums, count) }
        for index in 0..<count { values[row * count + index] = sums[index] * share }
        if row >= radius { add(scratch + (row - radius) * count, -1, to: sums, count) }
      }
    }
  }

  private func add(
    _ row: UnsafeMutablePointer<Float>, _ sign: Float, to sums: UnsafeMutablePointer<Float>,
    _ count: Int
  ) {
    for index in 0..<count { sums[index] += row[index] * sign }
  }

  /// How dark the floor is at a place, 0…1.
  @inline(__always)
  func shadow(onFloor place: Place) -> Float {
    let spot = floor.seen(place)
    let (x, y) = (spot.x - 0.5, spot.y - 0.5)
    let count = floor.count
    guard x > 0, y > 0, x < Float(count - 1), y < Float(count - 1) else { return 0 }
    let (column, row) = (Int(x), Int(y))
    let (s, t) = (x - Float(column), y - Float(row))
    let start = contact.start + row * count + column
    return min(
      mixed(mixed(start[0], start[1], s), mixed(start[count], start[count + 1], s), t), 1)
  }

  /// How much of the key light is kept from a place by what stands between, 0…1.
  @inline(__always)
  func shadow(onBody place: Place, _ normal: Place, turn: Int) -> Float {
    let spot = sun.seen(place + normal * 0.012)
    let (count, depths) = (sun.count, sun.depths.start)
    let radius = 0.03 / sun.cell
    var hidden: Float = 0
    for tap in 0..<6 {
      let step = scatter.disc[(tap * 2 + turn) & 15] * radius
      let (x, y) = (Int(spot.x + step.x), Int(spot.y + step.y))
      guard x >= 0, y >= 0, x < count, y < count else { continue }
      let over = depths[y * count + x] - spot.z
      hidden += over > 0.015 ? min((over - 0.015) * 40, 1) : 0
    }
    return hidden / 6
  }
}
