/// The right half of the mesh with the middle line, as the file holds it, and how it unfolds.
///
/// A plane is written as differences from a neighbour that was read before (`before`), because
/// neighbours are alike and small numbers pack well.
final class Half: Sendable {
  let count: Int
  let layers: [UInt8]
  /// For each vertex an earlier one next to it, -1 for the first.
  let before: [Int32]
  /// The mean person's places, in `unit`s: x forward, y up, z right, one after another.
  let mean: [Int32]
  let triangles: [UInt16]
  /// As `SharedBody.mirror`.
  let mirror: [UInt16]

  /// Metres in one step of a place.
  static let unit: Float = 0.0001

  var unfoldedCount: Int { mirror.count }

  init(from reader: inout ByteReader) throws(BodyFileError) {
    let count = try reader.u16()
    let triangleCount = try reader.u16()
    let kinds = try reader.plane(count)
    let triangles = try Self.triangles(triangleCount, of: count, from: &reader)
    self.count = count
    self.triangles = triangles
    var layers: [UInt8] = []
    var partners = [UInt16](repeating: 0, count: count)
    var next = count
    for vertex in 0..<count {
      guard kinds[vertex] & 0x7f < Layer.count else { throw .damaged }
      layers.append(kinds[vertex] & 0x7f)
      // The high bit marks the middle line, which both halves share.
      partners[vertex] = UInt16(kinds[vertex] > 0x7f ? vertex : next)
      if kinds[vertex] <= 0x7f { next += 1 }
      guard next <= 65_535 else { throw .damaged }
    }
    self.layers = layers
    mirror = Self.both(partners, count: next)
    before = Self.neighbours(triangles, count: count)
    mean = try Self.places(from: &reader, before: before)
  }

  /// A byte for each vertex of the half.
  func plane(from reader: inout ByteReader) throws(BodyFileError) -> [UInt8] {
    var values = try reader.plane(count)
    for vertex in 0..<count where before[vertex] >= 0 {
      values[vertex] = values[vertex] &+ values[Int(before[vertex])]
    }
    return values
  }

  /// Places as steps from the mean person's, unfolded to metres.
  func places(from reader: inout ByteReader) throws(BodyFileError) -> [Float] {
    let steps = try Self.places(from: &reader, before: before)
    var places = [Float](repeating: 0, count: unfoldedCount * 3)
    for vertex in 0..<count {
      let twin = Int(mirror[vertex])
      for axis in 0..<3 {
        let value = Float(mean[vertex * 3 + axis] &+ steps[vertex * 3 + axis]) * Self.unit
        places[twin * 3 + axis] = axis == 2 ? -value : value
        places[vertex * 3 + axis] = axis == 2 && twin == vertex ? 0 : value
      }
      if twin == vertex { places[vertex * 3 + 2] = 0 }
    }
    return places
  }

  /// The same for the left.
  func unfold(_ plane: [UInt8]) -> [UInt8] {
    var whole = plane
    whole.reserveCapacity(unfoldedCount)
    for vertex in 0..<count where Int(mirror[vertex]) != vertex { whole.append(plane[vertex]) }
    return whole
  }

  /// Left triangles turn the other way round, so that their outside stays outside.
  var unfoldedTriangles: [UInt16] {
    var whole = triangles
    for index in stride(from: 0, to: triangles.count, by: 3) {
      whole.append(mirror[Int(triangles[index])])
      whole.append(mirror[Int(triangles[index + 2])])
      whole.append(mirror[Int(triangles[index + 1])])
    }
    return whole
  }

  private static func both(_ partners: [UInt16], count: Int) -> [UInt16] {
    var mirror = partners
    mirror.reserveCapacity(count)
    for vertex in partners.indices where Int(partners[vertex]) != vertex {
      mirror.append(UInt16(vertex))
    }
    return mirror
  }

  /// Triangles by their last vertex: how far it goes on from the triangle before, and how far the
  /// other two lie behind it.
  private static func triangles(
    _ triangleCount: Int, of count: Int, from reader: inout ByteReader
  ) throws(BodyFileError) -> [UInt16] {
    let advance = try reader.plane(triangleCount)
    let first = try reader.wide(triangleCount)
    let second = try reader.wide(triangleCount)
    var triangles: [UInt16] = []
    triangles.reserveCapacity(triangleCount * 3)
    var last: Int32 = 0
    for index in 0..<triangleCount {
      last += Int32(advance[index])
      let (a, b) = (last - first[index], last - second[index])
      guard last < count, a >= 0, b >= 0, a != b, a != last, b != last else { throw .damaged }
      triangles.append(UInt16(a))
      triangles.append(UInt16(b))
      triangles.append(UInt16(last))
    }
    return triangles
  }

  /// For each vertex the nearest-numbered earlier corner of the first triangle it is last in.
  private static func neighbours(_ triangles: [UInt16], count: Int) -> [Int32] {
    var before = [Int32](repeating: -2, count: count)
    for index in stride(from: 0, to: triangles.count, by: 3) {
      let last = Int(triangles[index + 2])
      if before[last] == -2 { before[last] = Int32(max(triangles[index], triangles[index + 1])) }
    }
    for vertex in 0..<count where before[vertex] == -2 { before[vertex] = Int32(vertex) - 1 }
    return before
  }

  private static func places(
    from reader: inout ByteReader, before: [Int32]
  ) throws(BodyFileError) -> [Int32] {
    var places = [Int32](repeating: 0, count: before.count * 3)
    for axis in 0..<3 {
      let steps = try reader.signed(before.count)
      for vertex in before.indices {
        let base = before[vertex] < 0 ? 0 : places[Int(before[vertex]) * 3 + axis]
        places[vertex * 3 + axis] = base + steps[vertex]
      }
    }
    return places
  }
}
