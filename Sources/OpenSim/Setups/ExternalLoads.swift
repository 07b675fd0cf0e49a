import Biomechanics
import Mechanics

/// Pushes from outside, as an external loads file names them in a table of measurements.
public struct ExternalLoads: Hashable, Sendable {
  public var name = ""
  public var dataFile = ""
  public var forces: [Force] = []

  public init() {}

  public struct Force: Hashable, Sendable {
    public var name = ""
    public var body = ""
    public var forceFrame = "ground"
    public var pointFrame = "ground"
    /// What the columns of the table begin with; empty for none.
    public var force = ""
    public var point = ""
    public var torque = ""

    public init() {}
  }

  public static func read(_ bytes: [UInt8], file: String) throws(OpenSimError) -> ExternalLoads {
    let source = Source(file: file)
    let root = try source.root("ExternalLoads", in: bytes)
    var loads = ExternalLoads()
    loads.name = root.name
    loads.dataFile = source.text("datafile", of: root) ?? ""
    for object in root.first("objects")?.children ?? [] {
      guard object.tag == "ExternalForce" else {
        throw source.unsupported(object, "<\(object.tag)>")
      }
      let disabled = try source.flag("isDisabled", of: object) ?? false
      guard try source.flag("appliesForce", of: object) ?? !disabled else { continue }
      var force = Force()
      func word(_ tag: String, _ missing: String) -> String {
        let text = source.text(tag, of: object) ?? missing
        return text == "Unassigned" ? missing : text
      }
      force.name = object.name
      force.body = word("applied_to_body", "")
      force.forceFrame = word("force_expressed_in_body", "ground")
      force.pointFrame = word("point_expressed_in_body", "ground")
      force.force = word("force_identifier", "")
      force.point = word("point_identifier", "")
      force.torque = word("torque_identifier", "")
      guard !force.body.isEmpty else {
        throw source.damaged(object, "\(force.name) pushes on nothing")
      }
      loads.forces.append(force)
    }
    return loads
  }

  /// The loads as a file.
  public var text: String {
    let objects = forces.map { force in
      Element(
        "ExternalForce", name: force.name,
        [
          Element("appliesForce", "true"), Element("applied_to_body", force.body),
          Element("force_expressed_in_body", force.forceFrame),
          Element("point_expressed_in_body", force.pointFrame),
          Element("force_identifier", force.force), Element("point_identifier", force.point),
          Element("torque_identifier", force.torque), Element("data_source_name", dataFile),
        ])
    }
    return Element(
      "OpenSimDocument",
      [
        Element(
          "ExternalLoads", name: name,
          [Element("objects", objects), Element("datafile", dataFile)])
      ]
    ).withAttribute("Version", "40000").xml
  }
}
