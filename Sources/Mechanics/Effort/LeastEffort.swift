/// Efforts that balance moments with the least sum of their powers, each within its bounds.
///
/// Minimises Σ weight·|effort|ᵖ + Σ |reserve effort|ᵖ where for every moment
/// Σ gain·effort + strength·reserve effort = needed. Solved by way of the moments' prices
/// (Lagrange's multipliers): given the prices, each effort's best answer is known by itself, so
/// bounds and stationarity hold exactly and only the balance is sought. What the prices are worth
/// is a concave function with one top, climbed by Newton's steps, each shortened until it gains
/// (semismooth Newton on the dual). A power above 2 is met by parabolas: each effort's cost is
/// replaced by the one that touches it where the last round left the effort, until none moves.
/// One for each thread; solving takes no memory.
public final class LeastEffort {
  public let efforts: Numbers
  /// Bounds of each effort; may be infinite. At first 0 to 1.
  public let lowest: Numbers
  public let highest: Numbers
  /// Above nought; 1 at first.
  public let weights: Numbers
  /// What a whole effort gives each moment: an effort's row after the other's, newton metres.
  public let gains: Numbers
  public let needed: Numbers
  /// What a whole reserve effort gives its moment; nought where there is none and the moment must
  /// be met by the others alone. Reserves have no bounds.
  public let reserves: Numbers
  /// The prices of the moments. They stay from one solve to the next, as a warm start.
  public let prices: Numbers
  public let power: Double

  let moments: Int
  let count: Int
  /// What each effort earns at the prices, and by how much a step would change it.
  private let earned: Numbers
  /// What an effort costs at the margin: steepness times the effort, and a toll; efforts first,
  /// then reserves.
  private let steepness: Numbers
  private let toll: Numbers
  private let earning: Numbers
  private let gap: Numbers
  private let step: Numbers
  private let curvature: Numbers
  private let factor: Numbers

  /// What became of a solve.
  public struct Outcome: Hashable, Sendable {
    public var rounds: Int
    /// The most any moment is missed, newton metres.
    public var missed: Double
    /// Every moment is met within `accuracy` of the largest, every effort earns what it costs.
    public var settled: Bool
  }

  /// Of the largest moment needed (or one newton metre).
  public static let accuracy = 1e-8
  private static let rounds = 200

  /// - Parameter power: 2 or more.
  public init(efforts count: Int, moments: Int, power: Double = 2) {
    self.count = count
    self.moments = moments
    self.power = max(2, power)
    efforts = .taken(count, 0)
    lowest = .taken(count, 0)
    highest = .taken(count, 1)
    weights = .taken(count, 1)
    gains = .taken(count * moments, 0)
    needed = .taken(moments, 0)
    reserves = .taken(moments, 0)
    prices = .taken(moments, 0)
    earned = .taken(count, 0)
    steepness = .taken(count + moments, 1)
    toll = .taken(count + moments, 0)
    earning = .taken(count, 0)
    gap = .taken(moments, 0)
    step = .taken(moments, 0)
    curvature = .taken(moments * moments, 0)
    factor = .taken(moments * moments, 0)
  }

  deinit {
    for numbers in [
      efforts, lowest, highest, weights, gains, needed, reserves, prices, earned, earning, gap,
      step, curvature, factor, steepness, toll,
    ] { numbers.deallocate() }
  }

  /// The effort of a moment's reserve.
  public func reserveEffort(_ moment: Int) -> Double {
    (prices[moment] * reserves[moment] - toll[count + moment]) / steepness[count + moment]
  }

  /// What a moment's reserve gives, newton metres.
  public func reserve(_ moment: Int) -> Double { reserves[moment] * reserveEffort(moment) }

  /// Forgets the last prices, for a start that does not know what came before.
  public func forget() { for j in 0..<moments { prices[j] = 0 } }

  /// Fills `efforts`. When the moments cannot be met within the bounds, the outcome says so and
  /// the efforts are those that miss them in the direction left.
  @discardableResult
  public func solve() -> Outcome {
    for i in 0..<count { (steepness[i], toll[i]) = (weights[i], 0) }
    for j in 0..<moments { (steepness[count + j], toll[count + j]) = (1, 0) }
    var outcome = balance()
    guard power > 2 else { return outcome }
    for _ in 0..<Self.rounds {
      let worst = touchParabolas()
      if worst <= Self.accuracy || !outcome.settled { return outcome }
      let rounds = outcome.rounds
      outcome = balance()
      outcome.rounds += rounds
    }
    outcome.settled = false
    return outcome
  }

  /// Lays a parabola on every cost where the effort is now; the most any effort earns beside what
  /// it costs, of one or the cost.
  private func touchParabolas() -> Double {
    var worst = 0.0
    func touch(_ i: Int, _ effort: Double, _ weight: Double, earned: Double, moves: Bool) {
      let size = abs(effort)
      let margin = weight * Mechanics.power(size, power - 1)
      let cost = effort < 0 ? -margin : margin
      if moves { worst = max(worst, abs(earned - cost) / max(1, margin)) }
      // A parabola keeps some steepness where the cost has none.
      let steep = weight * (power - 1) * Mechanics.power(max(size, 1e-5), power - 2)
      steepness[i] = steep
      toll[i] = cost - steep * effort
    }
    for i in 0..<count {
      let moves = efforts[i] > lowest[i] && efforts[i] < highest[i]
      touch(i, efforts[i], weights[i], earned: earned[i], moves: moves)
    }
    for j in 0..<moments where reserves[j] != 0 {
      let earned = prices[j] * reserves[j]
      touch(count + j, reserveEffort(j), 1, earned: earned, moves: true)
    }
    return worst
  }

