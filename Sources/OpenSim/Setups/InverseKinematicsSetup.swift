/// What an inverse kinematics set-up file asks for.
public struct InverseKinematicsSetup: Hashable, Sendable {
  public var name = ""
  public var modelFile = ""
  public var markerFile = ""
  /// The motion that coordinate tasks "from_file" follow.
  public var coordinateFile = ""
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
    public var value: Value

    public init(name: String, weight: Double, value: Value) {
      (self.name, self.weight, self.value) = (name, weight, value)
    }

    public enum Value: Hashable, Sendable {
      /// The coordinate's value at rest.
      case rest
      /// Radians or metres.
      case manual(Double)
      /// As the set-up's coordinate file has it at that moment.
      case fromFile
    }
  }

  /// Reads the file; tasks that do not apply are left out.
  ///
  /// - Parameter beside: the bytes of a file named in this one, where tasks may be kept; nil when it
  ///   cannot be read.
  public static func read(
    _ bytes: [UInt8], file: String, beside: (String) -> [UInt8]? = { _ in nil }
  ) throws(OpenSimError) -> InverseKinematicsSetup {
    let source = Source(file: file)
    let root = try source.root("InverseKinematicsTool", in: bytes)
    var setup = InverseKinematicsSetup()
    setup.name = root.name
    setup.modelFile = source.text("model_file", of: root) ?? ""
    setup.markerFile = source.text("marker_file", of: root) ?? ""
    setup.outputFile = source.text("output_motion_file", of: root) ?? ""
    if let accuracy = try source.number("accuracy", of: root) {
      guard accuracy > 0 else { throw source.damaged(root, "<accuracy> is not above nought") }
      setup.accuracy = accuracy
    }
    (setup.start, setup.end) = try source.timeRange(of: root)
    setup.coordinateFile = source.text("coordinate_file", of: root) ?? ""
    if setup.coordinateFile == "Unassigned" { setup.coordinateFile = "" }
    for task in source.members("IKTaskSet", of: root) { try setup.add(task, source) }
    if let set = root.first("IKTaskSet"), let name = set.attributes["file"], !name.isEmpty {
      try setup.addTasks(from: name, beside, source, set)
    }
    return setup
  }

  private mutating func addTasks(
    from name: String, _ beside: (String) -> [UInt8]?, _ source: Source, _ set: Element
  ) throws(OpenSimError) {
    guard let bytes = beside(name) else {
      throw source.inconsistent(set, "the tasks in \(Source.shown(name)) cannot be read")
    }
    let other = Source(file: name)
    let root = try other.root("IKTaskSet", in: bytes)
    guard let tasks = root.first("objects")?.children else {
      throw other.damaged(root, "<IKTaskSet> has no <objects>")
    }
    for task in tasks { try add(task, other) }
  }

  private mutating func add(_ task: Element, _ source: Source) throws(OpenSimError) {
    guard try source.flag("apply", of: task) ?? true else { return }
    let weight = try source.number("weight", of: task) ?? 0
    guard weight >= 0 else { throw source.damaged(task, "<weight> is below nought") }
    switch task.tag {
    case "IKMarkerTask": markers.append(MarkerTask(name: task.name, weight: weight))
    case "IKCoordinateTask":
      let value: CoordinateTask.Value
      switch source.text("value_type", of: task) ?? "default_value" {
      case "default_value": value = .rest
      case "manual_value": value = .manual(try source.number("value", of: task) ?? 0)
      case "from_file": value = .fromFile
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
    tasks += coordinates.map { task in
      var type = "default_value"
      var value = 0.0
      if case .manual(let number) = task.value { (type, value) = ("manual_value", number) }
      if case .fromFile = task.value { type = "from_file" }
      return Element(
        "IKCoordinateTask", name: task.name,
        [
          Element("apply", "true"), Element("weight", "\(task.weight)"),
          Element("value_type", type), Element("value", "\(value)"),
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
            Element("marker_file", markerFile), Element("coordinate_file", coordinateFile),
            Element("time_range", "\(start) \(end)"),
            Element("output_motion_file", outputFile),
          ])
      ]
    ).withAttribute("Version", "40000").xml
  }
}
