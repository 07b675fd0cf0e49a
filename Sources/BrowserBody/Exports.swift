import Biomechanics
import Figure

// What the page calls. Numbers go in through one buffer of 64-bit floats, text comes out through
// one buffer of bytes; `Web/scripts/figure.js` is the only reader of this and knows the order.

// WebAssembly has one thread, and every call ends before the next begins.
nonisolated(unsafe) private var numbers: UnsafeMutableBufferPointer<Double> = .init(
  start: nil, count: 0)
nonisolated(unsafe) private var text: UnsafeMutableBufferPointer<UInt8> = .init(
  start: nil, count: 0)
nonisolated(unsafe) private var figure: Figure?

/// Room for `count` numbers; they stay where they are until the next call.
@_cdecl("body_numbers")
public func bodyNumbers(_ count: Int32) -> UnsafeMutablePointer<Double>? {
  if numbers.count < Int(count) {
    numbers.deallocate()
    numbers = .allocate(capacity: Int(count))
  }
  return numbers.baseAddress
}

/// Where the last text lies.
@_cdecl("body_text")
public func bodyText() -> UnsafeMutablePointer<UInt8>? { text.baseAddress }

/// Writes the name of the index-th coordinate (kind 0), part (1), surface (2), prop (3) or
/// muscle (4) as text and returns its length in bytes, 0 past the last.
@_cdecl("body_name")
public func bodyName(_ kind: Int32, _ index: Int32) -> Int32 {
  let names: [String] =
    switch kind {
    case 0: Coordinate.allCases.map { $0.name }
    case 1: BodyPart.allCases.map { $0.rawValue }
    case 2: Contact.Surface.allCases.map { $0.rawValue }
    case 3: Prop.allCases.map { $0.rawValue }
    default: Muscle.allCases.map { $0.rawValue }
    }
  guard index >= 0, Int(index) < names.count else { return 0 }
  return say(Array(names[Int(index)].utf8))
}

/// Reads a demonstration from the numbers: for each keyframe its seconds, 1 when it is only
/// passed, and every coordinate; for each contact part and surface; the props; the targets. `settled` is 1 for a
/// motion settled for one body, `left` 1 for the left side.
/// Returns 1, or 0 when an index names nothing.
@_cdecl("figure_set")
public func figureSet(
  _ keyframes: Int32, _ contacts: Int32, _ props: Int32, _ targets: Int32, _ settled: Int32,
  _ left: Int32
) -> Int32 {
  var reader = Reader(numbers: UnsafeBufferPointer(numbers))
  let motion = Motion(
    keyframes: (0..<keyframes).map { _ in
      let seconds = reader.next()
      let isPassed = reader.next() == 1
      var pose = Pose()
      for coordinate in Coordinate.allCases { pose[coordinate] = reader.next() }
      return Keyframe(pose: pose, seconds: seconds, isPassed: isPassed)
    }, isSettled: settled == 1)
  let touching = (0..<contacts).compactMap { _ -> Contact? in
    let part = reader.one(of: BodyPart.allCases)
    let surface = reader.one(of: Contact.Surface.allCases)
    guard let part, let surface else { return nil }
    return Contact(part: part, on: surface)
  }
  let needed = (0..<props).compactMap { _ in reader.one(of: Prop.allCases) }
  let tinted = (0..<targets).compactMap { _ in reader.one(of: Muscle.allCases) }
  guard touching.count == contacts, needed.count == props, tinted.count == targets else { return 0 }
  figure = Figure(
    Demonstration(
      motion: motion, contacts: touching, props: needed, targets: tinted,
      side: left == 1 ? .left : .right))
  return 1
}

/// Draws the moment `seconds` after the start as text and returns its length in bytes; with
/// `alone` 1 the picture brings its own colours.
@_cdecl("figure_draw")
public func figureDraw(_ seconds: Double, _ alone: Int32) -> Int32 {
  guard let figure else { return 0 }
  return say(figure.bytes(at: seconds, alone: alone == 1))
}

private func say(_ bytes: [UInt8]) -> Int32 {
  if text.count < bytes.count {
    text.deallocate()
    text = .allocate(capacity: bytes.count * 2)
  }
  _ = text.update(fromContentsOf: bytes)
  return Int32(bytes.count)
}

/// The numbers one after the other; zero past the end.
private struct Reader {
  let numbers: UnsafeBufferPointer<Double>
  private var place = 0

  init(numbers: UnsafeBufferPointer<Double>) { self.numbers = numbers }

  mutating func next() -> Double {
    defer { place += 1 }
    return place < numbers.count ? numbers[place] : 0
  }

  mutating func one<Name>(of all: [Name]) -> Name? {
    let value = next()
    guard value >= 0, value < Double(all.count) else { return nil }
    return all[Int(value)]
  }
}
