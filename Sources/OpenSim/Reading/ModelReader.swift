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
    let joints = source.members("JointSet", of: root)
    var frames = offsets(in: ground?.first("components")?.children ?? [], of: ["ground"])
    for body in bodies where body.name != "ground" {
      frames += offsets(
        in: body.first("components")?.children ?? [], of: ["bodyset", body.name])
    }
    for (i, joint) in joints.enumerated() {
      let own = joint.first("frames")?.children ?? []
      if let other = own.first(where: { $0.tag != "PhysicalOffsetFrame" }) {
        throw source.unsupported(other, "<\(other.tag)>")
      }
      frames += offsets(in: own, of: ["jointset", joint.name], joint: i)
    }
    let loose = root.first("components")?.children ?? []
    let set = source.members("ComponentSet", of: root)
    frames += offsets(in: loose, of: []) + offsets(in: set, of: ["componentset"])
    try read(frames)
    for joint in joints { try readJoint(joint) }
    for body in bodies { try readJointInside(body) }
    for part in loose + set where part.tag != "PhysicalOffsetFrame" {
      omit(part, "<\(part.tag)> \(part.name) is left out")
    }

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
    guard index.add(["bodyset", element.name], model.frames.count) else {
      throw source.inconsistent(element, "two bodies are called \(element.name)")
    }
    model.frames.append(Model.Frame(name: element.name, kind: .body(inertia)))
  }
}
