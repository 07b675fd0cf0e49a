/// Where a person's joints are and how each bone turns from the rest pose to standing straight.
struct Rig {
  private(set) var heads = [Float](repeating: 0, count: Bone.count * 3)
  private(set) var turnings = [Float](repeating: 0, count: Bone.count * 4)

  /// For each bone of the middle and the right, by number: three lengths of 0.1 mm, then a
  /// quaternion in 1/32767; the left is their reflection.
  init(from reader: inout ByteReader) throws(BodyFileError) {
    for bone in 0..<Bone.count where Bone.isSpelled(bone) {
      let twin = Bone.mirrored(bone)
      for axis in 0..<3 {
        let value = Float(try reader.i16()) * Half.unit
        heads[twin * 3 + axis] = axis == 2 ? -value : value
        heads[bone * 3 + axis] = value
      }
      var turn: SIMD4<Float> = .zero
      for axis in 0..<4 { turn[axis] = Float(try reader.i16()) }
      let size = (turn * turn).sum().squareRoot()
      guard size > 16_384 else { throw .damaged }
      turn /= size
      for axis in 0..<4 {
        turnings[twin * 4 + axis] = axis < 2 ? -turn[axis] : turn[axis]
        turnings[bone * 4 + axis] = turn[axis]
      }
    }
  }
}
