extension Motion {
  /// The movement as one body does it, as near to this one as its contacts allow.
  public func settled(
    on contacts: [Contact], props: [Prop] = [], of body: Body = .adult
  ) -> Motion {
    Motion(
      keyframes: keyframes.map { keyframe in
        var keyframe = keyframe
        keyframe.pose = keyframe.pose.settled(on: contacts, of: body)
        return keyframe
      })
  }
}
