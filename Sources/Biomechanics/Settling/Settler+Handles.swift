extension Settler {
  /// A place on a line of the room: no distance across it, and none past its ends.
  mutating func hold(_ place: Place, _ from: Vector, _ to: Vector, _ wanted: Bool) {
    let at = kinematics.posture.place(place)
    let size = length(to - from)
    let along = (to - from) / size
    for across in along.crossings {
      hold(place, at, across, dot(at - from, across), wanted)
    }
    let way = dot(at - from, along)
    if way < 0 { hold(place, at, along, way, wanted) }
    if way > size { hold(place, at, along, way - size, wanted) }
  }

  private mutating func hold(
    _ place: Place, _ at: Vector, _ direction: Vector, _ residual: Double, _ wanted: Bool
  ) {
    if wanted {
      slopes.clear()
      slopes.add(kinematics, place, at: at, along: direction, weight: 1 / Self.tolerance)
    }
    normal.take(residual / Self.tolerance, slopes.values)
  }

  /// A direction of a segment along a line: nothing of it points across.
  mutating func align(
    _ segment: Segment, _ axis: Vector, _ along: Vector, _ tolerance: Double, _ wanted: Bool
  ) {
    let now = kinematics.posture[segment].turning * axis
    for across in along.crossings {
      if wanted {
        slopes.clear()
        slopes.turn(kinematics, segment, about: cross(now, across) / tolerance)
      }
      normal.take(dot(now, across) / tolerance, slopes.values)
    }
  }
}

extension Vector {
  /// Two directions across this one, of length one as it is.
  var crossings: [Vector] {
    let sideways = abs(z) < 0.9 ? Vector(0, 0, 1) : Vector(1, 0, 0)
    let one = cross(self, sideways) / Swift.max(length(cross(self, sideways)), 1e-9)
    return [one, cross(self, one)]
  }
}
