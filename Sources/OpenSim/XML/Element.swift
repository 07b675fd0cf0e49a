/// An element of an XML file, with the line on which it opens.
public struct Element: Hashable, Sendable {
  public var tag: String
  public var attributes: [String: String] = [:]
  /// All text directly inside, spaces at both ends taken off.
  public var text = ""
  public var children: [Element] = []
  public var line = 0

  public init(
    _ tag: String, _ text: String = "", name: String? = nil, _ children: [Element] = []
  ) {
    self.tag = tag
    self.text = text
    self.children = children
    if let name { attributes["name"] = name }
  }

  init(_ tag: String, _ children: [Element]) { self.init(tag, "", name: nil, children) }

  func withAttribute(_ key: String, _ value: String) -> Element {
    var element = self
    element.attributes[key] = value
    return element
  }

  public var name: String { attributes["name"] ?? "" }

  public func first(_ tag: String) -> Element? { children.first { $0.tag == tag } }
}
