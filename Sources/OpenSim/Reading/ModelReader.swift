import Mechanics

extension Model {
  /// Reads an .osim file, version 2 to 4. `file` names it in errors.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(OpenSimError) -> (model: Model, omissions: [Omission]) {
    let document = try ElementParser.parse(bytes, file: file)
    var source = Source(file: file)
    let root: Element
    if document.tag == "OpenSimDocument" {
      guard let model = document.first("Model") else {
        throw source.damaged(document, "there is no <Model>")
      }
      root = model
    } else if document.tag == "Model" {
      root = document
    } else {
      throw source.damaged(document, "this is <\(document.tag)>, not an OpenSim model")
    }
    for holder in [document, root] {
      for object in holder.first("defaults")?.children ?? [] {
        source.defaults[object.tag] = object
      }
    }
    var reader = ModelReader(source: source)
    try reader.read(root)
    return (reader.model, reader.omissions)
  }
}

/// Reads a model part by part; later parts find the frames of earlier ones.
struct ModelReader {
  let source: Source
  var model = Model()
  var omissions: [Omission] = []
  var index = FrameIndex()

  init(source: Source) { self.source = source }

  /// What a model may hold that changes nothing here: pictures, notes, tools.
  private static let unheeded: Set<String> = [
    "credits", "publications", "length_units", "force_units", "gravity", "BodySet", "JointSet",
    "ConstraintSet", "ForceSet", "MarkerSet", "defaults", "ground", "Ground", "components",
    "FrameGeometry", "Appearance", "attached_geometry", "assembly_accuracy",
    "ModelVisualPreferences",
    "WrapObjectSet", "notes", "ContactGeometrySet",
  ]

  mutating func read(_ root: Element) throws(OpenSimError) {
    model.name = root.name
    model.credits = source.text("credits", of: root) ?? ""
    model.publications = source.text("publications", of: root) ?? ""
    model.lengthUnits = source.text("length_units", of: root) ?? "meters"
    model.forceUnits = source.text("force_units", of: root) ?? "N"
    model.gravity = try source.vector("gravity", of: root) ?? model.gravity

    let ground = root.first("Ground") ?? root.first("ground")
    let bodies = source.members("BodySet", of: root)
    for body in bodies { try readBody(body) }
    if let ground { try readOffsets(of: ground, frame: 0) }
    for body in bodies where body.name != "ground" {
      try readOffsets(of: body, frame: index.frame(body.name) ?? 0)
    }
    for joint in source.members("JointSet", of: root) { try readJoint(joint) }
    for body in bodies { try readJointInside(body) }
    for part in root.first("components")?.children ?? [] { try readComponent(part) }
    for part in source.members("ComponentSet", of: root) { try readComponent(part) }

    if let ground { try readSurfaces(of: ground, frame: 0) }
    for body in bodies { try readSurfaces(of: body, frame: index.frame(body.name) ?? 0) }
    for constraint in source.members("ConstraintSet", of: root) { try readConstraint(constraint) }
    for shape in source.members("ContactGeometrySet", of: root) { try readContactShape(shape) }
    for force in source.members("ForceSet", of: root) { try readForce(force) }
    for marker in source.members("MarkerSet", of: root) { try readMarker(marker) }
    noteRest(root)
  }

  mutating func omit(_ element: Element, _ what: String) {
    omissions.append(Omission(place: source.place(element), what: what))
  }

  private mutating func noteRest(_ root: Element) {
    for child in root.children {
      guard let name = child.attributes["file"], !name.isEmpty else { continue }
      omit(child, "what <\(child.tag)> keeps in \(Source.shown(name)) is left out")
    }
    for child in root.children where !Self.unheeded.contains(child.tag) {
      let inside = child.first("objects")?.children ?? []
      if child.tag == "ComponentSet" || (child.children.isEmpty && child.text.isEmpty) { continue }
      if child.tag.hasSuffix("Set") && inside.isEmpty { continue }
      omit(child, "<\(child.tag)> is left out")
    }
  }

  private mutating func readBody(_ element: Element) throws(OpenSimError) {
    guard element.tag == "Body" else { throw source.unsupported(element, "<\(element.tag)>") }
    // Version 3 lists the ground among the bodies.
    if element.name == "ground" { return }
    guard !element.name.isEmpty else { throw source.damaged(element, "a body has no name") }
    var inertia = Inertia(mass: try source.number("mass", of: element) ?? 0)
    inertia.centre = try source.vector("mass_center", of: element) ?? Vector()
    if let all = try source.numbers("inertia", of: element) {
      guard all.count == 6 else { throw source.damaged(element, "<inertia> is not six numbers") }
      inertia.moments = Vector(all[0], all[1], all[2])
      inertia.products = Vector(all[3], all[4], all[5])
    } else {
      for (i, axis) in ["xx", "yy", "zz"].enumerated() {
        inertia.moments[i] = try source.number("inertia_" + axis, of: element) ?? 0
      }
      for (i, axis) in ["xy", "xz", "yz"].enumerated() {
        inertia.products[i] = try source.number("inertia_" + axis, of: element) ?? 0
      }
    }
    guard inertia.mass >= 0 else { throw source.damaged(element, "a mass below nought") }
    guard index.add(body: element.name, model.frames.count) else {
      throw source.inconsistent(element, "two bodies are called \(element.name)")
    }
    model.frames.append(Model.Frame(name: element.name, kind: .body(inertia)))
  }

  /// Offset frames that a body or the ground carries itself.
  private mutating func readOffsets(of element: Element, frame: Int) throws(OpenSimError) {
    for part in element.first("components")?.children ?? [] {
      if part.tag == "PhysicalOffsetFrame" { try readOffset(part, joint: nil, within: frame) }
    }
  }

  private mutating func readComponent(_ element: Element) throws(OpenSimError) {
    if element.tag == "PhysicalOffsetFrame" {
      try readOffset(element, joint: nil, within: nil)
    } else {
      omit(element, "<\(element.tag)> \(element.name) is left out")
    }
  }

  mutating func readOffset(
    _ element: Element, joint: (name: String, number: Int)?, within: Int?, owner: String? = nil
  ) throws(OpenSimError) {
    let parent =
      source.text("socket_parent", of: element)
      ?? element.first("connectors").flatMap { connectorName($0, "parent") }
    var base = within
    if let parent, parent != "..", let found = index.frame(parent, from: joint?.name ?? owner) {
      base = found
    }
    guard let base else {
      throw source.inconsistent(
        element, "\(element.name) is fixed in \(parent ?? "nothing"), which is not there")
    }
    index.add(offset: element.name, model.frames.count, joint: joint?.name ?? owner)
    model.frames.append(
      Model.Frame(
        name: element.name,
        kind: .offset(
          in: base, translation: try source.vector("translation", of: element) ?? Vector(),
          orientation: try source.vector("orientation", of: element) ?? Vector()),
        joint: joint?.number))
    try readSurfaces(of: element, frame: model.frames.count - 1)
  }

  /// The short-lived notation of 4.0's first versions.
  private func connectorName(_ element: Element, _ name: String) -> String? {
    element.children.first { $0.name == name }?.first("connectee_name")?.text
  }

  func frame(
    _ tag: String, of element: Element, joint: String? = nil
  ) throws(OpenSimError) -> Int {
    let path =
      source.text("socket_" + tag, of: element)
      ?? element.first("connectors").flatMap { connectorName($0, tag) }
      ?? source.text("body", of: element)
    guard let path, let found = index.frame(path, from: joint) else {
      throw source.inconsistent(
        element, "\(element.name) hangs on \(path ?? "nothing"), which is not there")
    }
    return found
  }
}
