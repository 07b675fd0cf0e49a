/// What all people have in common: the mesh, how it hangs on the bones, where the muscles lie.
///
/// The body is mirror-symmetric. A file holds the right half; the left is its reflection, made
/// here. Read from `shared.body`, whose bytes are told in docs/body-file.md.
public final class SharedBody: Sendable {
  static let magic: UInt32 = 0x3153_424c  // "LBS1"

  /// Metres in one step of `fibre`.
  public static let fibreStep: Float = 0.001

  public let vertexCount: Int
  /// Three vertices each, outside seen counter-clockwise.
  public let triangles: [UInt16]
  /// The same place on the other side; on the middle line the vertex itself.
  public let mirror: [UInt16]
  /// A `Layer` for every vertex.
  public let layers: [UInt8]
  /// Six bones for every vertex; unused ones repeat the first, with weight 0.
  public let bones: [UInt8]
  /// Six weights for every vertex; they add up to 255.
  public let weights: [UInt8]
  /// `MuscleMask.count` planes of `vertexCount`: how far inside the muscle's border, as `cut` tells it.
  public let masks: [UInt8]
  /// Place across the muscle that lies here, in steps of `fibreStep`, so that stripes drawn by it
  /// run along the fibres.
  public let fibre: [UInt8]
  /// How strongly ink may be drawn inside the outline here, 255 as anywhere: faces want less.
  public let line: [UInt8]
  /// Where the body touches what it rests on, one of every place in their order.
  public let patches: [ContactPatch]

  let half: Half
  let sum: UInt32

  public init(bytes: [UInt8]) throws(BodyFileError) {
    var reader = try ByteReader(bytes, magic: Self.magic)
    sum = ByteReader.sum(of: bytes, from: 12)
    let half = try Half(from: &reader)
    self.half = half
    vertexCount = half.unfoldedCount
    mirror = half.mirror
    layers = half.unfold(half.layers)
    triangles = half.unfoldedTriangles
    let hung = try Hanging(from: &reader, half: half)
    bones = hung.bones
    weights = hung.weights
    var masks: [UInt8] = []
    for _ in 0..<MuscleMask.count { masks += half.unfold(try half.plane(from: &reader)) }
    self.masks = masks
    fibre = half.unfold(try half.plane(from: &reader))
    line = half.unfold(try half.plane(from: &reader))
    patches = try ContactPatch.read(from: &reader, half: half)
    guard reader.isAtEnd else { throw .damaged }
  }

  /// How far a vertex lies inside a muscle's border: 128 on it, more inside, 1 mm a step.
  public func mask(_ mask: MuscleMask, at vertex: Int) -> UInt8 {
    masks[mask.rawValue * vertexCount + vertex]
  }
}
