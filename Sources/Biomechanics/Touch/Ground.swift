/// Puts the poses of a movement into the world, each where its contacts carry it.
public struct Ground: Hashable, Sendable {
  public let body: Body
  public let contacts: [Contact]
  /// The level place round which the resting parts stay, metres; nil when the poses say themselves
  /// where the body stands.
  private let anchor: Vector?

  public init(_ motion: Motion, on contacts: [Contact], body: Body = .adult) {
    self.body = body
    self.contacts = contacts
    if motion.isSettled {
      anchor = nil
    } else {
      var first = Posture(motion.pose(at: 0), of: body)
      first.stand(on: contacts)
      anchor = first.spot(of: contacts)
    }
  }

  public func posture(_ pose: Pose) -> Posture {
    var posture = Posture(pose, of: body)
    guard let anchor else { return posture }
    posture.stand(on: contacts)
    posture.move(by: anchor - posture.spot(of: contacts))
    return posture
  }
}

extension Posture {
  /// The middle of the resting parts on the level, metres; the pelvis' when nothing rests.
  func spot(of contacts: [Contact]) -> Vector {
    let resting = contacts.filter { $0.on.height != nil || $0.on == .wall }.map { $0.part }
    let spot = middle(of: resting) ?? self[.pelvis].origin
    return Vector(spot.x, 0, spot.z)
  }
}
