import Biomechanics
import Care

extension Leg {
  /// The right leg, measured, that begins to pull 40° before its end.
  static func made(ends: Double) -> Leg {
    Leg(
      whose: .own(.right), begins: ends - 40, ends: ends, error: 3,
      onsets: [ends - 45, ends - 40, ends - 35])
  }
}

extension StretchRatings {
  /// Of ladders from low over middle to high, by the range they need.
  static func made(leg: Leg, _ needs: [ExerciseID: [Double]]) -> StretchRatings {
    StretchRatings(
      leg: leg,
      rungs: needs.mapValues { needs in
        Dictionary(
          uniqueKeysWithValues: zip(["low", "middle", "high"] as [RungID], needs).map {
            ($0, StretchRating(needs: $1, heads: [], backBends: 0))
          })
      })
  }
}
