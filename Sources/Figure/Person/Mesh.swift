/// A body's surface in its rest position: triangles whose corners follow the bones.
struct Mesh: Sendable {
  /// A corner on the way from one corner to another, where a hem or the hairline crosses.
  struct Cut: Sendable {
    var from: Int32
    var to: Int32
    /// 0 at `from`, 1 at `to`.
    var share: Float
  }

  /// Most bones that move one corner.
  static let reach = 6

  /// Metres.
  var places: [Place] = []
  /// `reach` bones for each place, heaviest first, and their weights, which add up to one.
  var bones: [UInt8] = []
  var weights: [Float] = []
  /// Corners after the last of `places`.
  var cuts: [Cut] = []
  /// Three for each triangle, counter-clockwise seen from outside.
  var corners: [Int32] = []
  /// One for each triangle.
  var materials: [Material] = []
  // Of each place: a plane of bytes for every muscle mask; the place across the muscle's fibres; how
  // strongly ink may be drawn inside the outline; how far inside the hair it is, 128 at its edge.
  var masks: [UInt8] = []
  var fibre: [UInt8] = []
  var line: [UInt8] = []
  var hair: [UInt8] = []

  var cornerCount: Int { places.count + cuts.count }
  var triangleCount: Int { materials.count }
}
