import Biomechanics
import Mechanics

/// Trees of bodies with joints of many kinds, forwards and backwards, bent curves and a follower; the
/// same for the same seed.
struct RandomTree {
  private var state: UInt64
  private(set) var parts = Mechanism.Parts()

  static func parts(seed: Int) -> Mechanism.Parts {
    var tree = RandomTree(state: UInt64(seed) &* 0x9e37_79b9_7f4a_7c15)
    tree.grow(links: 3 + seed % 5)
    return tree.parts
  }

  private init(state: UInt64) { self.state = state }

  /// From -1 to 1 (SplitMix64).
  private mutating func chance() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((z ^ (z >> 31)) >> 11) / 0x1p52 - 1
  }

  private mutating func vector(_ size: Double) -> Vector {
    Vector(size * chance(), size * chance(), size * chance())
  }

  private mutating func grow(links: Int) {
    parts.links = [Link(parent: 0, near: .none, far: .none, axes: 0..<0, inertia: Inertia())]
    for i in 1...links {
      let start = parts.axes.count
      let kinds = [[true], [true, true], [false, true, true, true], [false, true]]
      for turns in kinds[(i + Int(8 * (chance() + 1))) % 4] { addAxis(turns) }
      let parent = i == 1 ? 0 : Int(Double(i) * (chance() + 1) / 2)
      parts.links.append(
        Link(
          parent: parent, near: Placement(turn: Turning(xyz: vector(1)), origin: vector(0.3)),
          far: Placement(turn: Turning(xyz: vector(1)), origin: vector(0.1)),
          reversed: chance() > 0.5, axes: start..<parts.axes.count, inertia: inertia()))
    }
    addFollower()
  }

  private mutating func addAxis(_ turns: Bool) {
    let coordinate = parts.freedoms.count
    parts.freedoms.append(
      Freedom(
        rest: 0, lowest: -2, highest: 2, locked: false, clamped: false,
        kind: turns ? .angle : .length))
    let straight = parts.curves.linear(slope: 1 + 0.5 * chance(), at: 0.2 * chance())
    let bent = parts.curves.polynomial([0.1 * chance(), 0.2 * chance(), 1, 0.1])
    parts.axes.append(
      Axis(
        direction: unit(vector(1) + Vector(0, 0, 1e-3)), turns: turns,
        curve: chance() > 0 ? straight : bent, coordinate: coordinate))
  }

  /// Solid: no moment is greater than the other two together.
  private mutating func inertia() -> Inertia {
    let (a, b, c) = (0.03 + 0.02 * chance(), 0.03 + 0.02 * chance(), 0.03 + 0.02 * chance())
    return Inertia(
      mass: 2 + chance(), centre: vector(0.1), moments: Vector(b + c, a + c, a + b),
      products: vector(0.003))
  }

  private mutating func addFollower() {
    let last = parts.freedoms.count - 1
    guard last > 1 else { return }
    let curve = parts.curves.polynomial([0.2, 0.6, 0.1])
    parts.freedoms[last].follows = .init(leader: 0, curve: curve)
  }

  /// Poses, and other numbers of each coordinate, spread without chance.
  static func spread(_ n: Int, _ c: Int) -> Double {
    2 * (Double(n * (2 * c + 3) + c) * 0.6180339887498949).truncatingRemainder(dividingBy: 1) - 1
  }
}
