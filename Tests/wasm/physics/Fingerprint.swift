import Biomechanics
import Mechanics

/// One number for many (FNV-1a over their bits): the same only where every bit is the same.
struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// What is not a number counts as such, whatever bits it has.
  mutating func add(_ number: Double) {
    value = (value ^ (number.isNaN ? .max : number.bitPattern)) &* 0x100_0000_01b3
  }

  mutating func add(_ numbers: some Sequence<Double>) {
    for number in numbers { add(number) }
  }

  mutating func add(_ v: Vector) {
    add(v.x)
    add(v.y)
    add(v.z)
  }

  mutating func add(_ place: Placement) {
    add(place.origin)
    add(place.turn.x)
    add(place.turn.y)
    add(place.turn.z)
  }
}

/// Numbers spread over 0 to 1 without chance, by the golden ratio.
func spread(_ n: Int) -> Double {
  let turns = Double(n) * 0.6180339887498949
  return turns - turns.rounded(.down)
}
