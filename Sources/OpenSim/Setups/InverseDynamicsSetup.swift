/// What an inverse dynamics set-up file asks for.
public struct InverseDynamicsSetup: Hashable, Sendable {
  public var name = ""
  public var modelFile = ""
  public var coordinatesFile = ""
  public var loadsFile = ""
  public var outputFile = "inverse_dynamics.sto"
  /// Seconds.
  public var start = -Double.infinity
  public var end = Double.infinity
  /// Names of forces to leave out; "Muscles" for all muscles, "All" for everything.
  public var without: [String] = []
  /// Hertz below which the motion is kept; nil for the motion as it is.
  public var cutoff: Double?

  public init() {}

  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(OpenSimError) -> InverseDynamicsSetup {
    let source = Source(file: file)
    let root = try source.root("InverseDynamicsTool", in: bytes)
    var setup = InverseDynamicsSetup()
    func path(_ tag: String) -> String {
      let text = source.text(tag, of: root) ?? ""
      return text == "Unassigned" ? "" : text
    }
    setup.name = root.name
    setup.modelFile = path("model_file")
    setup.coordinatesFile = path("coordinates_file")
    setup.loadsFile = path("external_loads_file")
    setup.outputFile = source.text("output_gen_force_file", of: root) ?? setup.outputFile
    setup.without = source.words("forces_to_exclude", of: root)
    (setup.start, setup.end) = try source.timeRange(of: root)
    if let cutoff = try source.number("lowpass_cutoff_frequency_for_coordinates", of: root),
      cutoff >= 0
    {
      guard cutoff > 0, cutoff < 1e6 else {
        throw source.damaged(root, "the filter is not a number of hertz above nought")
      }
      setup.cutoff = cutoff
    }
    return setup
  }

  public var leavesMusclesOut: Bool {
    without.contains { ["muscles", "all", "actuators"].contains($0.lowercased()) }
  }

  /// The set-up as a file.
  public var text: String {
    Element(
      "OpenSimDocument",
      [
        Element(
          "InverseDynamicsTool", name: name,
          [
            Element("model_file", modelFile), Element("time_range", "\(start) \(end)"),
            Element("forces_to_exclude", without.joined(separator: " ")),
            Element("external_loads_file", loadsFile),
            Element("coordinates_file", coordinatesFile),
            Element("lowpass_cutoff_frequency_for_coordinates", "\(cutoff ?? -1)"),
            Element("output_gen_force_file", outputFile),
          ])
      ]
    ).withAttribute("Version", "40000").xml
  }
}

extension Source {
  /// The two numbers of a tool's <time_range>, seconds; boundless where it says nothing.
  func timeRange(of root: Element) throws(OpenSimError) -> (start: Double, end: Double) {
    guard let range = try numbers("time_range", of: root) else { return (-.infinity, .infinity) }
    guard range.count == 2 else { throw damaged(root, "<time_range> is not two numbers") }
    return (range[0], range[1])
  }
}