  /// The least costly efforts at the present parabolas.
  private func balance() -> Outcome {
    var largest = 1.0
    for j in 0..<moments {
      largest = max(largest, abs(needed[j]))
      if !prices[j].isFinite { prices[j] = 0 }
    }
    earn(prices, earned)
    var worth = worth(along: 0)
    var caution = 1e-12
    var outcome = Outcome(rounds: 0, missed: answerAll(), settled: false)
    while outcome.rounds < Self.rounds {
      if outcome.missed <= Self.accuracy * largest {
        outcome.settled = true
        break
      }
      outcome.rounds += 1
      guard findStep(caution) else {
        caution = max(1e-12, caution * 100)
        if caution > 1e6 { break }
        continue
      }
      earn(step, earning)
      guard let (stride, next) = stride(from: worth) else {
        caution *= 1000
        if caution > 1e6 { break }
        continue
      }
      caution = max(1e-14, caution / 10)
      for j in 0..<moments { prices[j] += stride * step[j] }
      for i in 0..<count { earned[i] += stride * earning[i] }
      worth = next
      outcome.missed = answerAll()
    }
    return outcome
  }

  private func earn(_ prices: Numbers, _ earned: Numbers) {
    for i in 0..<count {
      var sum = 0.0
      let row = i * moments
      for j in 0..<moments { sum += gains[row + j] * prices[j] }
      earned[i] = sum
    }
  }

  /// The effort at which one more would cost as much as it earns, within the bounds.
  private func answer(_ i: Int, _ earned: Double) -> Double {
    min(highest[i], max(lowest[i], (earned - toll[i]) / steepness[i]))
  }

  /// Every effort's answer to the prices, what that leaves of each moment, and the most of it.
  private func answerAll() -> Double {
    for j in 0..<moments { gap[j] = needed[j] - reserve(j) }
    for i in 0..<count {
      let effort = answer(i, earned[i])
      efforts[i] = effort
      if effort == 0 { continue }
      let row = i * moments
      for j in 0..<moments { gap[j] -= gains[row + j] * effort }
    }
    var most = 0.0
    for j in 0..<moments { most = max(most, abs(gap[j])) }
    return most
  }

  /// What the prices are worth so far along the step.
  private func worth(along stride: Double) -> Double {
    var sum = 0.0
    for j in 0..<moments {
      let price = prices[j] + (stride == 0 ? 0 : stride * step[j])
      let k = count + j
      let over = price * reserves[j] - toll[k]
      sum += price * needed[j] - over * over / (2 * steepness[k])
    }
    for i in 0..<count {
      let earned = self.earned[i] + (stride == 0 ? 0 : stride * earning[i])
      let effort = answer(i, earned)
      sum -= (earned - toll[i] - steepness[i] * effort / 2) * effort
    }
    return sum
  }

  /// How far along the step is worth going (Armijo's rule), and what it is then worth.
  private func stride(from worth: Double) -> (Double, Double)? {
    var promised = 0.0
    for j in 0..<moments { promised += step[j] * gap[j] }
    guard promised > 0, promised.isFinite else { return nil }
    var stride = 1.0
    while stride > 1e-10 {
      let next = self.worth(along: stride)
      // Near the top the gain drowns in rounding.
      if next >= worth + 1e-4 * stride * promised - 1e-14 * abs(worth) { return (stride, next) }
      stride /= 2
    }
    return nil
  }

  /// Newton's step up the worth. False where it cannot be found.
  private func findStep(_ caution: Double) -> Bool {
    let m = moments
    for k in 0..<m * m { curvature[k] = 0 }
    for i in 0..<count {
      let effort = (earned[i] - toll[i]) / steepness[i]
      guard effort >= lowest[i], effort <= highest[i] else { continue }
      let row = i * m
      for a in 0..<m {
        let scaled = gains[row + a] / steepness[i]
        if scaled == 0 { continue }
        let line = a * m
        for b in 0...a { curvature[line + b] += scaled * gains[row + b] }
      }
    }
    var mean = 0.0
    for a in 0..<m {
      curvature[a * m + a] += reserves[a] * reserves[a] / steepness[count + a]
      mean += curvature[a * m + a] / Double(m)
    }
    for k in 0..<m * m { factor[k] = curvature[k] }
    for a in 0..<m {
      factor[a * m + a] += caution * max(mean, curvature[a * m + a]) + 1e-300
      step[a] = gap[a]
    }
    guard Cholesky.factor(factor, m) else { return false }
    Cholesky.solve(factor, m, step)
    for a in 0..<m where !step[a].isFinite { return false }
    return true
  }
}
