extension Motion {
  /// The movement as one body does it, as near to this one as its contacts allow: in every posture
  /// and on the way every contact touches, what stays on the floor does not slide, and nothing
  /// passes through anything.
  public func settled(
    on contacts: [Contact], props: [Prop] = [], of body: Body = .adult
  ) -> Motion {
    guard !isSettled, !keyframes.isEmpty else { return self }
    var rehearsal = Rehearsal(self, contacts, props, body)
    var best = rehearsal.motion()
    var least = worst(in: best, contacts, props, body)
    // Where something is left, hold less or more to what is written and see whether that helps.
    for holding in [0.6, 1.6, 0.4, 2.5, 1.2] where least > 0.95 * Self.tolerance {
      rehearsal = Rehearsal(self, contacts, props, body)
      rehearsal.settler.holding = holding
      let other = rehearsal.motion()
      let left = worst(in: other, contacts, props, body)
      if left < least { (best, least) = (other, left) }
    }
    return best
  }

  private func worst(
    in settled: Motion, _ contacts: [Contact], _ props: [Prop], _ body: Body
  ) -> Double {
    settled.measured(of: self, on: contacts, props: props, body: body).reduce(0) {
      max($0, abs($1.by))
    }
  }
}

extension Pose {
  /// The pose nearest to this one in which the contacts touch and nothing passes through anything,
  /// as angles alone: where the body stands is left to its contacts.
  public func settled(
    on contacts: [Contact], props: [Prop] = [], of body: Body = .adult
  ) -> Pose {
    let motion = Motion(keyframes: [Keyframe(pose: self, seconds: 0)])
    var pose = motion.settled(on: contacts, props: props, of: body).pose(at: 0)
    for coordinate in [Coordinate.pelvisTx, .pelvisTy, .pelvisTz] { pose[coordinate] = 0 }
    return pose
  }
}
