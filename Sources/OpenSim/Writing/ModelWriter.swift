import Mechanics

extension Model {
  /// The model as an .osim file of version 4, which OpenSim 4 opens.
  public var osim: String {
    ModelWriter(model: withFramesToldApart).document.withAttribute("Version", "40000").xml
  }

  /// Frames in one frame bear names of their own; bushings and welds may bring several of one name.
  private var withFramesToldApart: Model {
    struct Place: Hashable {
      var base: Int
      var name: String
    }
    var model = self
    var taken: Set<Place> = []
    for (i, frame) in frames.enumerated() where frame.joint == nil {
      guard case .offset(let base, _, _) = frame.kind else { continue }
      var (place, number) = (Place(base: base, name: frame.name), i)
      while !taken.insert(place).inserted {
        place.name = "\(frame.name)_\(number)"
        number += 1
      }
      model.frames[i].name = place.name
    }
    return model
  }
}

/// Turns a model into the elements of a file.
struct ModelWriter {
  let model: Model

  var document: Element {
    let ground = Element("Ground", name: "ground", frameParts(0))
    let set = { (tag: String, members: [Element]) in
      Element(tag, name: tag.lowercased(), [Element("objects", members)])
    }
    let parts = [
      Element("credits", model.credits), Element("publications", model.publications),
      Element("length_units", model.lengthUnits), Element("force_units", model.forceUnits),
      Element("gravity", Self.text(model.gravity)), ground,
      set("BodySet", bodies), set("JointSet", model.joints.indices.map(joint)),
      set("ConstraintSet", model.couplers.map(coupler) + model.constraints.map(constraint)),
      set("ContactGeometrySet", model.contactShapes.map(shape)),
      set("ForceSet", model.forces.map(force)),
      set("MarkerSet", model.markers.map(marker)),
    ]
    return Element("OpenSimDocument", [Element("Model", name: model.name, parts)])
  }

  static func text(_ v: Vector) -> String { "\(v.x) \(v.y) \(v.z)" }
  static func text(_ numbers: [Double]) -> String { numbers.map { "\($0)" }.joined(separator: " ") }

  /// Where a frame stands in the file.
  func path(_ frame: Int) -> String {
    let f = model.frames[frame]
    switch f.kind {
    case .ground: return "/ground"
    case .body: return "/bodyset/" + f.name
    case .offset(let base, _, _):
      if let joint = f.joint { return "/jointset/" + model.joints[joint].name + "/" + f.name }
      return path(base) + "/" + f.name
    }
  }

  /// A body as forces of OpenSim 3's kind name it.
  func body(_ frame: Int) -> String {
    if case .offset = model.frames[frame].kind { return path(frame) }
    return frame == 0 ? "ground" : model.frames[frame].name
  }

  private var bodies: [Element] {
    model.frames.enumerated().compactMap { i, frame in
      guard case .body(let inertia) = frame.kind else { return nil }
      let (m, p) = (inertia.moments, inertia.products)
      return Element(
        "Body", name: frame.name,
        frameParts(i) + [
          Element("mass", "\(inertia.mass)"), Element("mass_center", Self.text(inertia.centre)),
          Element("inertia", Self.text([m.x, m.y, m.z, p.x, p.y, p.z])),
        ])
    }
  }

  /// The frames a frame carries itself, and its surfaces.
  private func frameParts(_ number: Int) -> [Element] {
    var parts: [Element] = []
    let own = model.frames.indices.filter {
      guard model.frames[$0].joint == nil else { return false }
      if case .offset(let base, _, _) = model.frames[$0].kind { return base == number }
      return false
    }
    if !own.isEmpty { parts.append(Element("components", own.map(offset))) }
    let surfaces = model.surfaces.filter { $0.frame == number }
    if !surfaces.isEmpty {
      parts.append(
        Element("WrapObjectSet", name: "wrapobjectset", [Element("objects", surfaces.map(surface))])
      )
    }
    return parts
  }

  private func offset(_ number: Int) -> Element {
    let frame = model.frames[number]
    guard case .offset(let base, let translation, let orientation) = frame.kind else {
      return Element("PhysicalOffsetFrame", name: frame.name)
    }
    return Element(
      "PhysicalOffsetFrame", name: frame.name,
      frameParts(number) + [
        Element("socket_parent", path(base)), Element("translation", Self.text(translation)),
        Element("orientation", Self.text(orientation)),
      ])
  }

  private func joint(_ number: Int) -> Element {
    let joint = model.joints[number]
    var parts = [
      Element("socket_parent_frame", path(joint.parent)),
      Element("socket_child_frame", path(joint.child)),
      Element("coordinates", joint.coordinates.map(coordinate)),
      Element(
        "frames", model.frames.indices.filter { model.frames[$0].joint == number }.map(offset)),
    ]
    if case .custom(let axes) = joint.kind {
      let names =
        ["rotation1", "rotation2", "rotation3"]
        + ["translation1", "translation2", "translation3"]
      parts.append(
        Element(
          "SpatialTransform",
          zip(names, axes).map { name, axis in
            Element(
              "TransformAxis", name: name,
              [
                Element("coordinates", axis.coordinates.joined(separator: " ")),
                Element("axis", Self.text(axis.axis)),
                axis.function.element(named: "function"),
              ])
          }))
    }
    switch joint.kind {
    case .ellipsoid(let radii): parts.append(Element("radii_x_y_z", Self.text(radii)))
    case .scapulothoracic(let radii, let origin, let direction):
      parts += [
        Element("thoracic_ellipsoid_radii_x_y_z", Self.text(radii)),
        Element("scapula_winging_axis_origin", Self.text([origin.x, origin.y])),
        Element("scapula_winging_axis_direction", "\(direction)"),
      ]
    default: break
    }
    return Element(joint.kind.tag, name: joint.name, parts)
  }

