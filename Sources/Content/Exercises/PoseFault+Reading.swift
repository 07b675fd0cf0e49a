import Biomechanics

extension Reading {
  /// Reports, at the posture it belongs to, every contact that does not touch and every part that
  /// sinks into the floor. Angles out of range were reported where they stand.
  func check(_ motion: Motion, on contacts: [Contact]) {
    guard case .sequence(let frames) = node else { return }
    for (number, fault) in motion.faults(on: contacts) {
      guard let sentences = fault.sentences else { continue }
      reading(frames[number - 1], name: name).report(
        "In posture \(number) \(sentences.what)", remedy: sentences.remedy)
    }
  }
}

extension PoseFault {
  fileprivate var sentences: (what: String, remedy: String)? {
    switch self {
    case .outsideRange: nil
    case .notTouching(let contact, let gap):
      (
        "`\(contact.part.rawValue)` is \(centimetres(gap)) cm "
          + (gap > 0 ? "away from" : "inside") + " the \(contact.on.rawValue).",
        "Let `lithe pose settle` find its angles, change them yourself, or take the contact out."
      )
    case .underFloor(let part, let depth):
      (
        "`\(part.rawValue)` is \(centimetres(depth)) cm under the floor.",
        "Change the angles that move it, or say what the body rests on in `contacts`."
      )
    }
  }

  private func centimetres(_ metres: Double) -> String {
    let tenths = Int((abs(metres) * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
