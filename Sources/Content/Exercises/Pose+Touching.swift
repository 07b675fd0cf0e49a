import Biomechanics

extension Reading {
  /// Reports every posture of the list whose contacts do not touch or that sinks into the floor.
  func check(_ motion: Motion, on contacts: [Contact]) {
    let frames = list()
    guard !contacts.isEmpty, frames.count == motion.keyframes.count else { return }
    for (number, fault) in motion.faults(on: contacts) {
      guard let what = fault.inWords else { continue }
      let place = number == number.rounded() ? "Here" : "On the way here"
      frames[Int(number.rounded(.up)) - 1].report(
        "\(place) \(what).",
        remedy: "Change its angles, or let `lithe pose settle` find them.")
    }
  }
}

extension PoseFault {
  /// Nil for an angle out of range, which is reported where it is read.
  fileprivate var inWords: String? {
    switch self {
    case .outsideRange: nil
    case .notTouching(let contact, let gap):
      "`\(contact.part.rawValue)` is \(Self.centimetres(gap)) "
        + "\(gap < 0 ? "inside" : "away from") the \(contact.on.rawValue) it rests on"
    case .underFloor(let part, let depth):
      "`\(part.rawValue)` is \(Self.centimetres(depth)) deep in the floor"
    }
  }

  private static func centimetres(_ metres: Double) -> String {
    let millimetres = Int((abs(metres) * 1000).rounded())
    return "\(millimetres / 10).\(millimetres % 10) cm"
  }
}
