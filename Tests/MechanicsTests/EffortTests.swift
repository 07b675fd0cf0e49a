import Biomechanics
import Mechanics
import Testing

struct EffortTests {
  /// A problem without chance: gains of either sign, moments that some efforts can give.
  private func problem(
    _ n: Int, efforts: Int = 14, moments: Int = 5, power: Double = 2, reserve: Double = 0
  ) -> LeastEffort {
    let solver = LeastEffort(efforts: efforts, moments: moments, power: power)
    func share(_ k: Int) -> Double {
      (Double(k * 7 + n * 13 + 1) * 0.6180339887498949).truncatingRemainder(dividingBy: 1)
    }
    for k in 0..<efforts * moments { solver.gains[k] = 60 * (share(k) - 0.5) }
    for i in 0..<efforts { solver.weights[i] = 0.5 + share(i + 300) }
    for j in 0..<moments {
      solver.reserves[j] = reserve
      for i in 0..<efforts {
        let effort = max(0, min(1, 1.6 * share(i + 1000) - 0.4))
        solver.needed[j] += solver.gains[i * moments + j] * effort
      }
    }
    return solver
  }

  private func given(_ s: LeastEffort, _ j: Int, moments: Int = 5) -> Double {
    s.efforts.indices.reduce(s.reserve(j)) { $0 + s.gains[$1 * moments + j] * s.efforts[$1] }
  }

  /// Karush, Kuhn and Tucker: an effort between its bounds costs at the margin what it earns; at
  /// nothing it would earn less than it costs, at its most more.
  @Test(arguments: [2.0, 2.5, 3, 4])
  func everyEffortEarnsWhatItCosts(_ power: Double) {
    for n in 0..<40 {
      for reserve in [0.0, 2] {
        let s = problem(n, power: power, reserve: reserve)
        let outcome = s.solve()
        #expect(outcome.settled, "\(n), missed \(outcome.missed)")
        for i in s.efforts.indices {
          let earned = (0..<5).reduce(0) { $0 + s.gains[i * 5 + $1] * s.prices[$1] }
          let effort = s.efforts[i]
          let cost = s.weights[i] * Mechanics.power(effort, power - 1)
          #expect(effort >= 0 && effort <= 1)
          if effort == 0 {
            #expect(earned <= 1e-9)
          } else if effort == 1 {
            #expect(earned >= cost - 1e-9)
          } else {
            #expect(abs(earned - cost) < 1e-8 * max(1, cost))
          }
        }
        for j in 0..<5 {
          #expect(abs(given(s, j) - s.needed[j]) < 1e-5)
          let help = s.reserveEffort(j)
          let cost = Mechanics.power(abs(help), power - 1) * (help < 0 ? -1 : 1)
          #expect(abs(cost - s.prices[j] * s.reserves[j]) < 1e-8 * max(1, abs(cost)))
        }
      }
    }
  }

  /// A floor that is met anyway costs nothing; one that is not is just reached.
  @Test func aFloorIsReachedAndNoMore() {
    for n in 0..<20 {
      let free = problem(n, reserve: 2)
      for i in free.efforts.indices { free.gains[i * 5 + 4] = 0 }
      free.needed[4] = 0
      free.reserves[4] = 0
      free.solve()
      for asked in [0.2, 0.6] {
        let s = LeastEffort(efforts: 15, moments: 5)
        for i in 0..<14 {
          s.weights[i] = free.weights[i]
          for j in 0..<4 { s.gains[i * 5 + j] = free.gains[i * 5 + j] }
          s.gains[i * 5 + 4] = i % 2 == 0 ? 10 : 1
        }
        for j in 0..<4 { (s.needed[j], s.reserves[j]) = (free.needed[j], free.reserves[j]) }
        let without = (0..<14).reduce(0) { $0 + s.gains[$1 * 5 + 4] * free.efforts[$1] }
        s.needed[4] = without * 2 * asked
        s.letPass(4, with: 14)
        #expect(s.solve().settled)
        let reached = (0..<14).reduce(0) { $0 + s.gains[$1 * 5 + 4] * s.efforts[$1] }
        #expect(reached > s.needed[4] - 1)
        if asked < 0.5 {
          for i in 0..<14 { #expect(abs(s.efforts[i] - free.efforts[i]) < 1e-4) }
        } else {
          #expect(reached < s.needed[4] + 1)
        }
      }
    }
  }

  /// Nothing near that meets the same moments costs less.
  @Test func noOtherWayCostsLess() {
    for n in 0..<10 {
      let s = problem(n, reserve: 3)
      s.solve()
      func cost(_ efforts: [Double]) -> Double {
        var sum = efforts.indices.reduce(0) { $0 + s.weights[$1] * efforts[$1] * efforts[$1] }
        for j in 0..<5 {
          let left = efforts.indices.reduce(s.needed[j]) { $0 - s.gains[$1 * 5 + j] * efforts[$1] }
          sum += left * left / 9
        }
        return sum
      }
      let best = Array(s.efforts)
      for i in best.indices {
        for nudge in [-1e-3, 1e-3] {
          var other = best
          other[i] = min(1, max(0, other[i] + nudge))
          #expect(cost(other) >= cost(best) - 1e-12)
        }
      }
    }
  }

  @Test func twiceAsStrongIsHalfTheEffort() {
    let s = problem(3)
    for i in s.efforts.indices { s.highest[i] = 10 }
    s.solve()
    let before = Array(s.efforts)
    for k in s.gains.indices { s.gains[k] *= 2 }
    s.solve()
    for (a, b) in zip(before, s.efforts) { #expect(abs(a - 2 * b) < 1e-9) }
  }

  @Test func whereItStartsDoesNotMatter() {
    let warm = problem(0, reserve: 1)
    for n in 0..<20 {
      let cold = problem(n, reserve: 1)
      for k in cold.gains.indices { warm.gains[k] = cold.gains[k] }
      for i in cold.weights.indices { warm.weights[i] = cold.weights[i] }
      for j in 0..<5 { warm.needed[j] = cold.needed[j] }
      #expect(warm.solve().settled && cold.solve().settled)
      for (a, b) in zip(warm.efforts, cold.efforts) { #expect(abs(a - b) < 1e-7) }
    }
  }

  @Test func whatNobodyCanGiveIsSaid() {
    let s = problem(1)
    for j in 0..<5 { s.needed[j] *= 100 }
    let outcome = s.solve()
    #expect(!outcome.settled)
    #expect(outcome.missed > 1)
    for effort in s.efforts { #expect(effort >= 0 && effort <= 1) }
  }

  @Test func aMuscleIsStrongestAtItsOptimalLengthAndWeakerTheFasterItShortens() throws {
    let m = try Mechanism(Leg.parts())
    let muscle = Musculotendon(
      maxForce: 1000, optimalLength: 0.1, slackLength: 0.2, pennation: 0, maxPennation: 1.4,
      maxVelocity: 10, rigidTendon: true, minActivation: 0.01, shortest: 0.01,
      curves: .thelen(ThelenCurves()))
    let best = m.strength(muscle, length: 0.3, speed: 0)
    #expect(abs(best - 1000) < 1e-9)
    #expect(m.strength(muscle, length: 0.33, speed: 0) < best)
    #expect(m.strength(muscle, length: 0.27, speed: 0) < best)
    #expect(m.strength(muscle, length: 0.3, speed: -0.1) < best)
    #expect(m.strength(muscle, length: 0.3, speed: 0.1) > best)
    #expect(m.strength(muscle, length: 0.1, speed: 0) == 0)
  }
}
