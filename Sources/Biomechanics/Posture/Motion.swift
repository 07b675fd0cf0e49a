/// A movement as keyframes. One keyframe is a held posture; several repeat there and back, or, when
/// the last posture is the first again, round and round like walking.
public struct Motion: Hashable, Sendable {
  public var keyframes: [Keyframe]
  /// The way from the last keyframe back to the first, which takes as long as the way there; empty for
  /// one that comes back as it went.
  public var back: [Keyframe]
  /// True once it was settled for one body: the poses lie close together in time, say where that
  /// body stands in the world, and are passed smoothly. False for a movement as it is written,
  /// which stands wherever its contacts carry it.
  public var isSettled: Bool

  public init(keyframes: [Keyframe], back: [Keyframe] = [], isSettled: Bool = false) {
    self.keyframes = keyframes
    self.back = back
    self.isSettled = isSettled
  }

  /// True when it has no way back: the last posture is the first.
  public var goesRound: Bool {
    guard keyframes.count > 2, let first = keyframes.first, let last = keyframes.last else {
      return false
    }
    return first.pose == last.pose
  }

  /// Seconds until it begins again; 0 for a held posture.
  public var period: Double { goesRound ? oneWay : 2 * oneWay }

  /// Seconds from the first keyframe to the last.
  public var oneWay: Double { keyframes.dropFirst().reduce(0) { $0 + max($1.seconds, 0) } }

  public var mirrored: Motion {
    Motion(
      keyframes: keyframes.map { $0.mirrored }, back: back.map { $0.mirrored },
      isSettled: isSettled)
  }

  /// The posture `seconds` after the start: there, back (or round), and again. Standing straight
  /// when empty.
  public func pose(at seconds: Double) -> Pose {
    guard let first = keyframes.first else { return Pose() }
    let way = oneWay
    guard way > 0 else { return first.pose }
    let period = period
    let turn = seconds - (seconds / period).rounded(.down) * period
    if goesRound || turn <= way { return pose(after: turn, back: false) }
    return back.isEmpty
      ? pose(after: period - turn, back: false) : pose(after: turn - way, back: true)
  }

  private func pose(after seconds: Double, back: Bool) -> Pose {
    var left = seconds
    let last = last(back)
    for index in 1...max(last, 1) where index <= last {
      let seconds = max(frame(index, back).seconds, 0)
      if left < seconds { return pose(before: index, share: left / seconds, back) }
      left -= seconds
    }
    return frame(last, back).pose
  }

  /// The keyframes of the way there or of the way back, which begins with the last of the way there.
  private func frame(_ index: Int, _ back: Bool) -> Keyframe {
    guard back else { return keyframes[index] }
    return index == 0 ? keyframes[keyframes.count - 1] : self.back[index - 1]
  }

  private func last(_ back: Bool) -> Int { back ? self.back.count : keyframes.count - 1 }

  /// `share` of the time from the keyframe before `index` to it.
  private func pose(before index: Int, share: Double, _ back: Bool) -> Pose {
    let (from, to) = (frame(index - 1, back).pose, frame(index, back).pose)
    guard isSettled || goesRound else { return Timing().pose(from: from, to: to, share: share) }
    return from.bent(
      to: to, share: share, leaving: slope(at: index - 1, back), arriving: slope(at: index, back),
      seconds: frame(index, back).seconds)
  }

  /// How fast each coordinate changes at a keyframe, per second; nil where the body pauses.
  private func slope(at index: Int, _ back: Bool) -> Pose? {
    let last = last(back)
    let atEnd = index == 0 || index == last
    guard goesRound || (frame(index, back).isPassed && !atEnd) else { return nil }
    let before = atEnd ? last - 1 : index - 1
    let after = atEnd ? 1 : index + 1
    let seconds = frame(atEnd ? last : index, back).seconds + frame(after, back).seconds
    return frame(before, back).pose.slope(to: frame(after, back).pose, seconds: seconds)
  }
}

extension Pose {
  fileprivate func slope(to other: Pose, seconds: Double) -> Pose {
    var slope = self
    for coordinate in Coordinate.allCases {
      slope[coordinate] = (other[coordinate] - self[coordinate]) / max(seconds, 1e-6)
    }
    return slope
  }

  /// Hermite's cubic between two poses with the slopes (per second) at both.
  fileprivate func bent(
    to other: Pose, share: Double, leaving: Pose?, arriving: Pose?, seconds: Double
  ) -> Pose {
    let s = min(max(share, 0), 1)
    let rise = s * s * (3 - 2 * s)
    let (out, into) = (s * (1 - s) * (1 - s) * seconds, s * s * (s - 1) * seconds)
    var pose = self
    for coordinate in Coordinate.allCases {
      let from = self[coordinate]
      var value = from + (other[coordinate] - from) * rise
      if let leaving { value += leaving[coordinate] * out }
      if let arriving { value += arriving[coordinate] * into }
      pose[coordinate] = value
    }
    return pose
  }
}
