extension Settler {
  mutating func assessObstacles(_ wanted: Bool) {
    let shapes = body.flesh.capsules
    for index in shapes.indices {
      capsules[index] = PlacedCapsule(shapes[index], in: kinematics.posture)
    }
    for pair in obstacles.pairs { assess(pair, wanted) }
    for index in shapes.indices {
      assessFloor(index, wanted)
      assessSolids(index, wanted)
    }
  }

  private mutating func assess(_ pair: Obstacles.Pair, _ wanted: Bool) {
    let (one, other) = (capsules[pair.one], capsules[pair.other])
    let far = one.reach + other.reach
    let step = one.middle - other.middle
    if dot(step, step) > far * far { return }
    let (s, t) = one.nearest(to: other)
    let (p, q) = (one.place(s), other.place(t))
    let apart = length(p - q)
    let depth = one.radius(s) + other.radius(t) - apart - pair.allowed
    if depth <= 0 { return }
    if wanted {
      let away = apart > 1e-6 ? (p - q) / apart : Vector(1, 0, 0)
      slopes.clear()
      subtract(body.flesh.capsules[pair.one], at: p, s, along: away, weight: 1 / Self.depth)
      subtract(body.flesh.capsules[pair.other], at: q, t, along: away, weight: -1 / Self.depth)
    }
    normal.take(depth / Self.depth, slopes.values)
  }

  private mutating func assessFloor(_ index: Int, _ wanted: Bool) {
    let capsule = body.flesh.capsules[index]
    keepOut(capsule.from, capsules[index].from, apart: capsules[index].from.y, wanted)
    keepOut(capsule.to, capsules[index].to, apart: capsules[index].to.y, wanted)
  }

  private mutating func keepOut(
    _ ball: Ball, _ place: Vector, apart: Double, away: Vector = Vector(0, 1, 0),
    give: Double = Obstacles.hard, _ wanted: Bool
  ) {
    let depth = ball.radius - apart - give
    if depth <= 0 { return }
    if wanted {
      slopes.clear()
      slopes.add(kinematics, ball.segment, at: place, along: away, weight: -1 / Self.depth)
    }
    normal.take(depth / Self.depth, slopes.values)
  }

  private mutating func assessSolids(_ index: Int, _ wanted: Bool) {
    let capsule = body.flesh.capsules[index]
    let placed = capsules[index]
    if let wall = obstacles.wall {
      for (ball, place) in [(capsule.from, placed.from), (capsule.to, placed.to)] {
        let apart = wall.distance - dot(wall.towards, place)
        keepOut(ball, place, apart: apart, away: -wall.towards, wanted)
      }
    }
    for solid in obstacles.solids {
      if solid.distance(to: placed.middle).apart > placed.reach { continue }
      for share in [0.0, 0.5, 1.0] {
        let place = placed.place(share)
        let (apart, away) = solid.distance(to: place)
        let depth = placed.radius(share) - apart - solid.give
        if depth <= 0 { continue }
        if wanted {
          slopes.clear()
          subtract(capsule, at: place, share, along: away, weight: 1 / Self.depth)
        }
        normal.take(depth / Self.depth, slopes.values)
      }
    }
  }
}
