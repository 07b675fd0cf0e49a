/// Forces that nearly balance moments with the least sum of squared shares of their limits, none
/// below nought or beyond its limit.
///
/// Solved by way of the moments' prices, six numbers that decide all forces: a muscle pulls by its
/// limit squared times what its arms earn, up to its limit. What the prices are worth is a concave
/// function with one top, which Newton's steps climb, each shortened until it gains.
struct LeastEffort {
  /// For each moment the arm of each force, metres.
  let arms: [[Double]]
  /// Newtons.
  let limits: [Double]
  /// Newton metres, and how far each may be missed.
  let needed: [Double]
  let slackness: Double

  /// The forces, and by how much each moment is missed.
  func solve() -> (forces: [Double], missed: [Double]) {
    var prices = [Double](repeating: 0, count: needed.count)
    var worth = worth(of: prices)
    for _ in 0..<50 {
      let left = gap(prices)
      if left.allSatisfy({ abs($0) < 1e-9 }) { break }
      let step = Self.solved(curvature(prices), left)
      let gain = zip(step, left).reduce(0) { $0 + $1.0 * $1.1 }
      var stride = 1.0
      while stride > 1e-9 {
        let next = zip(prices, step).map { $0 + stride * $1 }
        let nextWorth = self.worth(of: next)
        if nextWorth >= worth + 1e-4 * stride * gain {
          (prices, worth) = (next, nextWorth)
          break
        }
        stride /= 2
      }
      if stride <= 1e-9 { break }
    }
    return (limits.indices.map { force($0, prices) }, prices.map { slackness * slackness * $0 })
  }

  private func earned(_ i: Int, _ prices: [Double]) -> Double {
    var sum = 0.0
    for level in prices.indices { sum += prices[level] * arms[level][i] }
    return sum
  }

  private func force(_ i: Int, _ prices: [Double]) -> Double {
    min(limits[i], max(0, earned(i, prices) * limits[i] * limits[i]))
  }

  private func gap(_ prices: [Double]) -> [Double] {
    let forces = limits.indices.map { force($0, prices) }
    return needed.indices.map { level in
      var sum = slackness * slackness * prices[level]
      for i in forces.indices { sum += arms[level][i] * forces[i] }
      return needed[level] - sum
    }
  }

  private func worth(of prices: [Double]) -> Double {
    var sum = 0.0
    for level in prices.indices {
      sum += prices[level] * (needed[level] - slackness * slackness * prices[level] / 2)
    }
    for i in limits.indices {
      let share = max(0, earned(i, prices)) * limits[i]
      sum -= share < 1 ? share * share / 2 : share - 0.5
    }
    return sum
  }

  private func curvature(_ prices: [Double]) -> [[Double]] {
    let levels = prices.count
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: levels), count: levels)
    for i in limits.indices {
      let share = earned(i, prices) * limits[i]
      guard share >= 0, share < 1 else { continue }
      for a in 0..<levels {
        for b in 0..<levels { matrix[a][b] += arms[a][i] * arms[b][i] * limits[i] * limits[i] }
      }
    }
    for a in 0..<levels { matrix[a][a] += slackness * slackness }
    return matrix
  }

  /// The solution of a small symmetric positive system, by elimination.
  private static func solved(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var (a, b) = (matrix, right)
    let n = b.count
    for i in 0..<n {
      for j in min(i + 1, n)..<n {
        let factor = a[j][i] / a[i][i]
        for k in i..<n { a[j][k] -= factor * a[i][k] }
        b[j] -= factor * b[i]
      }
    }
    for i in stride(from: n - 1, through: 0, by: -1) {
      for k in min(i + 1, n)..<n { b[i] -= a[i][k] * b[k] }
      b[i] /= a[i][i]
    }
    return b
  }
}
