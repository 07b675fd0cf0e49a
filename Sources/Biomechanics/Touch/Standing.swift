extension Posture {
  /// The lowest height of a part's flesh, metres.
  public func bottom(of part: BodyPart) -> Double {
    -reach(of: part, Vector(0, -1, 0))
  }

  /// Sets the body down on what carries it: moves it up or down until no contact is under its
  /// surface and the lowest one touches. Without such contacts its lowest part stands on the floor.
  public mutating func stand(on contacts: [Contact]) {
    move(by: Vector(0, rise(to: contacts), 0))
  }

  /// Metres to move up so that `stand(on:)` is done.
  public func rise(to contacts: [Contact]) -> Double {
    var rise = -Double.infinity
    for contact in contacts {
      guard let height = contact.on.height else { continue }
      rise = max(rise, height - bottom(of: contact.part))
    }
    if rise > -Double.infinity { return rise }
    let lowest = BodyPart.allCases.reduce(Double.infinity) { min($0, bottom(of: $1)) }
    return -lowest
  }
}
