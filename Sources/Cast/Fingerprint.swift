/// A number that is the same for the same things, today and tomorrow (FNV-1a over 64-bit words,
/// each mixed well). Not for keeping secrets.
struct Fingerprint: Hashable, Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func take(_ word: UInt64) {
    value = (value ^ word) &* 0x100_0000_01b3
    value ^= value >> 29
    value = value &* 0xbf58_476d_1ce4_e5b9
    value ^= value >> 32
  }

  mutating func take(_ number: Double) { take(number == 0 ? 0 : number.bitPattern) }

  mutating func take(_ number: Int) { take(UInt64(bitPattern: Int64(number))) }

  mutating func take(_ words: String) {
    for byte in words.utf8 { take(UInt64(byte)) }
    take(words.utf8.count)
  }
}
