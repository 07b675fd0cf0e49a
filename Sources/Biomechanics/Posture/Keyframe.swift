/// A posture of a movement and how long it takes to get there from the one before.
public struct Keyframe: Hashable, Sendable {
  public var pose: Pose
  /// Seconds from the previous keyframe to this one; 0 for the first.
  public var seconds: Double
  /// What touches in this posture besides the movement's own contacts, as a foot that is lifted in
  /// the next one. On the way between two postures what touches in both touches throughout.
  public var touching: [Contact]
  /// True for a posture that is only passed on the way to the next: the body does not pause there.
  public var isPassed: Bool

  public init(
    pose: Pose, seconds: Double, touching: [Contact] = [], isPassed: Bool = false
  ) {
    self.pose = pose
    self.seconds = seconds
    self.touching = touching
    self.isPassed = isPassed
  }

  public var mirrored: Keyframe {
    Keyframe(
      pose: pose.mirrored, seconds: seconds, touching: touching.map { $0.mirrored },
      isPassed: isPassed)
  }
}
