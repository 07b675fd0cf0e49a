/// How the skin hangs on the bones, unfolded to both sides.
struct Hanging {
  static let slots = 6

  private(set) var bones: [UInt8]
  private(set) var weights: [UInt8]

  /// The file holds a table of bone lists, each vertex' list as a difference from its neighbour's,
  /// and one weight for every listed bone but the first, which takes what is left of 255. Weights
  /// are differences from the neighbour's where both have the same list.
  init(from reader: inout ByteReader, half: Half) throws(BodyFileError) {
    bones = [UInt8](repeating: 0, count: half.unfoldedCount * Self.slots)
    weights = bones
    let lists = try Self.lists(from: &reader)
    var chosen = try reader.signed(half.count)
    for vertex in 0..<half.count {
      let before = Int(half.before[vertex])
      if before >= 0 { chosen[vertex] += chosen[before] }
      guard chosen[vertex] >= 0, chosen[vertex] < lists.count else { throw .damaged }
      let list = lists[Int(chosen[vertex])]
      let alike = before >= 0 && chosen[before] == chosen[vertex]
      var left = 255
      for slot in 1..<Self.slots where slot < list.count {
        let base = alike ? weights[before * Self.slots + slot] : 0
        let weight = base &+ UInt8(try reader.u8())
        left -= Int(weight)
        weights[vertex * Self.slots + slot] = weight
      }
      guard left >= 0 else { throw .damaged }
      weights[vertex * Self.slots] = UInt8(left)
      for slot in 0..<Self.slots {
        bones[vertex * Self.slots + slot] = slot < list.count ? list[slot] : list[0]
      }
    }
    reflect(half)
  }

  private mutating func reflect(_ half: Half) {
    for vertex in 0..<half.count {
      let twin = Int(half.mirror[vertex])
      guard twin != vertex else { continue }
      for slot in 0..<Self.slots {
        let (from, to) = (vertex * Self.slots + slot, twin * Self.slots + slot)
        bones[to] = UInt8(Bone.mirrored(Int(bones[from])))
        weights[to] = weights[from]
      }
    }
  }

  private static func lists(from reader: inout ByteReader) throws(BodyFileError) -> [[UInt8]] {
    var lists: [[UInt8]] = []
    for _ in 0..<(try reader.u16()) {
      let list = try reader.plane(try reader.u8())
      guard !list.isEmpty, list.count <= slots else { throw .damaged }
      for bone in list where bone >= Bone.count { throw .damaged }
      lists.append(list)
    }
    return lists
  }
}
