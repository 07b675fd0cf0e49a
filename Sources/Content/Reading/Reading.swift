import Yams

/// One value of a file that is being read, where it stands, and where mistakes go.
///
/// A read of a wrong value reports it and returns nil or a harmless stand-in, and the rest is still
/// read: the result only counts when no problem was found.
struct Reading {
  let node: Node
  let file: String
  /// The key it stands under, for sentences about it.
  let name: String
  let findings: Findings

  func report(_ what: String, remedy: String) {
    let mark = node.mark
    findings.add(
      ContentProblem(
        file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, what: what, remedy: remedy))
  }

  var hasProblems: Bool { findings.has(problemsIn: file) }

  /// The value at `sections/emergency/items/saddle`, by keys and by the `id` or `name` of list
  /// entries, or the closest there is to it.
  func at(_ place: String) -> Reading {
    var found = self
    for step in place.split(separator: "/").map(String.init) {
      let next: Node? =
        switch found.node {
        case .mapping: found.node[step]
        case .sequence(let sequence):
          sequence.first { ($0["id"] ?? $0["name"])?.scalar?.string == step }
        default: nil
        }
      guard let next else { return found }
      found = reading(next, name: step)
    }
    return found
  }

  func reading(_ node: Node, name: String) -> Reading {
    Reading(node: node, file: file, name: name, findings: findings)
  }

  /// The keys and values of a mapping, after reporting keys that are not among `keys`.
  func fields(_ keys: [String]) -> Fields {
    guard let pairs = pairs() else {
      return Fields(of: self, keys: keys, values: [:], broken: true)
    }
    for (key, _) in pairs where !keys.contains(key.name) {
      key.report(
        "`\(key.name)` is not a key of \(name).", remedy: remedy(for: key.name, among: keys))
    }
    let values = Dictionary(pairs.map { ($0.key.name, $0.value) }, uniquingKeysWith: { a, _ in a })
    return Fields(of: self, keys: keys, values: values, broken: false)
  }

  /// The pairs of a mapping in file order; nil, and reported, for anything else.
  func pairs() -> [(key: Reading, value: Reading)]? {
    guard case .mapping(let mapping) = node else {
      report("\(name) must be a mapping of keys and values.", remedy: "Write it as `key: value`.")
      return nil
    }
    return mapping.compactMap { key, value in
      guard let text = key.scalar?.string else {
        reading(key, name: name).report(
          "A key of \(name) is not a word.", remedy: "Write a plain word before the colon.")
        return nil
      }
      return (reading(key, name: text), reading(value, name: text))
    }
  }

  /// The elements of a list; empty, and reported, for anything else.
  func list() -> [Reading] {
    guard case .sequence(let sequence) = node else {
      report(
        "\(name) must be a list.", remedy: "Write it as `[first, second]` or as lines with `-`.")
      return []
    }
    return sequence.enumerated().map { index, element in
      reading(element, name: "entry \(index + 1) of \(name)")
    }
  }
}
