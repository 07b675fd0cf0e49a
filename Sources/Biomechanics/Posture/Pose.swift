/// One posture: a value for every coordinate, radians and metres. Zero is standing straight.
///
/// Where the body stands in the world is not part of a drawn pose: `Posture.stand(on:)` puts it on
/// what it touches, so the translations may stay zero.
public struct Pose: Hashable, Sendable {
  private var values: [Double]

  public init() { values = [Double](repeating: 0, count: Coordinate.count) }

  public subscript(coordinate: Coordinate) -> Double {
    get { values[coordinate.rawValue] }
    set { values[coordinate.rawValue] = newValue }
  }

  /// The same posture of the other side: right and left change places.
  public var mirrored: Pose {
    var other = Pose()
    for coordinate in Coordinate.allCases {
      let value = self[coordinate]
      other[coordinate.mirrored] = coordinate.changesSignWhenMirrored ? -value : value
    }
    return other
  }

  /// The posture `share` (0…1) of the way to `other`, coordinate by coordinate.
  public func mixed(with other: Pose, share: Double) -> Pose {
    var mix = self
    for index in values.indices {
      mix.values[index] += (other.values[index] - values[index]) * share
    }
    return mix
  }
}
