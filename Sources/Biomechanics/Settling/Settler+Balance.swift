extension Settler {
  /// Metres by which the centre of mass may be beyond its support before it counts one.
  private static let leaning = 0.004

  /// The centre of mass comes back over the support, the shortest way.
  mutating func balance(_ support: Support, _ slack: Double, _ wanted: Bool) {
    var centre = Vector.zero
    for lump in lumps { centre += (kinematics.posture[lump.segment] * lump.place) * lump.share }
    let (beyond, away) = support.beyond(centre)
    let apart = beyond - slack
    guard apart > 0 else { return }
    if wanted {
      slopes.clear()
      for lump in lumps {
        slopes.add(
          kinematics, lump.segment, at: kinematics.posture[lump.segment] * lump.place,
          along: away, weight: lump.share / Self.leaning)
      }
    }
    normal.take(apart / Self.leaning, slopes.values)
  }
}
