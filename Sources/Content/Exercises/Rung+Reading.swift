import Biomechanics
import Care

extension Rung {
  static func read(_ reading: Reading, names: Names) -> Rung {
    let fields = reading.fields([
      "id", "name", "position", "props", "how", "set-up", "cues", "dose", "excludes", "contacts",
      "poses",
    ])
    let props: [Prop] = fields.required("props")?.list().compactMap { $0.choice() } ?? []
    let position = fields.choice("position", else: Position.floor)
    fields["position"]?.check(position, has: props)
    let motion =
      fields.required("poses").map { Motion.read($0, props: props) } ?? Motion(keyframes: [])
    let contacts = fields["contacts"].map { Contact.read($0, props: props) } ?? []
    fields["poses"]?.check(motion, on: contacts)
    return Rung(
      id: RungID(fields.required("id")?.slug() ?? ""),
      name: fields.text("name"),
      position: position,
      props: props,
      how: fields.text("how"),
      setUp: fields.optionalTexts("set-up"),
      cues: fields.optionalTexts("cues"),
      dose: fields["dose"].flatMap(Dose.read),
      excludes: Set(fields["excludes"]?.references(to: names.tags, a: "tag") ?? []),
      motion: motion,
      contacts: contacts)
  }
}

extension Contact {
  /// `{back: floor, hand_r: strap}`; a surface must be among the rung's props.
  static func read(_ reading: Reading, props: [Prop]) -> [Contact] {
    (reading.pairs() ?? []).compactMap { key, value in
      let part = BodyPart(rawValue: key.name)
      if part == nil {
        key.report(
          "There is no part of the body called `\(key.name)`.",
          remedy: remedy(for: key.name, among: BodyPart.allCases.map(\.rawValue)))
      }
      guard let surface = value.choice(of: Surface.self), let part else { return nil }
      if !surface.comesWith.isEmpty, surface.comesWith.allSatisfy({ !props.contains($0) }) {
        value.report(
          "`\(key.name)` rests on the \(surface.rawValue), which is not among the props.",
          remedy: "Add `\(surface.comesWith[0].rawValue)` to `props`.")
      }
      return Contact(part: part, on: surface)
    }
  }
}

extension Contact.Surface {
  /// The props that bring this surface; none for what is always there.
  fileprivate var comesWith: [Prop] {
    switch self {
    case .floor, .thigh, .hip, .shin, .hand, .belly, .chest: []
    case .chair: [.chair]
    case .step: [.step, .stairs]
    case .rail: [.stairs]
    case .weight, .heavyWeight: [.weight]
    case .seatEdge, .chairBack: [.chair]
    case .wall: [.wall, .doorway]
    case .block: [.block]
    case .bed: [.bed]
    case .worktop: [.worktop]
    case .strap: [.strap]
    case .stick: [.stick]
    case .cushion: [.cushion]
    }
  }
}

extension Reading {
  /// Who cannot get to the floor is offered a chair or bed, so the position must have its prop.
  fileprivate func check(_ position: Position, has props: [Prop]) {
    let needed: [Prop] =
      switch position {
      case .bed: [.bed]
      case .chair: [.chair]
      case .wall: [.wall, .doorway]
      case .floor, .kneeling, .standing: []
      }
    if !needed.isEmpty, needed.allSatisfy({ !props.contains($0) }) {
      report(
        "The position is `\(position.rawValue)`, but that is not among the props.",
        remedy: "Add `\(needed[0].rawValue)` to `props`.")
    }
  }
}
