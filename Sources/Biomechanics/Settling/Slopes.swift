/// One residual's slopes, gathered from the places it depends on.
struct Slopes {
  private(set) var values = [Double](repeating: 0, count: Coordinate.count)

  mutating func clear() {
    for index in 0..<Coordinate.count { values[index] = 0 }
  }

  /// Adds `weight` times how a place of a segment moves along a direction.
  mutating func add(
    _ kinematics: borrowing Kinematics, _ segment: Segment, at place: Vector, along: Vector,
    weight: Double
  ) {
    let row = segment.rawValue * Coordinate.count
    let arm = cross(place, along) * weight
    let direction = along * weight
    for index in 0..<Coordinate.count {
      values[index] +=
        dot(kinematics.turns[row + index], arm) + dot(kinematics.moves[row + index], direction)
    }
  }

  /// The same for a point of the flesh, which follows its segments by their weights.
  mutating func add(
    _ kinematics: borrowing Kinematics, _ point: FleshPoint, at place: Vector, along: Vector,
    weight: Double
  ) {
    for hold in point.holds {
      add(kinematics, hold.segment, at: place, along: along, weight: weight * hold.weight)
    }
  }

  /// Adds how fast a segment turns about an axis.
  mutating func turn(_ kinematics: borrowing Kinematics, _ segment: Segment, about axis: Vector) {
    let row = segment.rawValue * Coordinate.count
    for index in 0..<Coordinate.count {
      values[index] += dot(kinematics.turns[row + index], axis)
    }
  }

  mutating func scale(by factor: Double) {
    for index in 0..<Coordinate.count { values[index] *= factor }
  }
}
