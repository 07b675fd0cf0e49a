/// Corners of a triangle to paint, and what it is.
struct Triangle: BitwiseCopyable {
  var a, b, c: Int32
  var material: Material
  /// Borders between lots get a line.
  var lot: UInt8
  /// How strongly ink may be drawn inside the outline, 0…255.
  var line: UInt8
  /// Lines round it are faint even where it ends.
  var isFaint = false
  /// Lies on the floor and throws no shadow.
  var isFlat = false

  /// The same with corners counted from another beginning.
  func moved(by step: Int32) -> Triangle {
    var other = self
    other.a += step
    other.b += step
    other.c += step
    return other
  }
}