  private func coordinate(_ coordinate: Model.Coordinate) -> Element {
    Element(
      "Coordinate", name: coordinate.name,
      [
        Element("default_value", "\(coordinate.rest)"),
        Element("range", "\(coordinate.lowest) \(coordinate.highest)"),
        Element("default_speed_value", "\(coordinate.speed)"),
        Element("clamped", "\(coordinate.clamped)"), Element("locked", "\(coordinate.locked)"),
        Element("prescribed", "\(coordinate.prescribed)"),
        Element("is_free_to_satisfy_constraints", "\(coordinate.yields)"),
      ] + (coordinate.prescription.map { [$0.element(named: "prescribed_function")] } ?? []))
  }

  private func coupler(_ coupler: Model.Coupler) -> Element {
    Element(
      "CoordinateCouplerConstraint", name: coupler.name,
      [
        Element("isEnforced", "\(coupler.enforced)"),
        Element("coupled_coordinates_function", [coupler.function.element(named: "")]),
        Element("independent_coordinate_names", coupler.leaders.joined(separator: " ")),
        Element("dependent_coordinate_name", coupler.follower),
        Element("scale_factor", "\(coupler.scale)"),
      ])
  }

  private func surface(_ surface: Model.Surface) -> Element {
    var parts = [
      Element("active", "\(surface.active)"),
      Element("xyz_body_rotation", Self.text(surface.rotation)),
      Element("translation", Self.text(surface.translation)),
      Element("quadrant", surface.quadrant),
    ]
    let tag: String
    switch surface.shape {
    case .cylinder(let radius, let length):
      tag = "WrapCylinder"
      parts += [Element("radius", "\(radius)"), Element("length", "\(length)")]
    case .sphere(let radius):
      tag = "WrapSphere"
      parts.append(Element("radius", "\(radius)"))
    case .ellipsoid(let radii):
      tag = "WrapEllipsoid"
      parts.append(Element("dimensions", Self.text(radii)))
    case .torus(let inner, let outer):
      tag = "WrapTorus"
      parts += [Element("inner_radius", "\(inner)"), Element("outer_radius", "\(outer)")]
    }
    return Element(tag, name: surface.name, parts)
  }

  private func marker(_ marker: Model.ModelMarker) -> Element {
    Element(
      "Marker", name: marker.name,
      [
        Element("socket_parent_frame", path(marker.frame)),
        Element("location", Self.text(marker.place)), Element("fixed", "\(marker.fixed)"),
      ])
  }
}

extension Model.Joint.Kind {
  var tag: String {
    switch self {
    case .weld: "WeldJoint"
    case .pin: "PinJoint"
    case .slider: "SliderJoint"
    case .planar: "PlanarJoint"
    case .universal: "UniversalJoint"
    case .ball: "BallJoint"
    case .gimbal: "GimbalJoint"
    case .free: "FreeJoint"
    case .custom: "CustomJoint"
    case .ellipsoid: "EllipsoidJoint"
    case .scapulothoracic: "ScapulothoracicJoint"
    }
  }
}

extension Function {
  func element(named name: String) -> Element {
    func made(_ tag: String, _ parts: [Element]) -> Element {
      Element(tag, name: name.isEmpty ? nil : name, parts)
    }
    func points(_ tag: String, _ x: [Double], _ y: [Double]) -> Element {
      made(tag, [Element("x", ModelWriter.text(x)), Element("y", ModelWriter.text(y))])
    }
    switch self {
    case .constant(let value): return made("Constant", [Element("value", "\(value)")])
    case .linear(let c):
      return made("LinearFunction", [Element("coefficients", ModelWriter.text(c))])
    case .polynomial(let c):
      return made("PolynomialFunction", [Element("coefficients", ModelWriter.text(c))])
    case .simmSpline(let x, let y): return points("SimmSpline", x, y)
    case .naturalSpline(let half, let x, let y):
      return made(
        "GCVSpline",
        [
          Element("half_order", "\(half)"), Element("error_variance", "0"),
          Element("x", ModelWriter.text(x)), Element("y", ModelWriter.text(y)),
          Element("weights", ModelWriter.text(x.map { _ in 1 })),
        ])
    case .multivariate(let dimension, let order, let c):
      return made(
        "MultivariatePolynomialFunction",
        [
          Element("coefficients", ModelWriter.text(c)), Element("dimension", "\(dimension)"),
          Element("order", "\(order)"),
        ])
    case .step(let from, let to, let start, let end):
      return made(
        "StepFunction",
        [
          Element("transition_start_time", "\(from)"), Element("transition_end_time", "\(to)"),
          Element("start_value", "\(start)"), Element("end_value", "\(end)"),
        ])
    case .piecewiseLinear(let x, let y): return points("PiecewiseLinearFunction", x, y)
    case .piecewiseConstant(let x, let y): return points("PiecewiseConstantFunction", x, y)
    case .sine(let amplitude, let omega, let phase, let offset):
      return made(
        "Sine",
        [
          Element("amplitude", "\(amplitude)"), Element("omega", "\(omega)"),
          Element("phase", "\(phase)"), Element("offset", "\(offset)"),
        ])
    case .multiplier(let scale, let inner):
      return made(
        "MultiplierFunction",
        [Element("function", [inner.element(named: "")]), Element("scale", "\(scale)")])
    }
  }
}
