extension Settler {
  /// Metres by which the centre of mass may be beyond its support before it counts one.
  private static let leaning = 0.004

  /// The centre of mass comes back over the support, the shortest way.
  mutating func balance(
    _ support: Support, _ slack: Double, _ bell: Kettlebell?, _ wanted: Bool
  ) {
    var centre = Vector.zero
    for lump in lumps { centre += (kinematics.posture[lump.segment] * lump.place) * lump.share }
    let all = 1 + (bell?.share ?? 0)
    if let bell {
      centre = (centre + bell.middle(in: kinematics.posture) * bell.share) / all
    }
    let (beyond, away) = support.beyond(centre)
    let apart = beyond - slack
    guard apart > 0 else { return }
    if wanted {
      slopes.clear()
      for lump in lumps {
        slopes.add(
          kinematics, lump.segment, at: kinematics.posture[lump.segment] * lump.place,
          along: away, weight: lump.share / (all * Self.leaning))
      }
      for hand in bell?.hands ?? [] {
        let grip = body.flesh.grip(hand.part, on: hand.on)
        slopes.add(
          kinematics, grip, at: kinematics.posture.place(grip), along: away,
          weight: (all - 1) / (all * Self.leaning * Double(bell?.hands.count ?? 1)))
      }
    }
    normal.take(apart / Self.leaning, slopes.values)
  }
}
