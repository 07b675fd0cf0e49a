/// What is not as it should be in a settled movement.
public struct Shortfall: Hashable, Sendable {
  /// The number of the written posture from 1; 1.5 is on the way from the first to the second.
  public var posture: Double
  public var kind: Kind
  /// Metres.
  public var by: Double

  public enum Kind: Hashable, Sendable {
    /// A contact is off its surface, or inside it.
    case apart(Contact)
    /// A contact has slid from where it was.
    case slid(Contact)
    /// One part of the body is inside another.
    case inside(Limb, Limb)
    /// A part of the body is inside the floor, the wall or a piece of furniture.
    case into(Limb, Solid.Thing?)
  }
}

extension Motion {
  /// Metres that a contact may be off and a limb too deep before a settled movement falls short.
  public static let tolerance = 0.01

  /// What is off by more than `tolerance` in a settled movement, at every posture and in the middle
  /// between each two; the written one is what it was settled from. The worst of each kind between
  /// two written postures stands for all.
  public func shortfalls(
    of written: Motion, on contacts: [Contact], props: [Prop] = [], body: Body = .adult
  ) -> [Shortfall] {
    var found: [Shortfall] = []
    for shortfall in measured(of: written, on: contacts, props: props, body: body)
    where abs(shortfall.by) > Self.tolerance {
      let known = found.firstIndex {
        $0.posture == shortfall.posture && $0.kind == shortfall.kind
      }
      if let known {
        if abs(shortfall.by) > abs(found[known].by) { found[known].by = shortfall.by }
      } else {
        found.append(shortfall)
      }
    }
    return found
  }

  /// Every contact's gap and slip and everything's depth at every moment looked at, however small.
  public func measured(
    of written: Motion, on contacts: [Contact], props: [Prop] = [], body: Body = .adult
  ) -> [Shortfall] {
    guard let first = keyframes.first,
      keyframes.count(where: { !$0.isPassed }) == written.keyframes.count
    else { return [] }
    let postures = keyframes.map { Posture($0.pose, of: body) }
    let scenery = Scenery(for: contacts, props: props, postures: postures)
    let inspection = Inspection(
      body: body, scenery: scenery, obstacles: Obstacles(body, contacts, scenery: scenery))
    let standing = written.standing(on: contacts, body)
    var found = inspection.measure(
      first.pose, contacts + written.keyframes[0].touching, 1, pause: standing[0])
    let last = written.keyframes.count - 1
    for (frames, isBack) in [(Array(keyframes.dropFirst()), false), (back, true)] {
      var (seconds, reached) = (isBack ? oneWay : 0, isBack ? last : 0)
      var from = Posture(pose(at: seconds), of: body)
      for keyframe in frames {
        let next = isBack ? reached - 1 : reached + 1
        let number = Double(min(reached, next)) + 1.5
        let kept = contacts + written.kept(to: max(reached, next))
        let sliding = written.slides(contacts, from: standing, to: max(reached, next))
        let staying = kept.filter { !sliding.contains($0) }
        for share in [0.25, 0.5, 0.75] {
          let pose = pose(at: seconds + keyframe.seconds * share)
          found += inspection.measure(pose, kept, number)
          if !goesRound { found += inspection.slips(pose, since: from, staying, number) }
        }
        seconds += keyframe.seconds
        if keyframe.isPassed {
          found += inspection.measure(keyframe.pose, kept, number)
        } else {
          reached = next
          let here = contacts + written.keyframes[reached].touching
          found += inspection.measure(
            keyframe.pose, here, Double(reached + 1), pause: standing[reached])
          from = Posture(keyframe.pose, of: body)
        }
      }
    }
    return found
  }

}
