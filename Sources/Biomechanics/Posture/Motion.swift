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

  /// Seconds there and back; 0 for a held posture.
  public var period: Double { 2 * oneWay }

  /// Seconds from the first keyframe to the last.
  public var oneWay: Double { keyframes.dropFirst().reduce(0) { $0 + max($1.seconds, 0) } }

  public var mirrored: Motion {
    Motion(keyframes: keyframes.map { Keyframe(pose: $0.pose.mirrored, seconds: $0.seconds) })
  }

  /// The posture `seconds` after the start: there, back, and again. Standing straight when empty.
  public func pose(at seconds: Double) -> Pose {
    guard let first = keyframes.first else { return Pose() }
    guard oneWay > 0, seconds.isFinite else { return first.pose }
    var left = seconds - (seconds / period).rounded(.down) * period
    if left > oneWay { left = period - left }
    var from = first.pose
    for keyframe in keyframes.dropFirst() {
      if left < keyframe.seconds {
        return from.mixed(with: keyframe.pose, share: Self.eased(left / keyframe.seconds))
      }
      left -= max(keyframe.seconds, 0)
      from = keyframe.pose
    }
    return from
  }

  /// The minimum-jerk course of an unhurried human movement, 0…1 (Flash and Hogan 1985).
  static func eased(_ share: Double) -> Double {
    let s = min(max(share, 0), 1)
    return s * s * s * (10 + s * (6 * s - 15))
  }
}
