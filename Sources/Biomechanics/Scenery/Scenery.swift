/// What stands round the body: where the contacts and props of a movement ask for it. The floor is
/// always there, at y = 0.
public struct Scenery: Hashable, Sendable {
  public var solids: [Solid] = []
  /// An upright plane; with a door post among the solids it is only the frame that is there.
  public var wall: Wall?
  /// A handrail as a line from floor to floor, if there are stairs.
  public var rail: [Vector] = []

  /// Nothing but a wall.
  init(wall: Wall?) { self.wall = wall }

  /// Furniture placed for a movement whose moments these postures are, the first one first.
  public init(for contacts: [Contact], props: [Prop], postures: [Posture]) {
    guard let first = postures.first else { return }
    wall = first.wall(for: contacts) ?? Self.wallBehind(postures, props: props)
    if let wall, props.contains(.doorway) { solids.append(Self.post(wall, first, contacts)) }
    let spots = Spots(contacts: contacts, posture: first)
    /// On what the body leaves and comes back to.
    func left(_ surface: Contact.Surface) -> Spot? {
      let found = postures.compactMap { posture in
        Spots(contacts: contacts, posture: posture).beneath(surface, props: props)
      }
      return found.min { $0.gap < $1.gap }?.spot
    }
    if let chair = spots.on(.chair) ?? (props.contains(.chair) ? left(.chair) : nil) {
      solids += Self.chair(chair, clearOf: postures)
    }
    if let step = spots.on(.step) ?? (props.contains(.step) ? left(.step) : nil) {
      let steps = Self.steps(step, many: props.contains(.stairs))
      if props.contains(.stairs) { rail = Self.rail(beside: steps) }
      solids += steps
    }
    if let spot = spots.on(.block) { solids.append(Self.block(spot)) }
    if let spot = spots.on(.cushion) { solids.append(Self.cushion(spot)) }
    if let spot = spots.on(.worktop) { solids += Self.worktop(spot) }
    if spots.on(.bed) != nil { solids += Self.bed(under: postures) }
    if props.contains(.cushion), spots.on(.cushion) == nil {
      let ground = spots.on(.bed) == nil ? 0 : 0.5
      if let soft = Self.cushion(underKneesOf: first, ground: ground) { solids.append(soft) }
    }
  }

  /// True when the wall is more than a door frame.
  public var wallIsWhole: Bool { wall != nil && !solids.contains { $0.thing == .doorPost } }
}
