extension Element {
  /// The element and all below it as XML, tabs for depth, as OpenSim writes it.
  public var xml: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n"
    write(depth: 0, to: &text)
    return text
  }

  private func write(depth: Int, to out: inout String) {
    let indent = String(repeating: "\t", count: depth)
    out += indent + "<" + tag
    for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
      out += " \(key)=\"\(Self.escaped(value))\""
    }
    if children.isEmpty && text.isEmpty {
      out += " />\n"
      return
    }
    out += ">"
    if children.isEmpty {
      out += Self.escaped(text) + "</\(tag)>\n"
      return
    }
    out += "\n"
    for child in children { child.write(depth: depth + 1, to: &out) }
    out += indent + "</\(tag)>\n"
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22].contains($0) }) else { return text }
    var out = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }
}
