/// SplitMix64 (Steele 2014): the same seed gives the same world, so a failing law can be replayed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  mutating func pick<T>(_ list: [T]) -> T { list[int(0...(list.count - 1))] }

  mutating func some<T: Hashable>(_ list: [T], _ share: Double) -> Set<T> {
    var chosen: Set<T> = []
    for element in list where chance(share) { chosen.insert(element) }
    return chosen
  }
}
