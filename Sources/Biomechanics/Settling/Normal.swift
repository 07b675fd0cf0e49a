/// The sum of squares of many residuals as a quadratic in the coordinates: what Gauss and Newton
/// need for a step.
struct Normal {
  static let size = Coordinate.count
  private(set) var cost = 0.0
  /// Half the gradient.
  private(set) var pull = [Double](repeating: 0, count: size)
  private var matrix = [Double](repeating: 0, count: size * size)
  private var work = [Double](repeating: 0, count: size * size)
  private(set) var step = [Double](repeating: 0, count: size)
  private var used = [Int](repeating: 0, count: size)

  /// False while only the cost is wanted; the quadratic stays as it was.
  private var gathers = true

  mutating func clear(gathering: Bool) {
    cost = 0
    gathers = gathering
    guard gathering else { return }
    for index in 0..<Self.size { pull[index] = 0 }
    for index in 0..<Self.size * Self.size { matrix[index] = 0 }
  }

  /// One residual and how it changes with each coordinate, both already divided by its tolerance.
  mutating func take(_ residual: Double, _ slopes: [Double]) {
    cost += residual * residual
    guard gathers else { return }
    var count = 0
    for index in 0..<Self.size where slopes[index] != 0 {
      used[count] = index
      count += 1
    }
    for place in 0..<count {
      let row = used[place]
      let slope = slopes[row]
      pull[row] += slope * residual
      let start = row * Self.size
      for other in 0...place { matrix[start + used[other]] += slope * slopes[used[other]] }
    }
  }

  /// A residual of one coordinate alone.
  mutating func take(_ residual: Double, _ coordinate: Int, slope: Double) {
    cost += residual * residual
    guard gathers else { return }
    pull[coordinate] += residual * slope
    matrix[coordinate * Self.size + coordinate] += slope * slope
  }

  /// Finds the step to the lowest point, with `damping` times each diagonal added, keeping still
  /// what is not `free`. False when there is none.
  mutating func solve(damping: Double, free: [Bool]) -> Bool {
    let size = Self.size
    for row in 0..<size {
      for column in 0...row {
        let both = free[row] && free[column]
        work[row * size + column] = both ? matrix[row * size + column] : 0
      }
      let diagonal = row * size + row
      work[diagonal] = free[row] ? work[diagonal] * (1 + damping) + 1e-9 : 1
      step[row] = free[row] ? -pull[row] : 0
    }
    // Cholesky's factor in place, then forwards and backwards.
    for row in 0..<size {
      let start = row * size
      for column in 0...row {
        let other = column * size
        var sum = work[start + column]
        for index in 0..<column { sum -= work[start + index] * work[other + index] }
        if column == row {
          guard sum > 0 else { return false }
          work[start + row] = sum.squareRoot()
        } else {
          work[start + column] = sum / work[other + column]
        }
      }
    }
    for row in 0..<size {
      var sum = step[row]
      for index in 0..<row { sum -= work[row * size + index] * step[index] }
      step[row] = sum / work[row * size + row]
    }
    for row in (0..<size).reversed() {
      var sum = step[row]
      for index in row + 1..<size { sum -= work[index * size + row] * step[index] }
      step[row] = sum / work[row * size + row]
    }
    return true
  }
}
