import Mechanics

/// Finds frames by what files call them: "pelvis", "../pelvis", "/bodyset/pelvis",
/// "/jointset/hip_r/femur_r_offset".
struct FrameIndex {
  private var bodies: [String: Int] = ["ground": 0]
  /// Offset frames by joint and name, and by name alone where only one has it.
  private var ofJoint: [String: [String: Int]] = [:]
  private var offsets: [String: [Int]] = [:]

  mutating func add(body name: String, _ index: Int) -> Bool {
    bodies.updateValue(index, forKey: name) == nil
  }

  mutating func add(offset name: String, _ index: Int, joint: String?) {
    if let joint { ofJoint[joint, default: [:]][name] = index }
    offsets[name, default: []].append(index)
  }

  func frame(_ path: String, from joint: String? = nil) -> Int? {
    let words = path.split(separator: "/").map(String.init)
    guard let last = words.last else { return nil }
    if words.count >= 2, let found = ofJoint[words[words.count - 2]]?[last] { return found }
    if let joint, let found = ofJoint[joint]?[last] { return found }
    if let body = bodies[last] { return body }
    return offsets[last]?.first
  }
}
