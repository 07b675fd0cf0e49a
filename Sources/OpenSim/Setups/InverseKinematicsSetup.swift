/// What an inverse kinematics set-up file asks for.
public struct InverseKinematicsSetup: Hashable, Sendable {
  public var name = ""
  public var modelFile = ""
  public var markerFile = ""
  public var outputFile = ""
  public var accuracy = 1e-5
  /// Seconds.
  public var start = -Double.infinity
  public var end = Double.infinity
  public var markers: [MarkerTask] = []
  public var coordinates: [CoordinateTask] = []

  public init() {}

  public struct MarkerTask: Hashable, Sendable {
    public var name: String
    public var weight: Double

    public init(name: String, weight: Double) { (self.name, self.weight) = (name, weight) }
  }

  public struct CoordinateTask: Hashable, Sendable {
    public var name: String
    public var weight: Double
    /// Nil for the coordinate's value at rest.
    public var value: Double?

    public init(name: String, weight: Double, value: Double?) {
      (self.name, self.weight, self.value) = (name, weight, value)
    }
  }

  /// Reads the file; tasks that do not apply are left out.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(OpenSimError) -> InverseKinematicsSetup {
    let document = try ElementParser.parse(bytes, file: file)
    let source = Source(file: file)
    guard
      let root = document.tag == "InverseKinematicsTool"
        ? document : document.first("InverseKinematicsTool")
    else { throw source.damaged(document, "there is no <InverseKinematicsTool>") }
    var setup = InverseKinematicsSetup()
    setup.name = root.name
    setup.modelFile = source.text("model_file", of: root) ?? ""
    setup.markerFile = source.text("marker_file", of: root) ?? ""
    setup.outputFile = source.text("output_motion_file", of: root) ?? ""
    if let accuracy = try source.number("accuracy", of: root) {
      guard accuracy > 0 else { throw source.damaged(root, "<accuracy> is not above nought") }
      setup.accuracy = accuracy
    }
    if let range = try source.numbers("time_range", of: root) {
      guard range.count == 2 else { throw source.damaged(root, "<time_range> is not two numbers") }
      (setup.start, setup.end) = (range[0], range[1])
    }
    for task in source.members("IKTaskSet", of: root) { try setup.add(task, source) }
    return setup
  }

  private mutating func add(_ task: Element, _ source: Source) throws(OpenSimError) {
    guard try source.flag("apply", of: task) ?? true else { return }
    let weight = try source.number("weight", of: task) ?? 0
    guard weight >= 0 else { throw source.damaged(task, "<weight> is below nought") }
    switch task.tag {
    case "IKMarkerTask": markers.append(MarkerTask(name: task.name, weight: weight))
    case "IKCoordinateTask":
      var value: Double?
      switch source.text("value_type", of: task) ?? "default_value" {
      case "default_value": break
      case "manual_value": value = try source.number("value", of: task) ?? 0
      case let other: throw source.unsupported(task, "a coordinate's value \(Source.shown(other))")
      }
      coordinates.append(CoordinateTask(name: task.name, weight: weight, value: value))
    default: throw source.unsupported(task, "the task <\(task.tag)>")
    }
  }

  /// The set-up as a file.
  public var text: String {
    var tasks = markers.map {
      Element(
        "IKMarkerTask", name: $0.name,
        [Element("apply", "true"), Element("weight", "\($0.weight)")])
    }
    tasks += coordinates.map {
      Element(
        "IKCoordinateTask", name: $0.name,
        [
          Element("apply", "true"), Element("weight", "\($0.weight)"),
          Element("value_type", $0.value == nil ? "default_value" : "manual_value"),
          Element("value", "\($0.value ?? 0)"),
        ])
    }
    return Element(
      "OpenSimDocument",
      [
        Element(
          "InverseKinematicsTool", name: name,
          [
            Element("model_file", modelFile), Element("accuracy", "\(accuracy)"),
            Element("IKTaskSet", [Element("objects", tasks)]),
            Element("marker_file", markerFile), Element("time_range", "\(start) \(end)"),
            Element("output_motion_file", outputFile),
          ])
      ]
    ).withAttribute("Version", "40000").xml
  }
}
