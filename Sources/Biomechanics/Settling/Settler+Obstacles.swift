extension Settler {
  mutating func assessObstacles(_ wanted: Bool) {
    let shapes = body.flesh.capsules
    for index in shapes.indices {
      capsules[index] = PlacedCapsule(shapes[index], in: kinematics.posture)
      reaches[index] = capsules[index].reach
    }
    for index in obstacles.points.indices {
      places[index] = kinematics.posture.place(obstacles.points[index])
    }
    for index in obstacles.points.indices {
      assessRoom(index, wanted)
    }
    for meeting in obstacles.meetings { assess(meeting, wanted) }
  }

  /// Each point against the capsule it is deepest in.
  private mutating func assess(_ meeting: Obstacles.Meeting, _ wanted: Bool) {
    guard let bounds = bounds(meeting.capsules) else { return }
    let count = meeting.capsules.count
    if isFar(meeting.points, from: bounds) { return }
    for (row, index) in meeting.points.enumerated() {
      let place = places[index]
      let radius = obstacles.radii[index]
      let step = place - bounds.middle
      let far = bounds.reach + radius
      if dot(step, step) > far * far { continue }
      var deepest = (depth: 0.0, capsule: -1, share: 0.0)
      for (column, number) in meeting.capsules.enumerated() {
        let step = place - capsules[number].middle
        let far = reaches[number] + radius
        if dot(step, step) > far * far { continue }
        let (share, apart) = capsules[number].nearest(to: place)
        let depth = radius - apart - meeting.allowed[row * count + column]
        if depth > deepest.depth { deepest = (depth, number, share) }
      }
      guard deepest.capsule >= 0 else { continue }
      if wanted {
        let axis = capsules[deepest.capsule].place(deepest.share)
        let apart = length(place - axis)
        let away = apart > 1e-6 ? (place - axis) / apart : Vector(1, 0, 0)
        slopes.clear()
        slopes.add(
          kinematics, obstacles.points[index], at: place, along: away, weight: -1 / Self.depth)
        subtract(
          body.flesh.capsules[deepest.capsule], at: axis, deepest.share, along: away,
          weight: -1 / Self.depth)
      }
      normal.take(deepest.depth / Self.depth, slopes.values)
    }
  }

  /// True when a ball round some points does not touch another.
  private func isFar(_ points: [Int], from bounds: (middle: Vector, reach: Double)) -> Bool {
    guard let first = points.first else { return true }
    var (low, high, radius) = (places[first], places[first], 0.0)
    for index in points {
      low = pointwiseMin(low, places[index])
      high = pointwiseMax(high, places[index])
      radius = max(radius, obstacles.radii[index])
    }
    let far = length(high - low) / 2 + radius + bounds.reach
    let step = (low + high) / 2 - bounds.middle
    return dot(step, step) > far * far
  }

  /// A ball round some capsules.
  private func bounds(_ numbers: [Int]) -> (middle: Vector, reach: Double)? {
    guard !numbers.isEmpty else { return nil }
    var middle = Vector.zero
    for number in numbers { middle += capsules[number].middle / Double(numbers.count) }
    var reach = 0.0
    for number in numbers {
      reach = max(reach, length(capsules[number].middle - middle) + reaches[number])
    }
    return (middle, reach)
  }

  /// A point against floor, wall and furniture.
  private mutating func assessRoom(_ index: Int, _ wanted: Bool) {
    let (place, radius) = (places[index], obstacles.radii[index])
    keepOut(index, depth: radius - place.y - Obstacles.hard, away: Vector(0, 1, 0), wanted)
    if let wall = obstacles.wall {
      let apart = wall.distance - dot(wall.towards, place)
      keepOut(index, depth: radius - apart - Obstacles.hard, away: -wall.towards, wanted)
    }
    let solids =
      obstacles.limbs[index].comesFromAbove ? obstacles.deepSolids : obstacles.solids
    for solid in solids {
      let (low, high) = (solid.low - radius, solid.high + radius)
      if place.x < low.x || place.x > high.x || place.y < low.y || place.y > high.y
        || place.z < low.z || place.z > high.z
      {
        continue
      }
      let (apart, away) = solid.distance(to: place)
      keepOut(index, depth: radius - apart - solid.give, away: away, wanted)
    }
  }

  private mutating func keepOut(_ index: Int, depth: Double, away: Vector, _ wanted: Bool) {
    if depth <= 0 { return }
    if wanted {
      slopes.clear()
      slopes.add(
        kinematics, obstacles.points[index], at: places[index], along: away,
        weight: -1 / Self.depth)
    }
    normal.take(depth / Self.depth, slopes.values)
  }
}
