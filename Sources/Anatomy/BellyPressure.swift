import Biomechanics

/// The pressure in the belly, as a path that pushes: up on the diaphragm and down on the pelvis, a
/// little ahead of the spine all the way. It is no muscle, but it is made by some and costs effort.
public struct BellyPressure: Hashable, Sendable {
  public var points: [BodyMuscle.Point]

  /// Square metres of diaphragm, and the most people can press, pascals: a held breath and all their
  /// strength (both from memory, docs/body/postures.md).
  public static let area = 0.02
  public static let most = 26_000.0
  /// Newtons of push at the most.
  public static var strength: Double { area * most }

  /// Metres ahead of the line through the joints (from memory, docs/body/postures.md).
  static let ahead = 0.05

  /// Halfway up each vertebra, and as far above and below the joints at the ends.
  static let course: [Fascicle.Attachment] = {
    let vertebrae: [Segment] = [.lumbar5, .lumbar4, .lumbar3, .lumbar2, .lumbar1]
    let source = SourceSkeleton.skeleton
    let middles = vertebrae.compactMap { vertebra in
      vertebra.next.map { next in
        Fascicle.at(vertebra, source[next].x / 2 + ahead, source[next].y / 2, 0)
      }
    }
    let foot = source[.lumbar5]
    return [Fascicle.at(.pelvis, foot.x + ahead, foot.y - 0.015, 0)] + middles
      + [Fascicle.at(.thoraxLow, ahead, 0.015, 0)]
  }()
}
