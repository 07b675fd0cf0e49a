import Biomechanics

/// The bytes of a file of settled movements with the table of what is where.
struct SettlementFile: Sendable {
  private let bytes: [UInt8]
  private let places: [UInt64: Range<Int>]

  private static let magic = Array("LITHESET".utf8)
  private static let unit = 1e-4
  private static let row = Coordinate.count + 2

  /// Nil when these bytes are something else, of another version or cut short.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.magic), bytes.count >= 16 else { return nil }
    guard Self.number(bytes, 8, 4) == Settlements.version else { return nil }
    let count = Int(Self.number(bytes, 12, 4))
    let start = 16 + count * 16
    guard bytes.count >= start else { return nil }
    var places: [UInt64: Range<Int>] = [:]
    places.reserveCapacity(count)
    for index in 0..<count {
      let at = 16 + index * 16
      let from = start + Int(Self.number(bytes, at + 8, 4))
      let size = Int(Self.number(bytes, at + 12, 4))
      guard size % (2 * Self.row) == 0, from + size <= bytes.count else { return nil }
      places[Self.number(bytes, at, 8)] = from..<(from + size)
    }
    self.bytes = bytes
    self.places = places
  }

  subscript(key: UInt64) -> Motion? {
    guard let place = places[key] else { return nil }
    let all = stride(from: place.lowerBound, to: place.upperBound, by: 2 * Self.row).map { $0 }
    let there = all.prefix { Self.number(bytes, $0 + 2, 2) < 2 }
    return Motion(
      keyframes: there.map(keyframe), back: all.dropFirst(there.count).map(keyframe),
      isSettled: true)
  }

  private func keyframe(_ start: Int) -> Keyframe {
    func value(_ index: Int) -> Int {
      Int(Int16(truncatingIfNeeded: Self.number(bytes, start + 2 * index, 2)))
    }
    var pose = Pose()
    for coordinate in Coordinate.allCases {
      pose[coordinate] = Double(value(coordinate.rawValue + 2)) * Self.unit
    }
    return Keyframe(pose: pose, seconds: Double(value(0)) / 1000, isPassed: value(1) % 2 == 1)
  }

  static func bytes(_ motions: [(key: UInt64, motion: Motion)]) -> [UInt8] {
    var table = magic
    append(UInt64(Settlements.version), 4, to: &table)
    append(UInt64(motions.count), 4, to: &table)
    var all: [UInt8] = []
    for (key, motion) in motions {
      let start = all.count
      for (number, keyframe) in (motion.keyframes + motion.back).enumerated() {
        append(rounded(keyframe.seconds * 1000), 2, to: &all)
        let isBack = number >= motion.keyframes.count
        append((keyframe.isPassed ? 1 : 0) + (isBack ? 2 : 0), 2, to: &all)
        for coordinate in Coordinate.allCases {
          append(rounded(keyframe.pose[coordinate] / unit), 2, to: &all)
        }
      }
      append(key, 8, to: &table)
      append(UInt64(start), 4, to: &table)
      append(UInt64(all.count - start), 4, to: &table)
    }
    return table + all
  }

  private static func rounded(_ value: Double) -> UInt64 {
    UInt64(bitPattern: Int64(min(max(value.rounded(), -32_768), 32_767)))
  }

  private static func append(_ value: UInt64, _ size: Int, to bytes: inout [UInt8]) {
    for shift in 0..<size { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(shift)))) }
  }

  private static func number(_ bytes: [UInt8], _ at: Int, _ size: Int) -> UInt64 {
    (0..<size).reduce(0) { $0 | UInt64(bytes[at + $1]) << (8 * UInt64($1)) }
  }
}
