/// One posture: a value for every coordinate, radians and metres. Zero is standing straight.
public struct Pose: Hashable, Sendable {
  private var values: [Double]

  public init() { values = [Double](repeating: 0, count: Coordinate.allCases.count) }

  public subscript(coordinate: Coordinate) -> Double {
    get { values[coordinate.rawValue] }
    set { values[coordinate.rawValue] = newValue }
  }
}
