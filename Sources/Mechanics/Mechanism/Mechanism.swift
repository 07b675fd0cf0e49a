import Biomechanics

/// A musculoskeletal model as numbers: bodies and joints in order from the ground outwards, and
/// what hangs on them. It never changes; everything that does lies in a caller's `Workspace`.
public final class Mechanism: Sendable {
  /// Parents before children; number 0 is the ground.
  public let links: [Link]
  public let axes: [Axis]
  public let freedoms: [Freedom]
  public let curves: CurveStore
  public let paths: [Path]
  /// The muscle that pulls along each path; nil for a ligament, spring or plain actuator.
  public let muscles: [Musculotendon?]
  public let points: [PathPoint]
  public let wraps: [PathWrap]
  public let surfaces: [WrapSurface]
  public let markers: [Marker]
  /// What pushes or pulls by itself.
  public let springs: [Spring]
  /// What holds bodies together besides joints.
  public let bonds: [Bond]
  /// m/s², in the ground's frame.
  public let gravity: Vector
  public let courses: Courses

  /// Coordinates that follow others, leaders before followers.
  let followers: [Int]
  /// For each coordinate that follows several, which.
  private let asked: [[Int]]
  /// The coordinate at the head of each coordinate's chain of leaders: itself when it follows none.
  let leaders: [Int]
  /// For each path the bodies that change its length, children first.
  let reach: [Int]
  /// For each path the leading coordinates that change its length.
  public let columns: [Int]
  /// The most points any path can have with all its surfaces touched.
  let longestPath: Int
  /// Whether the frames in which each body's joint sits are turned against the parent's and its own.
  let turned: [(near: Bool, far: Bool)]
  /// Points as laying a path reads them, most of them plain.
  let laid: [LaidPoint]

  /// The parts of a mechanism before they are joined.
  public struct Parts {
    public var links: [Link] = []
    public var axes: [Axis] = []
    public var freedoms: [Freedom] = []
    public var curves = CurveStore()
    public var paths: [Path] = []
    /// As long as `paths`; what is missing at the end is nil.
    public var muscles: [Musculotendon?] = []
    public var points: [PathPoint] = []
    public var wraps: [PathWrap] = []
    public var surfaces: [WrapSurface] = []
    public var markers: [Marker] = []
    public var springs: [Spring] = []
    public var bonds: [Bond] = []
    public var gravity = Vector(0, -9.80665, 0)
    public var courses = Courses.shortest

    public init() {}
  }

  public init(_ parts: Parts) throws(MechanismFault) {
    try parts.check()
    links = parts.links
    axes = parts.axes
    freedoms = parts.freedoms
    curves = parts.curves
    points = parts.points
    wraps = parts.wraps
    surfaces = parts.surfaces
    markers = parts.markers
    springs = parts.springs
    bonds = parts.bonds
    asked = parts.freedoms.map { $0.blend?.coordinates ?? [] }
    let plain = max(0, parts.paths.count - parts.muscles.count)
    muscles = parts.muscles + [Musculotendon?](repeating: nil, count: plain)
    gravity = parts.gravity
    courses = parts.courses
    followers = try parts.followers()
    let leaders = parts.leaders()
    self.leaders = leaders
    var reach: [Int] = []
    var columns: [Int] = []
    paths = parts.paths.map { path in
      var path = path
      let bodies = parts.reach(of: path)
      let moving = parts.columns(of: path, reach: bodies).map { leaders[$0] }
      path.reach = reach.count..<reach.count + bodies.count
      reach += bodies
      let unique = (0..<leaders.count).filter { moving.contains($0) }
      path.columns = columns.count..<columns.count + unique.count
      columns += unique
      return path
    }
    self.reach = reach
    self.columns = columns
    longestPath = parts.paths.map { $0.points.count + 2 * $0.wraps.count }.max() ?? 0
    turned = parts.links.map { ($0.near.turn != .none, $0.far.turn != .none) }
    laid = parts.points.map {
      LaidPoint(
        body: $0.body, place: $0.place, isPlain: $0.motion == nil && $0.condition == nil,
        moves: $0.motion != nil)
    }
  }
}

extension Mechanism {
  /// Coordinates depend on several others, or bodies are held together besides their joints.
  var isBound: Bool { !bonds.isEmpty || freedoms.contains { $0.blend != nil } }

  /// Speeds of some joints are not those of their angles, and slide them.
  var ridesOnEllipsoids: Bool {
    freedoms.contains {
      if case .onEllipsoid = $0.blend { return true }
      return false
    }
  }

  /// The coordinates that one follows by its blend.
  func asked(by coordinate: Int) -> [Int] { asked[coordinate] }
}

/// How paths run over surfaces.
public enum Courses: Hashable, Sendable {
  /// As physics has it: over cylinders and spheres the shortest way, so that a moment arm is the
  /// slope of the length.
  case shortest
  /// As OpenSim 4.6 lays them, for numbers that agree with its own. On a path's only cylinder it
  /// keeps SIMM's first guess of the points of tangency; with several surfaces it measures the
  /// straight pieces to where those points lay at first, not where they came to lie (its cached
  /// places in the ground are not renewed). A moment arm then differs from the slope of the
  /// length, by millimetres where a path runs round a cylinder at a slant.
  case asOpenSim
}

