/// Which muscles a movement takes: the activations with the least sum of powers that give the
/// moments inverse dynamics asks for (Crowninshield and Brand 1981; OpenSim's StaticOptimization).
/// One for each thread; nothing is taken while solving.
public final class StaticOptimisation {
  /// A motor on a coordinate besides the muscles.
  public struct Actuator: Hashable, Sendable {
    public var coordinate: Int
    /// What it gives at one, newtons or newton metres; it enters the sum as a muscle does and has
    /// no bounds.
    public var strength: Double

    public init(coordinate: Int, strength: Double) {
      (self.coordinate, self.strength) = (coordinate, strength)
    }
  }

  public struct Manner: Hashable, Sendable {
    /// Of the activations in the sum.
    public var power = 2.0
    /// Strength depends on length and speed; else every muscle has its greatest force.
    public var byLength = true
    /// Relaxed fibres pull too. OpenSim's StaticOptimization leaves them out.
    public var passive = false

    public init(power: Double = 2, byLength: Bool = true, passive: Bool = false) {
      (self.power, self.byLength, self.passive) = (power, byLength, passive)
    }
  }

  public let mechanism: Mechanism
  public let manner: Manner
  /// The coordinates whose moments are balanced. Others are moved by something outside.
  public let coordinates: [Int]
  /// The paths of muscles, in the order of `solver.efforts`; after them come the bonds' equations.
  public let muscles: [Int]
  public let solver: LeastEffort
  /// What every muscle pulls with, by path, newtons. Ligaments and springs are in the dynamics.
  public let tensions: Numbers
  /// What fully active muscles give, by path, newtons.
  public let strengths: Numbers
  private let rows: [Int]

  /// - Parameter coordinates: nil for every coordinate that leads, is not locked and does not carry
  ///   a body on the ground itself: what holds the whole body in the room is not the muscles'.
  public init(
    _ mechanism: Mechanism, coordinates: [Int]? = nil, actuators: [Actuator] = [],
    manner: Manner = Manner()
  ) {
    self.mechanism = mechanism
    self.manner = manner
    let balanced = coordinates ?? mechanism.inner
    self.coordinates = balanced
    var rows = [Int](repeating: -1, count: mechanism.freedoms.count)
    for (row, c) in balanced.enumerated() { rows[c] = row }
    self.rows = rows
    muscles = mechanism.paths.indices.filter { mechanism.muscles[$0] != nil }
    let equations = mechanism.bonds.reduce(0) { $0 + $1.count }
    solver = LeastEffort(
      efforts: muscles.count + equations, moments: balanced.count, power: manner.power)
    for i in muscles.count..<(muscles.count + equations) {
      (solver.lowest[i], solver.highest[i]) = (-.infinity, .infinity)
      solver.weights[i] = Self.bondCost
    }
    for actuator in actuators where rows[actuator.coordinate] >= 0 {
      let row = rows[actuator.coordinate]
      let both = solver.reserves[row] * solver.reserves[row] + actuator.strength * actuator.strength
      // Two motors on one coordinate share as one of the root of their squares.
      solver.reserves[row] = both.squareRoot()
    }
    for (i, path) in muscles.enumerated() {
      solver.lowest[i] = min(1, max(0, mechanism.muscles[path]?.minActivation ?? 0))
    }
    tensions = .taken(mechanism.paths.count, 0)
    strengths = .taken(mechanism.paths.count, 0)
  }

  deinit {
    tensions.deallocate()
    strengths.deallocate()
  }

  /// A muscle's bounds; at first its own least activation, as OpenSim has it, and 1.
  public func limit(_ muscle: Int, _ range: ClosedRange<Double>) {
    guard let i = muscles.firstIndex(of: muscle) else { return }
    (solver.lowest[i], solver.highest[i]) = (range.lowerBound, range.upperBound)
  }

