import Mechanics

/// A frame fixed in another, before that one is known.
struct WaitingFrame {
  var element: Element
  /// The place of what holds it in the file.
  var holder: [String]
  /// The joint that brings it along.
  var joint: Int?
}

extension ModelReader {
  /// The offset frames something holds, and those that these hold in turn.
  func offsets(
    in elements: [Element], of holder: [String], joint: Int? = nil
  ) -> [WaitingFrame] {
    elements.filter { $0.tag == "PhysicalOffsetFrame" }.flatMap { element in
      [WaitingFrame(element: element, holder: holder, joint: joint)]
        + offsets(in: element.first("components")?.children ?? [], of: holder + [element.name])
    }
  }

  /// Reads frames each once the one it lies in is there; a file may list them in any order.
  mutating func read(_ frames: [WaitingFrame]) throws(OpenSimError) {
    var waiting = frames
    while let first = waiting.first {
      var later: [WaitingFrame] = []
      for frame in waiting {
        if let base = base(of: frame) { try add(frame, in: base) } else { later.append(frame) }
      }
      guard later.count < waiting.count else {
        throw source.inconsistent(
          first.element,
          "\(first.element.name) is fixed in \(parent(of: first) ?? "nothing"), which is not there")
      }
      waiting = later
    }
  }

  private func parent(of frame: WaitingFrame) -> String? {
    source.text("socket_parent", of: frame.element)
      ?? frame.element.first("connectors").flatMap { connectorName($0, "parent") }
  }

  private func base(of frame: WaitingFrame) -> Int? {
    guard let parent = parent(of: frame) else {
      return index.frame("/" + frame.holder.joined(separator: "/"))
    }
    return index.frame(parent, from: frame.holder + [frame.element.name])
  }

  private mutating func add(_ frame: WaitingFrame, in base: Int) throws(OpenSimError) {
    let element = frame.element
    guard index.add(frame.holder + [element.name], model.frames.count) else {
      throw source.inconsistent(element, "two frames are called \(element.name)")
    }
    model.frames.append(
      Model.Frame(
        name: element.name,
        kind: .offset(
          in: base, translation: try source.vector("translation", of: element) ?? Vector(),
          orientation: try source.vector("orientation", of: element) ?? Vector()),
        joint: frame.joint))
    try readSurfaces(of: element, frame: model.frames.count - 1)
  }

  /// The short-lived notation of 4.0's first versions.
  func connectorName(_ element: Element, _ name: String) -> String? {
    element.children.first { $0.name == name }?.first("connectee_name")?.text
  }

  func frame(
    _ tag: String, of element: Element, from place: [String] = []
  ) throws(OpenSimError) -> Int {
    let path =
      source.text("socket_" + tag, of: element)
      ?? element.first("connectors").flatMap { connectorName($0, tag) }
      ?? source.text("body", of: element)
    guard let path, let found = index.frame(path, from: place) else {
      throw source.inconsistent(
        element, "\(element.name) hangs on \(path ?? "nothing"), which is not there")
    }
    return found
  }
}
