extension Settler {
  mutating func assess(_ demand: Demand, _ wanted: Bool) {
    switch demand {
    case .rest(let groups, let normal, let level):
      for group in groups { rest(group, normal, level, wanted) }
    case .stay(let points, let at, let along, let tolerance):
      stay(points, at, along, tolerance, wanted)
    case .lie(let points, let indices): lie(points, indices, wanted)
    case .hold(let place, let from, let to): hold(place, from, to, wanted)
    case .align(let segment, let axis, let along, let tolerance):
      align(segment, axis, along, tolerance, wanted)
    case .hang(let bell, let ground): hang(bell, ground, wanted)
    case .balance(let support, let slack, let bell): balance(support, slack, bell, wanted)
    case .span(let one, let other, let size): span(one, other, size, wanted)
    case .line(let place, let from, let to, let share): line(place, from, to, share, wanted)
    }
  }

  /// The nearest point touches; each that is beyond the plane comes back.
  private mutating func rest(
    _ points: [FleshPoint], _ normal: Vector, _ level: Double, _ wanted: Bool
  ) {
    var nearest = (gap: Double.infinity, index: -1)
    for (index, point) in points.enumerated() {
      let gap = dot(normal, kinematics.posture.place(point)) - point.radius - level
      if gap < nearest.gap { nearest = (gap, index) }
      if gap < 0 { take(gap, point, along: normal, wanted) }
    }
    if nearest.gap > 0, nearest.index >= 0 {
      take(nearest.gap, points[nearest.index], along: normal, wanted)
    }
  }

  private mutating func take(
    _ residual: Double, _ point: FleshPoint, along: Vector, _ wanted: Bool
  ) {
    if wanted {
      slopes.clear()
      slopes.add(
        kinematics, point, at: kinematics.posture.place(point), along: along,
        weight: 1 / Self.tolerance)
    }
    normal.take(residual / Self.tolerance, slopes.values)
  }

  private mutating func stay(
    _ points: [FleshPoint], _ at: Vector, _ along: [Vector], _ tolerance: Double, _ wanted: Bool
  ) {
    let share = 1 / Double(max(points.count, 1))
    var middle = Vector.zero
    for point in points { middle += kinematics.posture.place(point) * share }
    for direction in along {
      if wanted {
        slopes.clear()
        for point in points {
          slopes.add(
            kinematics, point, at: kinematics.posture.place(point), along: direction,
            weight: share / tolerance)
        }
      }
      normal.take(dot(direction, middle - at) / tolerance, slopes.values)
    }
  }

  private mutating func lie(_ points: [FleshPoint], _ indices: [Int], _ wanted: Bool) {
    var nearest = (gap: Double.infinity, point: -1, capsule: -1, share: 0.0)
    for (number, point) in points.enumerated() {
      let place = kinematics.posture.place(point)
      var own = (gap: Double.infinity, point: number, capsule: -1, share: 0.0)
      for index in indices {
        let capsule = PlacedCapsule(body.flesh.capsules[index], in: kinematics.posture)
        let (share, apart) = capsule.nearest(to: place)
        if apart - point.radius < own.gap { own = (apart - point.radius, number, index, share) }
      }
      if own.gap < nearest.gap { nearest = own }
      if own.gap < 0 { press(points[number], on: own.capsule, own.share, own.gap, wanted) }
    }
    if nearest.gap > 0, nearest.capsule >= 0 {
      press(points[nearest.point], on: nearest.capsule, nearest.share, nearest.gap, wanted)
    }
  }

  private mutating func press(
    _ point: FleshPoint, on index: Int, _ share: Double, _ gap: Double, _ wanted: Bool
  ) {
    if wanted {
      let capsule = body.flesh.capsules[index]
      let axis = PlacedCapsule(capsule, in: kinematics.posture).place(share)
      let place = kinematics.posture.place(point)
      let away = (place - axis) / max(length(place - axis), 1e-9)
      slopes.clear()
      slopes.add(kinematics, point, at: place, along: away, weight: 1 / Self.soft)
      subtract(capsule, at: axis, share, along: away, weight: 1 / Self.soft)
    }
    normal.take(gap / Self.soft, slopes.values)
  }

  mutating func subtract(
    _ capsule: Capsule, at place: Vector, _ share: Double, along: Vector, weight: Double
  ) {
    if capsule.from.segment == capsule.to.segment {
      slopes.add(kinematics, capsule.from.segment, at: place, along: along, weight: -weight)
    } else {
      let (from, to) = (
        kinematics.posture.place(capsule.from), kinematics.posture.place(capsule.to)
      )
      slopes.add(
        kinematics, capsule.from.segment, at: from, along: along, weight: -weight * (1 - share))
      slopes.add(kinematics, capsule.to.segment, at: to, along: along, weight: -weight * share)
    }
  }

  private mutating func span(
    _ one: Place, _ other: Place, _ size: Double, _ wanted: Bool
  ) {
    let (from, to) = (kinematics.posture.place(one), kinematics.posture.place(other))
    let apart = length(to - from)
    if wanted {
      let along = (to - from) / max(apart, 1e-9)
      slopes.clear()
      slopes.add(kinematics, other, at: to, along: along, weight: 1 / Self.tolerance)
      slopes.add(kinematics, one, at: from, along: along, weight: -1 / Self.tolerance)
    }
    normal.take((apart - size) / Self.tolerance, slopes.values)
  }

  /// A place on a line: no distance along the two directions across it.
  private mutating func line(
    _ place: Place, _ from: Place, _ to: Place, _ share: Double?, _ wanted: Bool
  ) {
    let posture = kinematics.posture
    let (a, b, p) = (posture.place(from), posture.place(to), posture.place(place))
    let size = max(length(b - a), 1e-9)
    let along = (b - a) / size
    let now = dot(p - a, along) / size
    for across in along.crossings {
      lean(place, p, from, a, to, b, now, across, Self.tolerance, dot(p - a, across), wanted)
    }
    if let share {
      lean(place, p, from, a, to, b, now, along, 0.03, (now - share) * size, wanted)
    }
  }

  private mutating func lean(
    _ place: Place, _ p: Vector, _ from: Place, _ a: Vector, _ to: Place, _ b: Vector,
    _ share: Double, _ across: Vector, _ tolerance: Double, _ residual: Double, _ wanted: Bool
  ) {
    if wanted {
      slopes.clear()
      slopes.add(kinematics, place, at: p, along: across, weight: 1 / tolerance)
      slopes.add(kinematics, from, at: a, along: across, weight: -(1 - share) / tolerance)
      slopes.add(kinematics, to, at: b, along: across, weight: -share / tolerance)
    }
    normal.take(residual / tolerance, slopes.values)
  }
}
