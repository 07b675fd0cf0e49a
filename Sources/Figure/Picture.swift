/// A finished picture on transparent paper.
public struct Picture: Hashable, Sendable {
  public let width: Int
  public let height: Int
  /// Red, green, blue, alpha (straight, not multiplied in), a byte each, row by row from the top.
  public let pixels: [UInt8]

  public init(width: Int, height: Int, pixels: [UInt8]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}
