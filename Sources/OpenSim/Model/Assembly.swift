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
  /// The forces that act by themselves, in the order of the mechanism's springs.
  public let springs: [String]

  /// - Throws: `.inconsistent` when joints close a circle or hang on nothing.
  public init(
    _ model: Model, file: String = "model", courses: Courses = .asOpenSim
  ) throws(OpenSimError) {
    var builder = Assembler(model: model, file: file)
    try builder.addLinks()
    try builder.addCouplers()
    builder.addBonds()
    builder.addSurfaces()
    try builder.addPaths()
    try builder.addSprings()
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
    springs = builder.springs
  }

  private static func words(_ fault: MechanismFault, _ builder: Assembler) -> String {
    switch fault {
    case .noGround: "there is no ground"
    case .order(let link): "\(builder.bodies[link]) is joined to a body after it"
    case .turnsFirst(let link): "the joint of \(builder.bodies[link]) turns before it slides"
    case .missing: "something hangs on a part that is not there"
    case .circle(let coordinate): "\(builder.coordinates[coordinate]) follows itself"
    }
  }

  /// The coordinate of a name, or of a path such as "/jointset/hip_r/hip_flexion_r/value".
  public func coordinate(_ name: String) -> Int? {
    if let found = coordinates.firstIndex(of: name) { return found }
    var words = name.split(separator: "/")
    guard words.count > 1 else { return nil }
    if words.last == "value" { words.removeLast() }
    return words.last.flatMap { coordinates.firstIndex(of: String($0)) }
  }

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
  var springs: [String] = []
  /// For every frame the body it is fixed to, and how; nil until that body is joined.
  var links: [Int: Int] = [0: 0]
  private(set) var number: [String: Int] = [:]

  init(model: Model, file: String) {
    self.model = model
    self.file = file
    for coordinate in model.coordinates {
      number[coordinate.name] = coordinates.count
      coordinates.append(coordinate.name)
      var freedom = Freedom(
        rest: coordinate.rest, lowest: coordinate.lowest, highest: coordinate.highest,
        locked: coordinate.locked, clamped: coordinate.clamped, kind: .angle)
      freedom.yields = coordinate.yields
      if coordinate.prescribed, let curve = coordinate.prescription?.curve(in: &parts.curves) {
        freedom.rest = parts.curves.jet(curve, at: 0).value
        freedom.locked = true
      }
      parts.freedoms.append(freedom)
    }
  }

  func fault(_ what: String) -> OpenSimError {
    .inconsistent(.init(file: file, line: 1), what)
  }

  /// The body's frame and the place in it. Frames come after the frames they lie in.
  func base(_ frame: Int) -> (frame: Int, place: Placement) {
    var place = Placement.none
    var at = frame
    while case .offset(let outer, let translation, let orientation) = model.frames[at].kind {
      place = Placement(turn: Turning(xyz: orientation), origin: translation) * place
      at = outer
    }
    return (at, place)
  }

  /// A body no joint carries moves freely, with no coordinate to name: it stays where it is.
  mutating func addFreeBodies() {
    for (i, frame) in model.frames.enumerated() {
      guard case .body(let inertia) = frame.kind, links[i] == nil else { continue }
      links[i] = parts.links.count
      bodies.append(frame.name)
      parts.links.append(
        Link(parent: 0, near: .none, far: .none, axes: 0..<0, inertia: inertia))
    }
  }

  mutating func addLink(
    _ joint: Model.Joint, on parent: Int, near: Placement, _ frame: Int, far: Placement,
    _ reversed: Bool
  ) {
    if case .scapulothoracic = joint.kind {
      addBlade(joint, on: parent, near: near, frame, far: far)
      return
    }
    let start = parts.axes.count
    let (made, ranks) = axes(of: joint)
    parts.axes += made
    var inertia = Inertia()
    if case .body(let own) = model.frames[frame].kind { inertia = own }
    links[frame] = parts.links.count
    bodies.append(model.frames[frame].name)
    parts.links.append(
      Link(
        parent: parent, near: near, far: far.inverse, reversed: reversed,
        axes: start..<parts.axes.count, inertia: inertia, spins: joint.spins))
    if case .custom = joint.kind, let first = joint.coordinates.first.flatMap({ number[$0.name] }) {
      let third = joint.coordinates.count > 2 ? number[joint.coordinates[2].name] : nil
      func axis(_ rank: Int) -> Int? { ranks.firstIndex(of: rank).map { start + $0 } }
      parts.links[parts.links.count - 1].carried = CarriedAxes(
        first: first, third: third, middle: axis(1), last: axis(2))
    }
  }

  /// Sliding axes first, then turning ones, those that never move left out; each with its rank in
  /// the joint, turning ones first.
  mutating func axes(of joint: Model.Joint) -> (axes: [Axis], ranks: [Int]) {
    var turning: [(Axis, Int)] = []
    var sliding: [(Axis, Int)] = []
    for (i, axis) in joint.transform.enumerated() {
      if axis.coordinates.count > 1, let made = hiddenAxis(axis, turns: i < 3) {
        if i < 3 { turning.append((made, i)) } else { sliding.append((made, i)) }
        continue
      }
      guard let curve = axis.function.curve(in: &parts.curves) else { continue }
      let coordinate = axis.coordinates.first.flatMap { number[$0] }
      let still = curve.isConstant || coordinate == nil
      if still && parts.curves.jet(curve, at: 0).value == 0 { continue }
      let made = Axis(
        direction: unit(axis.axis), turns: i < 3, curve: curve,
        coordinate: still ? nil : coordinate)
      if i < 3 { turning.append((made, i)) } else { sliding.append((made, i)) }
    }
    if let radii = joint.ellipsoid { sliding += ride(on: radii, of: joint).map { ($0, 3) } }
    for (i, coordinate) in joint.coordinates.enumerated() {
      if let c = number[coordinate.name] { parts.freedoms[c].kind = joint.kind(of: i) }
    }
    let all = sliding + turning
    return (all.map { $0.0 }, all.map { $0.1 })
  }

  /// An axis of several coordinates moves by a hidden one that follows them.
  private mutating func hiddenAxis(_ axis: Model.TransformAxis, turns: Bool) -> Axis? {
    guard let blend = axis.function.blend(of: axis.coordinates.compactMap { number[$0] }) else {
      return nil
    }
    return hiddenAxis(along: axis.axis, blend, turns: turns)
  }

  mutating func hiddenAxis(along direction: Vector, _ blend: Blend, turns: Bool) -> Axis {
    var hidden = Freedom(
      rest: 0, lowest: -.infinity, highest: .infinity, locked: false, clamped: false,
      kind: .coupled)
    (hidden.blend, hidden.isHidden) = (blend, true)
    parts.freedoms.append(hidden)
    return Axis(
      direction: unit(direction), turns: turns, curve: parts.curves.linear(slope: 1, at: 0),
      coordinate: parts.freedoms.count - 1)
  }

  mutating func addCouplers() throws(OpenSimError) {
    for coupler in model.couplers where coupler.enforced {
      if coupler.leaders.count > 1 {
        try addBlend(coupler)
        continue
      }
      guard let leader = coupler.leaders.first.flatMap({ number[$0] }),
        let follower = number[coupler.follower],
        let curve = coupler.function.curve(in: &parts.curves)
      else { throw fault("\(coupler.name) couples what is not there") }
      guard !isFollower(follower) else {
        throw fault("\(coupler.follower) follows two coordinates")
      }
      parts.freedoms[follower].follows = .init(
        leader: leader, curve: curve.scaled(by: coupler.scale))
    }
  }

  mutating func addMarkers() {
    for marker in model.markers {
      let (frame, place) = base(marker.frame)
      parts.markers.append(Marker(body: links[frame] ?? 0, place: place * marker.place))
    }
  }
}
