import Biomechanics

extension Holding {
  public struct Joint: Hashable, Sendable {
    public var link: Int
    public var axis: Int
  }

  public struct Muscle: Hashable, Sendable {
    public var path: Int
    /// Newtons at full effort; below nought it pushes.
    public var strength: Double
    /// Its stiffness at work is so many times its pull over its length.
    public var stiffening: Double
    /// What full effort costs, beside a muscle's one.
    public var cost: Double

    public init(path: Int, strength: Double, stiffening: Double = 0, cost: Double = 1) {
      (self.path, self.strength, self.stiffening, self.cost) = (path, strength, stiffening, cost)
    }
  }

  /// A joint that may turn back a little: a part of what its tissue gives, and of what a path pulls
  /// with, goes at a small cost.
  public struct Yield: Hashable, Sendable {
    public var joint: Int
    public var path: Int
    /// The most of it that goes.
    public var most: Double
    public var cost: Double

    public init(joint: Int, path: Int, most: Double, cost: Double) {
      (self.joint, self.path, self.most, self.cost) = (joint, path, most, cost)
    }
  }

  /// The axes that a held body balances: every turning one once.
  public static func joints(of mechanism: Mechanism) -> [Joint] {
    var joints: [Joint] = []
    for (i, link) in mechanism.links.enumerated() where i > 0 && link.parent > 0 {
      var seen: [Vector] = []
      for k in link.axes where mechanism.axes[k].turns {
        let direction = mechanism.axes[k].direction
        if seen.contains(where: { abs(dot($0, direction)) > 0.99 }) { continue }
        seen.append(direction)
        joints.append(Joint(link: i, axis: k))
      }
    }
    return joints
  }
}
