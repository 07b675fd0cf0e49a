/// Reads little-endian numbers and planes from a body file, never past its end.
struct ByteReader {
  private let bytes: [UInt8]
  private var place: Int

  /// Checks magic, length and sum.
  init(_ bytes: [UInt8], magic: UInt32) throws(BodyFileError) {
    self.bytes = bytes
    place = 0
    guard bytes.count >= 12 else { throw .cutShort }
    guard try u32() == magic else { throw .notABody }
    guard try u32() == bytes.count else { throw .cutShort }
    let sum = try u32()
    guard sum == Self.sum(of: bytes, from: 12) else { throw .damaged }
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func u8() throws(BodyFileError) -> Int {
    guard place < bytes.count else { throw .cutShort }
    place += 1
    return Int(bytes[place - 1])
  }

  mutating func u16() throws(BodyFileError) -> Int { try u8() | (try u8() << 8) }

  mutating func i16() throws(BodyFileError) -> Int { Int(Int16(truncatingIfNeeded: try u16())) }

  mutating func u32() throws(BodyFileError) -> UInt32 {
    UInt32(try u16()) | (UInt32(try u16()) << 16)
  }

  mutating func plane(_ count: Int) throws(BodyFileError) -> [UInt8] {
    guard count >= 0, count <= bytes.count - place else { throw .cutShort }
    place += count
    return [UInt8](bytes[(place - count)..<place])
  }

  /// A plane of low bytes, then one of high bytes.
  mutating func wide(_ count: Int) throws(BodyFileError) -> [Int32] {
    let low = try plane(count)
    let high = try plane(count)
    var values = [Int32](repeating: 0, count: count)
    for index in 0..<count { values[index] = Int32(low[index]) | (Int32(high[index]) << 8) }
    return values
  }

  /// As `wide`, with 0, -1, 1, -2, 2 … written as 0, 1, 2, 3, 4 …
  mutating func signed(_ count: Int) throws(BodyFileError) -> [Int32] {
    var values = try wide(count)
    for index in 0..<count { values[index] = (values[index] >> 1) ^ -(values[index] & 1) }
    return values
  }

  /// A length in bytes, then that many of UTF-8.
  mutating func words() throws(BodyFileError) -> [UInt8] { try plane(try u8()) }

  /// Fowler, Noll and Vo's 32-bit sum (FNV-1a).
  static func sum(of bytes: [UInt8], from start: Int) -> UInt32 {
    var sum: UInt32 = 2_166_136_261
    for index in start..<bytes.count { sum = (sum ^ UInt32(bytes[index])) &* 16_777_619 }
    return sum
  }
}
