import Biomechanics
import Figure

// What the page calls. Numbers go in through one buffer of 64-bit floats, files through one of
// bytes; `Web/scripts/figure.js` is the only reader of this and knows the order. Names are its own
// (`figure-names.js`): here they would be a fortieth of the module.

// WebAssembly has one thread, and every call ends before the next begins.
nonisolated(unsafe) private var numbers = UnsafeMutableBufferPointer<Double>(start: nil, count: 0)
nonisolated(unsafe) private var bytes = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
nonisolated(unsafe) private var shared: SharedBody?
nonisolated(unsafe) private var person = Person.limbs
nonisolated(unsafe) private var figure: Figure?
nonisolated(unsafe) private let canvas = Canvas()

/// Room for `count` numbers; they stay where they are until the next call.
@_cdecl("body_numbers")
public func bodyNumbers(_ count: Int32) -> UnsafeMutablePointer<Double>? {
  if numbers.count < Int(count) {
    numbers.deallocate()
    numbers = .allocate(capacity: Int(count))
  }
  return numbers.baseAddress
}

/// Room for `count` bytes; they stay where they are until the next call.
@_cdecl("body_bytes")
public func bodyBytes(_ count: Int32) -> UnsafeMutablePointer<UInt8>? {
  if bytes.count < Int(count) {
    bytes.deallocate()
    bytes = .allocate(capacity: Int(count))
  }
  return bytes.baseAddress
}

/// Takes the file of what all people share from the first `count` bytes. Returns 1, or 0 when it
/// is no such file.
@_cdecl("figure_shared")
public func figureShared(_ count: Int32) -> Int32 {
  shared = try? SharedBody(bytes: given(count))
  return shared == nil ? 0 : 1
}

/// Takes one person's file from the first `count` bytes, or plain limbs when `count` is 0; the
/// demonstration must be set again. Returns 1, or 0 when it is no such file.
@_cdecl("figure_person")
public func figurePerson(_ count: Int32) -> Int32 {
  figure = nil
  person = .limbs
  if count == 0 { return 1 }
  guard let shared, let own = try? PersonBody(bytes: given(count), shared: shared) else { return 0 }
  person = Person(shared, own)
  return 1
}

/// Reads a demonstration from the numbers: for each keyframe there, then each on the way back, its
/// seconds, 1 when it is only passed, and every coordinate; for each contact part and surface; the
/// props; the targets. `left` is 1 for the left side, `settled` 1 for poses that say themselves
/// where the body stands.
/// Returns 1, or 0 when an index names nothing.
@_cdecl("figure_set")
public func figureSet(
  _ keyframes: Int32, _ back: Int32, _ contacts: Int32, _ props: Int32, _ targets: Int32,
  _ left: Int32, _ settled: Int32
) -> Int32 {
  var reader = NumberReader(UnsafeBufferPointer(numbers))
  let motion = Motion(
    keyframes: (0..<keyframes).map { _ in reader.keyframe() },
    back: (0..<back).map { _ in reader.keyframe() }, isSettled: settled == 1)
  let touching = (0..<contacts).compactMap { _ in reader.contact() }
  let needed = (0..<props).compactMap { _ in reader.one(of: Prop.allCases) }
  let tinted = (0..<targets).compactMap { _ in reader.one(of: Muscle.allCases) }
  guard touching.count == contacts, needed.count == props, tinted.count == targets else { return 0 }
  figure = Figure(
    Demonstration(
      motion: motion, contacts: touching, props: needed, targets: tinted,
      side: left == 1 ? .left : .right), person: person)
  return 1
}

/// Paints the moment `seconds` after the start and returns where its pixels lie: straight red,
/// green, blue and alpha. Its height is `figure_height`. Null before a demonstration is set.
@_cdecl("figure_paint")
public func figurePaint(
  _ seconds: Double, _ width: Int32, _ samples: Int32, _ dark: Int32, _ turn: Double,
  _ rise: Double, _ breath: Double
) -> UnsafePointer<UInt8>? {
  guard let figure else { return nil }
  let look = Look(
    width: Int(width), samples: Int(samples), theme: dark == 1 ? .dark : .light, turn: turn,
    rise: rise, breath: breath)
  figure.draw(at: seconds, look: look, on: canvas)
  return canvas.bytes.baseAddress
}

/// Pixels in a column of the last picture.
@_cdecl("figure_height")
public func figureHeight() -> Int32 { Int32(canvas.height) }

/// Seconds to the demonstration's most telling moment.
@_cdecl("figure_telling")
public func figureTelling() -> Double { figure?.tellingMoment ?? 0 }

private func given(_ count: Int32) -> [UInt8] {
  [UInt8](UnsafeBufferPointer(rebasing: bytes.prefix(Int(max(count, 0)))))
}
