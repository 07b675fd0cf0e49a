import Biomechanics
import Figure

nonisolated(unsafe) private var shared: SharedBody?
nonisolated(unsafe) private var person = Person.limbs

/// Room for a file of so many bytes.
@_cdecl("room")
public func room(_ count: Int) -> UnsafeMutablePointer<UInt8> { .allocate(capacity: count) }

/// Takes the file of what all people share, then a person's: from now on that one is drawn.
/// Returns 1, or 0 for a file that is damaged.
@_cdecl("take")
public func take(_ start: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard let shared else {
    shared = try? SharedBody(bytes: bytes)
    return shared == nil ? 0 : 1
  }
  guard let own = try? PersonBody(bytes: bytes, shared: shared) else { return 0 }
  person = Person(shared, own)
  return 1
}

/// A fingerprint (FNV-1a) of three pictures in which one coordinate goes from one end of its range
/// to the other: made natively and in WebAssembly from this same file, it must be the same number.
@_cdecl("fingerprint")
public func fingerprint(_ coordinate: Int32) -> UInt64 {
  guard let coordinate = Coordinate(rawValue: Int(coordinate)) else { return 0 }
  var (low, high) = (Pose(), Pose())
  low[coordinate] = coordinate.range.lowerBound
  high[coordinate] = coordinate.range.upperBound
  let contacts = [
    Contact(part: .footR, on: .floor), Contact(part: .handR, on: .wall),
    Contact(part: .handL, on: .strap), Contact(part: .back, on: .stick),
    Contact(part: .head, on: .stick), Contact(part: .seat, on: .chair),
  ]
  let figure = Figure(
    Demonstration(
      motion: Motion(keyframes: [
        Keyframe(pose: low, seconds: 0), Keyframe(pose: high, seconds: 2),
      ]), contacts: contacts, props: Prop.allCases, targets: Muscle.allCases,
      side: coordinate.rawValue % 2 == 0 ? .right : .left), person: person)
  var print: UInt64 = 0xcbf2_9ce4_8422_2325
  let canvas = Canvas()
  for (index, seconds) in [0.0, 0.7, 2.0].enumerated() {
    let look = Look(
      width: 160, samples: index + 1, theme: index == 1 ? .dark : .light, breath: 0.4)
    figure.draw(at: seconds, look: look, on: canvas)
    for byte in canvas.bytes { print = (print ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
  return print
}
