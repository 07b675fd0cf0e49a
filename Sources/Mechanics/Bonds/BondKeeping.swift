/// Takes out of a fitting's step what would break the bonds, and leaves the best of what remains.
final class BondKeeping {
  private let mechanism: Mechanism
  private let free: [Int]
  private let equations: Int
  private let slopes: Numbers
  private let half: Numbers
  private let square: Numbers
  private let pull: Numbers

  init(_ mechanism: Mechanism, free: [Int]) {
    self.mechanism = mechanism
    self.free = free
    equations = mechanism.bonds.reduce(0) { $0 + $1.count }
    slopes = .taken(equations * free.count, 0)
    half = .taken(equations * free.count, 0)
    square = .taken(equations * equations, 0)
    pull = .taken(equations, 0)
  }

  deinit { for numbers in [slopes, half, square, pull] { numbers.deallocate() } }

  /// - Parameters:
  ///   - step: the best step without bonds, one number a free coordinate.
  ///   - factored: the Cholesky factor of what makes steps dear.
  ///   - isHeld: which free coordinates must stay.
  func keep(_ step: Numbers, _ factored: Numbers, _ w: Workspace, isHeld: (Int) -> Bool) {
    guard let binding = w.binding else { return }
    let (n, k, m) = (free.count, equations, binding.independents.count)
    binding.gather(w, w.directions)
    var i = 0
    for (at, c) in binding.independents.enumerated() where i < n && free[i] == c {
      for e in 0..<k { slopes[e * n + i] = isHeld(i) ? 0 : binding.slopes[e * m + at] }
      i += 1
    }
    for e in 0..<k {
      pull[e] = 0
      for i in 0..<n {
        half[e * n + i] = slopes[e * n + i]
        pull[e] += slopes[e * n + i] * step[i]
      }
      Cholesky.solve(factored, n, Numbers(rebasing: half[(e * n)..<((e + 1) * n)]))
    }
    var greatest = 0.0
    for e in 0..<k {
      for f in 0..<k {
        var sum = 0.0
        for i in 0..<n { sum += slopes[e * n + i] * half[f * n + i] }
        square[e * k + f] = sum
      }
      greatest = max(greatest, square[e * k + e])
    }
    for e in 0..<k { square[e * k + e] += 1e-12 * greatest + 1e-16 }
    guard Cholesky.factor(square, k) else { return }
    Cholesky.solve(square, k, pull)
    for e in 0..<k { for i in 0..<n { step[i] -= half[e * n + i] * pull[e] } }
  }
}
