import Biomechanics
import Yams

/// An exercise file whose postures are nudged until their contacts touch.
public struct PoseSettling: Sendable {
  /// One posture that changed.
  public struct Change: Hashable, Sendable {
    /// Where it stood in the file as it was.
    public var line: Int
    /// As it is written from now on: `{pelvis_tilt: 90, hip_flexion_r: 62.5}`.
    public var posture: String
  }

  /// A posture that is left as it was, because a joint would turn further than a slip of the pen: the
  /// sketch has something else wrong.
  public struct Refusal: Hashable, Sendable {
    public var line: Int
    /// The joint that would turn furthest, and by how many degrees.
    public var coordinate: Coordinate
    public var degrees: Int
  }

  /// Degrees that a joint may be nudged.
  public static let furthest = 30

  /// The whole file with the settled postures; everything else is as it was.
  public let text: String
  /// In the order of the file.
  public let changes: [Change]
  public let refusals: [Refusal]

  /// Nil when the file is no YAML or has no ladder. Postures that touch already are left alone.
  public init?(of text: String) {
    guard let file = try? Yams.compose(yaml: text, .basic), let ladder = file["ladder"] else {
      return nil
    }
    var edited = text
    var changes: [Change] = []
    var refusals: [Refusal] = []
    // From the last to the first, so that the places of those before stay true.
    for frame in Self.apart(in: ladder).reversed() {
      guard let mark = frame.reading.node.mark, let braces = Self.braces(at: mark, in: text) else {
        continue
      }
      let (coordinate, degrees) = frame.sketch.furthestTurn(to: frame.pose)
      guard degrees <= Self.furthest else {
        refusals.append(Refusal(line: mark.line, coordinate: coordinate, degrees: degrees))
        continue
      }
      let posture = frame.reading.written(frame.pose)
      edited.replaceSubrange(braces, with: Self.wrapped(posture, indent: mark.column - 1))
      changes.append(Change(line: mark.line, posture: posture))
    }
    self.text = edited
    self.changes = changes.reversed()
    self.refusals = refusals.reversed()
  }

  /// The postures whose contacts do not touch, each with the pose in which they do.
  private static func apart(in ladder: Node) -> [Frame] {
    reading(ladder, "ladder").list().flatMap { rung -> [Frame] in
      guard case .mapping = rung.node, let poses = rung.node["poses"] else { return [] }
      let frames = reading(poses, "poses")
      let props: [Prop] =
        rung.node["props"].map { reading($0, "props").list().compactMap { $0.choice() } } ?? []
      let contacts =
        rung.node["contacts"].map { node in
          Contact.read(reading(node, "contacts"), props: Prop.allCases)
        } ?? []
      let motion = Motion.read(frames, props: Prop.allCases)
      let settled = motion.settled(on: contacts, props: props).keyframes.filter { !$0.isPassed }
      return zip(frames.list(), zip(motion.keyframes, settled)).compactMap { frame, poses in
        let faults = poses.0.pose.faults(on: contacts + poses.0.touching)
        let isApart = faults.contains { if case .outsideRange = $0 { false } else { true } }
        return isApart ? (frame, poses.0.pose, poses.1.pose) : nil
      }
    }
  }

  private typealias Frame = (reading: Reading, sketch: Pose, pose: Pose)

  private static func reading(_ node: Node, _ name: String) -> Reading {
    Reading(node: node, file: "", name: name, findings: Findings())
  }

  /// From the brace at a place to the one that closes it; nil for a posture written without.
  private static func braces(at mark: Mark, in text: String) -> ClosedRange<String.Index>? {
    var start = text.startIndex
    for _ in 1..<max(mark.line, 1) {
      guard let end = text[start...].firstIndex(of: "\n") else { return nil }
      start = text.index(after: end)
    }
    guard let open = text.index(start, offsetBy: mark.column - 1, limitedBy: text.endIndex),
      open < text.endIndex, text[open] == "{"
    else { return nil }
    var depth = 0
    for place in text[open...].indices {
      if text[place] == "{" { depth += 1 }
      if text[place] == "}" { depth -= 1 }
      if depth == 0 { return open...place }
    }
    return nil
  }

  /// Broken after commas so that no line is longer than 100.
  private static func wrapped(_ posture: String, indent: Int) -> String {
    var lines: [String] = [""]
    for part in posture.split(separator: " ") {
      let room = 99 - indent - (lines.count > 1 ? 1 : 0)
      if lines[lines.count - 1].count + part.count > room, part.hasSuffix(":") {
        lines.append("")
      }
      if let last = lines.last, !last.isEmpty { lines[lines.count - 1] += " " }
      lines[lines.count - 1] += part
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent + 1))
  }
}

extension Pose {
  /// The joint that turns most on the way to another pose, and by how many degrees.
  fileprivate func furthestTurn(to other: Pose) -> (coordinate: Coordinate, degrees: Int) {
    var most = (coordinate: Coordinate.pelvisTilt, turn: 0.0)
    for coordinate in Coordinate.allCases where !coordinate.isTranslation {
      let turn = abs(other[coordinate] - self[coordinate])
      if turn > most.turn { most = (coordinate, turn) }
    }
    return (most.coordinate, Int((most.turn * 180 / .pi).rounded()))
  }
}

extension Reading {
  /// The posture with the keys it had, in their order, and new ones after them.
  fileprivate func written(_ pose: Pose) -> String {
    var parts: [String] = []
    var kept: Set<String> = []
    for (key, value) in pairs() ?? [] {
      kept.insert(key.name)
      let old = value.node.scalar?.string ?? value.flow
      let coordinate = Coordinate(name: key.name).flatMap { $0.isTranslation ? nil : $0 }
      let new = coordinate.map { Self.degrees(pose[$0]) }
      parts.append("\(key.name): \(new ?? old)")
    }
    for coordinate in Coordinate.allCases
    where !coordinate.isTranslation && !kept.contains(coordinate.name)
      && abs(pose[coordinate]) > 0.0009
    {
      parts.append("\(coordinate.name): \(Self.degrees(pose[coordinate]))")
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  /// A mapping in one line.
  private var flow: String {
    let parts = (pairs() ?? []).map { "\($0.name): \($1.node.scalar?.string ?? "")" }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  /// To a tenth of a degree, whole where it is whole.
  private static func degrees(_ radians: Double) -> String {
    let tenths = Int((radians * 1800 / .pi).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
