import Biomechanics

/// Finds the pose whose markers lie nearest to where they were seen: weighted least squares by
/// Levenberg's and Marquardt's method with exact derivatives, within the coordinates' bounds.
/// One for each thread; it owns its memory and takes none while fitting.
public final class Fitting {
  /// A marker to be met. Where it was seen is set before each fit.
  public struct Target: Sendable {
    public var marker: Int
    public var weight: Double
    /// In the ground, metres; nil when nobody saw it.
    public var place: Vector?

    public init(marker: Int, weight: Double, place: Vector? = nil) {
      (self.marker, self.weight, self.place) = (marker, weight, place)
    }
  }

  /// A coordinate to be near a value.
  public struct Wish: Sendable {
    public var coordinate: Int
    public var weight: Double
    public var value: Double

    public init(coordinate: Int, weight: Double, value: Double) {
      (self.coordinate, self.weight, self.value) = (coordinate, weight, value)
    }
  }

  public struct Outcome: Hashable, Sendable {
    /// Of the markers seen, metres.
    public var rootMeanSquare: Double
    public var worst: Double
    /// Their squares together, unweighted, square metres.
    public var squares: Double
    public var rounds: Int
    /// The last step was smaller than the accuracy asked for.
    public var settled: Bool
  }

  public var targets: [Target]
  public var wishes: [Wish]
  /// Every coordinate stays in its range, and not only those that are clamped.
  public var staysInRange = false

  private let mechanism: Mechanism
  /// The coordinates that may move, and each coordinate's place among them.
  private let free: [Int]
  private let place: [Int]
  private let hessian: Numbers
  private let factored: Numbers
  private let gradient: Numbers
  private let step: Numbers
  private let before: Numbers
  private let column: UnsafeMutableBufferPointer<Vector>
  private let touched: UnsafeMutableBufferPointer<Int>
  private let marked: UnsafeMutableBufferPointer<Bool>
  private let keeping: BondKeeping?

  public init(_ mechanism: Mechanism, targets: [Target], wishes: [Wish] = []) {
    self.mechanism = mechanism
    self.targets = targets
    self.wishes = wishes
    free = mechanism.freedoms.indices.filter {
      !mechanism.freedoms[$0].isFollower && !mechanism.freedoms[$0].locked
    }
    var place = [Int](repeating: -1, count: mechanism.freedoms.count)
    for (i, c) in free.enumerated() { place[c] = i }
    self.place = place
    hessian = .taken(free.count * free.count, 0)
    factored = .taken(free.count * free.count, 0)
    gradient = .taken(free.count, 0)
    step = .taken(free.count, 0)
    before = .taken(free.count, 0)
    column = .taken(free.count, Vector())
    touched = .taken(free.count, 0)
    marked = .taken(free.count, false)
    keeping = mechanism.bonds.isEmpty ? nil : BondKeeping(mechanism, free: free)
  }

  deinit {
    for numbers in [hessian, factored, gradient, step, before] { numbers.deallocate() }
    column.deallocate()
    touched.deallocate()
    marked.deallocate()
  }

  private static let mostRounds = 200

  /// Moves the pose `w.q` to the best near it.
  /// - Parameter accuracy: how near to the best each coordinate must come, radians or metres.
  public func fit(_ w: Workspace, accuracy: Double = 1e-7) -> Outcome {
    var damping = 1e-8
    keepWithin(w)
    mechanism.move(w)
    var cost = gather(w)
    var (rounds, settled) = (0, false)
    while rounds < Self.mostRounds && !settled {
      rounds += 1
      for (i, c) in free.enumerated() { before[i] = w.q[c] }
      let length = solve(damping, w)
      for (i, c) in free.enumerated() { w.q[c] = before[i] + step[i] }
      keepWithin(w)
      mechanism.move(w)
      let next = measure(w)
      if next <= cost * (1 + 1e-14) {
        cost = gather(w)
        damping = max(1e-12, damping * 0.1)
        settled = length < accuracy
      } else {
        for (i, c) in free.enumerated() { w.q[c] = before[i] }
        // The step no longer tells: rounding decides.
        settled = length < max(accuracy, 1e-13) || damping > 1e12
        damping = max(damping * 10, 1e-6)
        mechanism.move(w)
      }
    }
    return outcome(w, rounds: rounds, settled: settled)
  }

  private func isBound(_ freedom: Freedom) -> Bool {
    freedom.clamped || (staysInRange && freedom.lowest < freedom.highest)
  }

  private func keepWithin(_ w: Workspace) {
    for c in free where isBound(mechanism.freedoms[c]) {
      w.q[c] = max(mechanism.freedoms[c].lowest, min(mechanism.freedoms[c].highest, w.q[c]))
    }
  }

