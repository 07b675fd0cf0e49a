import Mechanics

/// A model put together for computing, with the names that its numbers stand for.
public struct Assembly: Sendable {
  public let mechanism: Mechanism
  /// Names in the mechanism's order: bodies by link (ground first), coordinates, paths (forces
  /// that have one), markers.
  public let bodies: [String]
  public let coordinates: [String]
  public let paths: [String]
  public let markers: [String]

  /// - Throws: `.inconsistent` when joints close a circle or hang on nothing.
  public init(
    _ model: Model, file: String = "model", courses: Courses = .asOpenSim
  ) throws(OpenSimError) {
    var builder = Assembler(model: model, file: file)
    try builder.addLinks()
    try builder.addCouplers()
    builder.addSurfaces()
    try builder.addPaths()
    builder.addMarkers()
    builder.parts.gravity = model.gravity
    builder.parts.courses = courses
    do {
      mechanism = try Mechanism(builder.parts)
    } catch {
      throw .inconsistent(.init(file: file, line: 1), Self.words(error, builder))
    }
    bodies = builder.bodies
    coordinates = builder.coordinates
    paths = builder.paths
    markers = model.markers.map(\.name)
  }

  private static func words(_ fault: MechanismFault, _ builder: Assembler) -> String {
    switch fault {
    case .noGround: "there is no ground"
    case .order(let link): "\(builder.bodies[link]) is joined to a body after it"
    case .missing: "something hangs on a part that is not there"
    case .circle(let coordinate): "\(builder.coordinates[coordinate]) follows itself"
    }
  }

  public func coordinate(_ name: String) -> Int? { coordinates.firstIndex(of: name) }
  public func path(_ name: String) -> Int? { paths.firstIndex(of: name) }
  public func body(_ name: String) -> Int? { bodies.firstIndex(of: name) }
}

/// Turns a model's names into a mechanism's numbers.
struct Assembler {
  let model: Model
  let file: String
  var parts = Mechanism.Parts()
  var bodies: [String] = ["ground"]
  var coordinates: [String] = []
  var paths: [String] = []
  /// For every frame the body it is fixed to, and how; nil until that body is joined.
  private var links: [Int: Int] = [0: 0]
  private var number: [String: Int] = [:]

  init(model: Model, file: String) {
    self.model = model
    self.file = file
    for coordinate in model.coordinates {
      number[coordinate.name] = coordinates.count
      coordinates.append(coordinate.name)
      parts.freedoms.append(
        Freedom(
          rest: coordinate.rest, lowest: coordinate.lowest, highest: coordinate.highest,
          locked: coordinate.locked, clamped: coordinate.clamped, kind: .angle))
    }
  }

  private func fault(_ what: String) -> OpenSimError {
    .inconsistent(.init(file: file, line: 1), what)
  }

  /// The body's frame and the place in it. Frames come after the frames they lie in.
  private func base(_ frame: Int) -> (frame: Int, place: Placement) {
    var place = Placement.none
    var at = frame
    while case .offset(let outer, let translation, let orientation) = model.frames[at].kind {
      place = Placement(turn: Turning(xyz: orientation), origin: translation) * place
      at = outer
    }
    return (at, place)
  }

  /// Bodies in order from the ground outwards, each by the joint that reaches it first.
  mutating func addLinks() throws(OpenSimError) {
    parts.links = [Link(parent: 0, near: .none, far: .none, axes: 0..<0, inertia: Inertia())]
    var waiting = Array(model.joints.indices)
    while !waiting.isEmpty {
      var later: [Int] = []
      for j in waiting {
        let joint = model.joints[j]
        let (parent, child) = (base(joint.parent), base(joint.child))
        switch (links[parent.frame], links[child.frame]) {
        case (.some, .some):
          throw fault("\(joint.name) closes a circle of joints, which is not supported yet")
        case (.some(let link), nil):
          addLink(joint, on: link, near: parent.place, child.frame, far: child.place, false)
        case (nil, .some(let link)):
          addLink(joint, on: link, near: child.place, parent.frame, far: parent.place, true)
        case (nil, nil): later.append(j)
        }
      }
      guard later.count < waiting.count else {
        throw fault("\(model.joints[later[0]].name) hangs on nothing that reaches the ground")
      }
      waiting = later
    }
    addFreeBodies()
  }

  /// A body no joint carries moves freely, with no coordinate to name: it stays where it is.
  private mutating func addFreeBodies() {
    for (i, frame) in model.frames.enumerated() {
      guard case .body(let inertia) = frame.kind, links[i] == nil else { continue }
      links[i] = parts.links.count
      bodies.append(frame.name)
      parts.links.append(
        Link(parent: 0, near: .none, far: .none, axes: 0..<0, inertia: inertia))
    }
  }