/// Why parts do not make a mechanism. The number is the part's place in its list.
public enum MechanismFault: Error, Hashable, Sendable {
  case noGround
  /// A body whose parent does not come before it.
  case order(link: Int)
  /// A joint that turns before it slides.
  case turnsFirst(link: Int)
  /// Something points at a body, coordinate, point or surface that is not there.
  case missing
  /// A coordinate that follows itself, round some corners or none.
  case circle(coordinate: Int)
}

extension Mechanism.Parts {
  func check() throws(MechanismFault) {
    guard links.first != nil else { throw .noGround }
    for (i, link) in links.enumerated() where i > 0 {
      guard link.parent >= 0, link.parent < i else { throw .order(link: i) }
      guard axes.indices.contains(range: link.axes) else { throw .missing }
      let sliding = axes[link.axes].prefix { !$0.turns }
      guard axes[link.axes].dropFirst(sliding.count).allSatisfy({ $0.turns }) else {
        throw .turnsFirst(link: i)
      }
    }
    let isBody = { (b: Int) in links.indices.contains(b) }
    let isCoordinate = { (c: Int?) in c.map { freedoms.indices.contains($0) } ?? true }
    var fits = axes.allSatisfy { isCoordinate($0.coordinate) }
    fits =
      fits
      && freedoms.allSatisfy {
        isCoordinate($0.follows?.leader)
          && ($0.blend?.coordinates ?? []).allSatisfy { isCoordinate($0) }
      }
    fits = fits && bonds.flatMap { $0.bodies }.allSatisfy { isBody($0) }
    fits =
      fits
      && points.allSatisfy { point in
        isBody(point.body) && isCoordinate(point.condition?.coordinate)
          && [0, 1, 2].allSatisfy { isCoordinate(point.motion?.part($0).coordinate) }
      }
    fits = fits && markers.allSatisfy { isBody($0.body) }
    fits =
      fits
      && springs.allSatisfy { spring in
        switch spring {
        case .along(let path, _): paths.indices.contains(path)
        case .at(let coordinate, _): isCoordinate(coordinate)
        case .between(let s): isBody(s.body) && isBody(s.otherBody)
        case .bushing(let b): isBody(b.body) && isBody(b.otherBody)
        case .contacts(let g): g.pairs.allSatisfy { isBody($0.body) && isBody($0.otherBody) }
        case .push(let p): isBody(p.body)
        }
      }
    fits = fits && surfaces.allSatisfy { isBody($0.body) }
    fits = fits && wraps.allSatisfy { surfaces.indices.contains($0.surface) }
    fits =
      fits
      && paths.allSatisfy { path in
        if let formula = path.formula {
          let asked =
            formula.coordinates + formula.length.coordinates
            + formula.arms.flatMap { $0.coordinates }
          return asked.allSatisfy { isCoordinate($0) }
            && (formula.arms.isEmpty || formula.arms.count == formula.coordinates.count)
        }
        return path.points.count >= 2 && points.indices.contains(range: path.points)
          && wraps.indices.contains(range: path.wraps)
          && path.wraps.allSatisfy {
            wraps[$0].first >= 0 && wraps[$0].last < path.points.count
          }
      }
    guard fits else { throw .missing }
  }

  /// Followers with their leaders before them.
  func followers() throws(MechanismFault) -> [Int] {
    var order: [Int] = []
    var settled = freedoms.map { !$0.isFollower }
    var waiting = freedoms.indices.filter { !settled[$0] }
    while let first = waiting.first {
      let ready = waiting.filter { c in
        (freedoms[c].follows.map { settled[$0.leader] } ?? true)
          && (freedoms[c].blend?.coordinates ?? []).allSatisfy { settled[$0] }
      }
      guard !ready.isEmpty else { throw .circle(coordinate: first) }
      for i in ready { settled[i] = true }
      order += ready
      waiting.removeAll { settled[$0] }
    }
    return order
  }

  /// Call when `followers` found no circle.
  func leaders() -> [Int] {
    freedoms.indices.map { start in
      var i = start
      while let follow = freedoms[i].follows { i = follow.leader }
      return i
    }
  }

  private func ancestors(of body: Int) -> [Int] {
    var chain: [Int] = []
    var b = body
    while b > 0 {
      chain.append(b)
      b = links[b].parent
    }
    return chain
  }

  /// The bodies on the way from the path's bodies up to their last common ancestor, which itself
  /// does not count.
  func reach(of path: Path) -> [Int] {
    var bodies = Set(path.points.map { points[$0].body })
    bodies.formUnion(path.wraps.map { surfaces[wraps[$0].surface].body })
    let chains = bodies.map { ancestors(of: $0) }
    let all = chains.reduce(into: Set<Int>()) { $0.formUnion($1) }
    let shared = chains.dropFirst().reduce(Set(chains.first ?? [])) { $0.intersection($1) }
    // OpenSim's stale places make its pulls on several surfaces a couple that turns even joints
    // the path does not cross.
    if courses == .asOpenSim && path.wraps.count > 1 { return all.sorted(by: >) }
    return all.subtracting(shared).sorted(by: >)
  }

  func columns(of path: Path, reach: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    for body in reach {
      for axis in links[body].axes { if let c = axes[axis].coordinate { found.insert(c) } }
    }
    for point in path.points {
      guard let motion = points[point].motion else { continue }
      for i in 0..<3 { if let c = motion.part(i).coordinate { found.insert(c) } }
    }
    return found.union(path.formula?.coordinates ?? [])
  }
}

extension Range<Int> {
  fileprivate func contains(range: Range<Int>) -> Bool {
    range.lowerBound >= lowerBound && range.upperBound <= upperBound
  }
}