  /// The damped step from here, its greatest part returned. A coordinate at its bound that would
  /// leave it stays.
  private func solve(_ damping: Double, _ w: Workspace) -> Double {
    let n = free.count
    for i in 0..<n { step[i] = -gradient[i] }
    for i in 0..<n * n { factored[i] = hessian[i] }
    for i in 0..<n {
      factored[i * n + i] += damping * hessian[i * n + i] + 1e-12
      if isHeld(i, w) {
        for k in 0..<n { factored[i * n + k] = 0 }
        for k in i..<n { factored[k * n + i] = 0 }
        factored[i * n + i] = 1
        step[i] = 0
      }
    }
    guard Cholesky.factor(factored, n) else {
      for i in 0..<n { step[i] = 0 }
      return 0
    }
    Cholesky.solve(factored, n, step)
    keeping?.keep(step, factored, w) { isHeld($0, w) }
    var longest = 0.0
    for i in 0..<n { longest = max(longest, abs(step[i])) }
    // Never further than a turn's sixth at once.
    if longest > 1 { for i in 0..<n { step[i] /= longest } }
    return longest
  }

  private func isHeld(_ i: Int, _ w: Workspace) -> Bool {
    let freedom = mechanism.freedoms[free[i]]
    guard isBound(freedom) else { return false }
    let q = w.q[free[i]]
    return (q <= freedom.lowest && gradient[i] > 0) || (q >= freedom.highest && gradient[i] < 0)
  }

  /// Half the sum of weighted squares.
  private func measure(_ w: Workspace) -> Double {
    var sum = 0.0
    for target in targets {
      guard let seen = target.place else { continue }
      let miss = position(target, w) - seen
      sum += target.weight * dot(miss, miss)
    }
    for wish in wishes {
      let miss = w.q[wish.coordinate] - wish.value
      sum += wish.weight * miss * miss
    }
    return 0.5 * sum
  }

  private func position(_ target: Target, _ w: Workspace) -> Vector {
    let marker = mechanism.markers[target.marker]
    return w.places[marker.body] * marker.place
  }

  /// The cost with its gradient and its second derivatives as far as they are squares of firsts.
  private func gather(_ w: Workspace) -> Double {
    let n = free.count
    for i in 0..<n * n { hessian[i] = 0 }
    for i in 0..<n { gradient[i] = 0 }
    for target in targets {
      guard let seen = target.place, target.weight > 0 else { continue }
      let here = position(target, w)
      gather(from: mechanism.markers[target.marker].body, at: here, w) { count in
        let miss = (here - seen) * target.weight
        for a in 0..<count {
          let i = touched[a]
          gradient[i] += dot(column[i], miss)
          let weighted = column[i] * target.weight
          for b in 0..<count where touched[b] <= i {
            hessian[i * n + touched[b]] += dot(weighted, column[touched[b]])
          }
        }
      }
    }
    for wish in wishes {
      let i = place[mechanism.leaders[wish.coordinate]]
      guard i >= 0 else { continue }
      let lead = w.lead[wish.coordinate]
      gradient[i] += wish.weight * lead * (w.q[wish.coordinate] - wish.value)
      hessian[i * n + i] += wish.weight * lead * lead
    }
    return measure(w)
  }

  /// How a point of a body moves with each free coordinate, handed on and wiped again.
  private func gather(from body: Int, at point: Vector, _ w: Workspace, _ use: (Int) -> Void) {
    var count = 0
    var b = body
    while b > 0 {
      for k in mechanism.links[b].axes {
        guard let c = mechanism.axes[k].coordinate else { continue }
        let direction = w.directions[k]
        let rate =
          (mechanism.axes[k].turns ? cross(direction, point - w.centres[b]) : direction)
          * (w.jets[k].slope * w.lead[c])
        let head = mechanism.leaders[c]
        func add(_ i: Int, _ rate: Vector) {
          guard i >= 0 else { return }
          if !marked[i] {
            marked[i] = true
            touched[count] = i
            count += 1
          }
          column[i] += rate
        }
        if let binding = w.binding, mechanism.freedoms[head].blend != nil {
          for (i, leader) in binding.independents.enumerated() {
            let share = binding.rate(of: head, with: i)
            if share != 0 { add(place[leader], rate * share) }
          }
        } else {
          add(place[head], rate)
        }
      }
      b = mechanism.links[b].parent
    }
    use(count)
    for a in 0..<count {
      column[touched[a]] = Vector()
      marked[touched[a]] = false
    }
  }

  /// The marker that is farthest from where it was seen.
  public func mostMissed(_ w: Workspace) -> Int? {
    func miss(_ target: Target) -> Double {
      guard let seen = target.place, target.weight > 0 else { return -1 }
      return length(position(target, w) - seen)
    }
    return targets.max { miss($0) < miss($1) }?.marker
  }

  private func outcome(_ w: Workspace, rounds: Int, settled: Bool) -> Outcome {
    var (sum, worst, count) = (0.0, 0.0, 0.0)
    for target in targets {
      guard let seen = target.place, target.weight > 0 else { continue }
      let miss = length(position(target, w) - seen)
      sum += miss * miss
      worst = max(worst, miss)
      count += 1
    }
    return Outcome(
      rootMeanSquare: count > 0 ? (sum / count).squareRoot() : 0, worst: worst, squares: sum,
      rounds: rounds,
      settled: settled)
  }
}
