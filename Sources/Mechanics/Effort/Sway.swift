import Biomechanics

/// How the potential energy of a held body curves when it sways along some of its coordinates
/// (Bergmark 1989, Cholewicki and McGill 1996): what falls, what every pull adds or takes, and what
/// a force on a place does. All of it goes with the forces, so a firmness can be asked for where
/// effort is shared. One for each thread; measuring takes no memory.
public final class Sway {
  private let mechanism: Mechanism
  /// The coordinates it sways along.
  public let ways: [Int]
  private let paths: [Int]
  private static let step = 2e-3

  /// A pull's length and how it changes along a way: by how much, and how that curves.
  private let lengths: Numbers
  private let slopes: Numbers
  private let bends: Numbers
  /// Where the bodies are a step back and a step on, way by way.
  private let back: UnsafeMutableBufferPointer<Placement>
  private let on: UnsafeMutableBufferPointer<Placement>
  private let here: UnsafeMutableBufferPointer<Placement>

  /// - Parameter paths: those that are asked for.
  public init(_ mechanism: Mechanism, ways: [Int], paths: [Int]) {
    (self.mechanism, self.ways, self.paths) = (mechanism, ways, paths)
    let (links, count) = (mechanism.links.count, mechanism.paths.count)
    lengths = .taken(count, 1)
    slopes = .taken(ways.count * count, 0)
    bends = .taken(ways.count * count, 0)
    back = .taken(ways.count * links, .none)
    on = .taken(ways.count * links, .none)
    here = .taken(links, .none)
  }

  deinit {
    for numbers in [lengths, slopes, bends] { numbers.deallocate() }
    for places in [back, on, here] { places.deallocate() }
  }

  /// In the pose last moved to; leaves the workspace as it was, but for lengths of the paths, which
  /// are then this pose's.
  public func measure(_ w: Workspace) {
    let (links, count, step) = (mechanism.links.count, mechanism.paths.count, Self.step)
    for link in 0..<links { here[link] = w.places[link] }
    for path in paths {
      mechanism.measureLength(path, w)
      lengths[path] = w.lengths[path]
    }
    for (way, coordinate) in ways.enumerated() {
      let rest = w.q[coordinate]
      w.q[coordinate] = rest - step
      mechanism.move(w)
      for link in 0..<links { back[way * links + link] = w.places[link] }
      for path in paths {
        mechanism.measureLength(path, w)
        slopes[way * count + path] = -w.lengths[path]
        bends[way * count + path] = w.lengths[path] - 2 * lengths[path]
      }
      w.q[coordinate] = rest + step
      mechanism.move(w)
      for link in 0..<links { on[way * links + link] = w.places[link] }
      for path in paths {
        mechanism.measureLength(path, w)
        slopes[way * count + path] += w.lengths[path]
        slopes[way * count + path] /= 2 * step
        bends[way * count + path] += w.lengths[path]
        bends[way * count + path] /= step * step
      }
      w.q[coordinate] = rest
    }
    mechanism.move(w)
    for path in paths { w.lengths[path] = lengths[path] }
  }

  /// What a newton of pull adds along a way when the path stiffens by so many times its pull over
  /// its length, newton metres per radian.
  public func added(by path: Int, stiffening: Double, _ way: Int) -> Double {
    let i = way * mechanism.paths.count + path
    return bends[i] + stiffening / lengths[path] * slopes[i] * slopes[i]
  }

  /// What a path's own stiffness adds, for one newton per metre.
  public func added(byStiffnessOf path: Int, _ way: Int) -> Double {
    let slope = slopes[way * mechanism.paths.count + path]
    return slope * slope
  }

  /// What a force that stays as it is adds, at a place in the ground on a body, newton metres per
  /// radian.
  public func added(by force: Vector, at place: Vector, on body: Int, _ way: Int) -> Double {
    let own = here[body].inverse * place
    let i = way * mechanism.links.count + body
    let bend = back[i] * own + on[i] * own - place * 2
    return -dot(force, bend) / (Self.step * Self.step)
  }

  /// What all weight adds; below nought it makes the body fall.
  public func weight(_ way: Int) -> Double {
    var sum = 0.0
    for (body, link) in mechanism.links.enumerated() where body > 0 && link.inertia.mass > 0 {
      sum += added(
        by: mechanism.gravity * link.inertia.mass, at: here[body] * link.inertia.centre, on: body,
        way)
    }
    return sum
  }
}