  private mutating func addLink(
    _ joint: Model.Joint, on parent: Int, near: Placement, _ frame: Int, far: Placement,
    _ reversed: Bool
  ) {
    let start = parts.axes.count
    for axis in axes(of: joint) { parts.axes.append(axis) }
    var inertia = Inertia()
    if case .body(let own) = model.frames[frame].kind { inertia = own }
    links[frame] = parts.links.count
    bodies.append(model.frames[frame].name)
    parts.links.append(
      Link(
        parent: parent, near: near, far: far.inverse, reversed: reversed,
        axes: start..<parts.axes.count, inertia: inertia))
  }

  /// Sliding axes first, then turning ones, those that never move left out.
  private mutating func axes(of joint: Model.Joint) -> [Axis] {
    var turning: [Axis] = []
    var sliding: [Axis] = []
    for (i, axis) in joint.transform.enumerated() {
      guard let curve = axis.function.curve(in: &parts.curves) else { continue }
      let coordinate = axis.coordinates.first.flatMap { number[$0] }
      let still = curve.isConstant || coordinate == nil
      if still && parts.curves.jet(curve, at: 0).value == 0 { continue }
      let made = Axis(
        direction: unit(axis.axis), turns: i < 3, curve: curve,
        coordinate: still ? nil : coordinate)
      if i < 3 { turning.append(made) } else { sliding.append(made) }
    }
    for (i, coordinate) in joint.coordinates.enumerated() {
      if let c = number[coordinate.name] { parts.freedoms[c].kind = joint.kind(of: i) }
    }
    return sliding + turning
  }

  mutating func addCouplers() throws(OpenSimError) {
    for coupler in model.couplers where coupler.enforced {
      guard let leader = coupler.leaders.first.flatMap({ number[$0] }),
        let follower = number[coupler.follower],
        let curve = coupler.function.curve(in: &parts.curves)
      else { throw fault("\(coupler.name) couples what is not there") }
      guard parts.freedoms[follower].follows == nil else {
        throw fault("\(coupler.follower) follows two coordinates")
      }
      parts.freedoms[follower].follows = .init(
        leader: leader, curve: curve.scaled(by: coupler.scale))
    }
  }

  mutating func addSurfaces() {
    for surface in model.surfaces {
      let (frame, place) = base(surface.frame)
      let own = Placement(turn: Turning(xyz: surface.rotation), origin: surface.translation)
      parts.surfaces.append(
        WrapSurface(
          body: links[frame] ?? 0, frame: place * own, shape: surface.shape, half: surface.half))
    }
  }

  mutating func addPaths() throws(OpenSimError) {
    for force in model.forces {
      guard let path = force.path else { continue }
      paths.append(force.name)
      if case .muscle(let muscle, _) = force.kind {
        parts.muscles.append(musculotendon(muscle))
      } else {
        parts.muscles.append(nil)
      }
      let start = parts.points.count
      for point in path.points { parts.points.append(try pathPoint(point)) }
      let wraps = parts.wraps.count
      for wrap in path.wraps {
        guard let surface = model.surfaces.firstIndex(where: { $0.name == wrap.surface }) else {
          throw fault("the surface \(wrap.surface) is not there")
        }
        guard model.surfaces[surface].active else { continue }
        parts.wraps.append(
          PathWrap(
            surface: surface, method: wrap.method, first: max(0, wrap.first - 1),
            last: wrap.last < 1 ? path.points.count - 1 : wrap.last - 1))
      }
      parts.paths.append(
        Path(points: start..<parts.points.count, wraps: wraps..<parts.wraps.count))
    }
  }

  private mutating func pathPoint(
    _ point: Model.GeometryPath.Point
  ) throws(OpenSimError) -> PathPoint {
    let (frame, place) = base(point.frame)
    let body = links[frame] ?? 0
    switch point.kind {
    case .fixed(let at): return PathPoint(body: body, place: place * at)
    case .conditional(let at, let coordinate, let lowest, let highest):
      guard let c = number[coordinate] else { throw fault("\(coordinate) is not there") }
      return PathPoint(
        body: body, place: place * at,
        condition: .init(coordinate: c, lowest: lowest, highest: highest))
    case .moving(let parts):
      var made: [PathPoint.Motion.Part] = []
      for part in parts {
        guard let curve = part.function.curve(in: &self.parts.curves) else {
          throw fault("\(point.name) moves by a function of several coordinates")
        }
        made.append(.init(curve: curve, coordinate: number[part.coordinate]))
      }
      return PathPoint(
        body: body, place: Vector(),
        motion: .init(x: made[0], y: made[1], z: made[2], frame: place))
    }
  }

  mutating func addMarkers() {
    for marker in model.markers {
      let (frame, place) = base(marker.frame)
      parts.markers.append(Marker(body: links[frame] ?? 0, place: place * marker.place))
    }
  }
}