  /// Shares the moments that `dynamics` last found in the pose last moved to. Measures the paths.
  @discardableResult
  public func solve(_ w: Workspace, _ dynamics: InverseDynamics) -> LeastEffort.Outcome {
    mechanism.measurePaths(w)
    for row in coordinates.indices { solver.needed[row] = 0 }
    for c in mechanism.freedoms.indices {
      share(dynamics.forces[c], of: c, into: solver.needed, at: 0, w)
    }
    for (i, path) in muscles.enumerated() { prepare(i, path, w, dynamics) }
    hold(w)
    let outcome = solver.solve()
    for (i, path) in muscles.enumerated() {
      tensions[path] += solver.efforts[i] * strengths[path]
    }
    return outcome
  }

  private func prepare(_ i: Int, _ path: Int, _ w: Workspace, _ dynamics: InverseDynamics) {
    guard let muscle = mechanism.muscles[path] else { return }
    strengths[path] = muscle.maxForce
    if manner.byLength {
      let speed = mechanism.lengthening(path, w, speeds: dynamics.speeds)
      strengths[path] = mechanism.strength(muscle, length: w.lengths[path], speed: speed)
    }
    tensions[path] = 0
    if manner.passive {
      tensions[path] =
        mechanism.rigid(muscle, length: w.lengths[path], activation: 0).passiveInTendon
      give(tensions[path], along: path, w)
    }
    let gains = i * coordinates.count
    for row in coordinates.indices { solver.gains[gains + row] = 0 }
    for k in mechanism.paths[path].columns {
      share(w.arms[k] * strengths[path], of: mechanism.columns[k], into: solver.gains, at: gains, w)
    }
  }

  /// What pushes a coordinate pushes those it follows.
  private func share(
    _ force: Double, of c: Int, into numbers: Numbers, at start: Int, _ w: Workspace
  ) {
    if let binding = w.binding {
      for (i, d) in binding.independents.enumerated() where rows[d] >= 0 {
        numbers[start + rows[d]] += force * binding.rate(of: c, with: i)
      }
    } else if rows[mechanism.leaders[c]] >= 0 {
      numbers[start + rows[mechanism.leaders[c]]] += force * w.lead[c]
    }
  }

  /// What a bond's equation can give.
  private func hold(_ w: Workspace) {
    guard let binding = w.binding, binding.equations > 0 else { return }
    binding.gather(w, w.drives)
    for e in 0..<binding.equations {
      let gains = (muscles.count + e) * coordinates.count
      for row in coordinates.indices { solver.gains[gains + row] = 0 }
      for (i, d) in binding.independents.enumerated() where rows[d] >= 0 {
        solver.gains[gains + rows[d]] =
          Self.bondStrength * binding.slopes[e * binding.independents.count + i]
      }
    }
  }

  /// What holds an equation of the bonds, newtons or newton metres.
  func bondForce(_ equation: Int) -> Double {
    solver.efforts[muscles.count + equation] * Self.bondStrength
  }

  /// A bond gives what it must, either way, at next to no cost.
  private static let (bondStrength, bondCost) = (300.0, 1e-4)

  /// A pull that is there anyway takes its part of the moments.
  private func give(_ tension: Double, along path: Int, _ w: Workspace) {
    guard tension != 0 else { return }
    for k in mechanism.paths[path].columns {
      share(-w.arms[k] * tension, of: mechanism.columns[k], into: solver.needed, at: 0, w)
    }
  }
}

extension Mechanism {
  /// Coordinates that lead, are not locked and move no body on the ground itself.
  var inner: [Int] {
    var outer: Set<Int> = []
    for link in links.dropFirst() where link.parent == 0 {
      for axis in link.axes { if let c = axes[axis].coordinate { outer.insert(leaders[c]) } }
    }
    return freedoms.indices.filter {
      !freedoms[$0].isFollower && !freedoms[$0].locked && !outer.contains($0)
    }
  }
}
