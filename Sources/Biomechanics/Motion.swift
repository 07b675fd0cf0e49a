/// A posture on the way of a movement and how long it takes to get there from the one before.
public struct Keyframe: Hashable, Sendable {
  public var pose: Pose
  /// Seconds from the previous keyframe to this one; 0 for the first.
  public var seconds: Double

  public init(pose: Pose, seconds: Double) {
    self.pose = pose
    self.seconds = seconds
  }
}

/// A movement as keyframes. One keyframe is a held posture; several repeat there and back.
public struct Motion: Hashable, Sendable {
  public var keyframes: [Keyframe]

  public init(keyframes: [Keyframe]) { self.keyframes = keyframes }
}
