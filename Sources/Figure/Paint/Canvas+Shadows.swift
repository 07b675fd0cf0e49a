extension Canvas {
  /// Sees the scene from below and from the light, and spreads the shadow on the floor.
  func castShadows(_ light: Light, body corners: Int) {
    let (places, triangles) = (UnsafePointer(places.start), triangles.start)
    floor.look(
      at: places, corners, right: Place(1, 0, 0), up: Place(0, 0, 1), near: Place(0, -1, 0),
      cells: 128, margin: 0.35)
    let across = unit(Place(light.key.z, 0, -light.key.x))
    sun.look(
      at: places, corners, right: across, up: cross(light.key, across), near: light.key,
      cells: 256, margin: 0.02)
    for index in 0..<triangleCount {
      let triangle = triangles[index]
      if triangle.isFlat { continue }
      let (a, b, c) = (
        places[Int(triangle.a)], places[Int(triangle.b)], places[Int(triangle.c)]
      )
      if dot(cross(b - a, c - a), light.key) > 0 { sun.take(sun.seen(a), sun.seen(b), sun.seen(c)) }
      if a.y < 1.2 { floor.take(floor.seen(a), floor.seen(b), floor.seen(c)) }
    }
    spreadOnFloor()
  }

  /// A narrow dark shadow where something touches the floor and a wide pale one under what is over it.
  private func spreadOnFloor() {
    let count = floor.count
    contact.hold(count * count)
    cast.hold(count * count)
    scratch.hold(count * count)
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
    func run(_ from: UnsafeMutablePointer<Float>, _ to: UnsafeMutablePointer<Float>, _ step: Int) {
      var sum: Float = 0
      for index in 0..<radius { sum += from[index * step] }
      for index in 0..<count {
        if index + radius < count { sum += from[(index + radius) * step] }
        to[index * step] = sum * share
        if index - radius >= 0 { sum -= from[(index - radius) * step] }
      }
    }
    for _ in 0..<times {
      for row in 0..<count { run(values + row * count, scratch + row * count, 1) }
      for column in 0..<count { run(scratch + column, values + column, count) }
    }
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
