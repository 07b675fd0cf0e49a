import Biomechanics
import BrowserBody
import Explainer
import Figure
import Flexibility

// What the article's page calls. Bytes and numbers go in and out by `body_bytes` and `body_numbers` of
// BrowserBody; `Web/scripts/inside.js` is the only reader of this and knows the order.

// WebAssembly has one thread, and every call ends before the next begins.
nonisolated(unsafe) private var explainer: Explainer?
nonisolated(unsafe) private var shown: Shown?

/// Takes what all people share and one of them, one after the other, from the first bytes; plain limbs
/// when there are none. `paints` is 1 for who draws, 0 for who only solves. Returns 1, or 0 when they
/// are no such files.
@_cdecl("inside_open")
public func insideOpen(_ sharedCount: Int32, _ ownCount: Int32, _ paints: Int32) -> Int32 {
  guard let person = person(Int(sharedCount), Int(ownCount)) else { return 0 }
  if paints == 1 {
    shown = Shown(person)
    return shown == nil ? 0 : 1
  }
  explainer = Explainer(person.body, stature: person.stature)
  return explainer == nil ? 0 : 1
}

private func person(_ sharedCount: Int, _ ownCount: Int) -> Person? {
  if sharedCount == 0 { return .limbs }
  let all = UnsafeBufferPointer(
    start: bodyBytes(Int32(sharedCount + ownCount)), count: sharedCount + ownCount)
  guard let shared = try? SharedBody(bytes: [UInt8](all[..<sharedCount])),
    let own = try? PersonBody(bytes: [UInt8](all[sharedCount...]), shared: shared)
  else { return nil }
  return Person(shared, own)
}

/// Solves one posture (the number of a `Posed`) for a leg that goes so far, radians, and writes: every
/// coordinate of the pose; low, value and high of pelvis, hip, lumbar and thoracic angle, compression,
/// shear, times standing, the three heads' strains and the hands' height; 1 when it was reached.
/// Returns how many numbers.
@_cdecl("inside_solve")
public func insideSolve(_ posed: Int32, _ raise: Double, _ error: Double) -> Int32 {
  guard let explainer, let posed = Posed(rawValue: Int(posed)) else { return 0 }
  let answer = explainer.answer(posed, raise: raise, error: error)
  let bands =
    [answer.pelvis, answer.hip, answer.lumbar, answer.thorax, answer.compression, answer.shear]
    + [answer.timesStanding] + answer.strain + [answer.hands]
  let count = Coordinate.count + bands.count * 3 + 1
  guard let numbers = bodyNumbers(Int32(count)) else { return 0 }
  for coordinate in Coordinate.allCases {
    numbers[coordinate.rawValue] = answer.pose[coordinate]
  }
  for (index, band) in bands.enumerated() {
    let start = Coordinate.count + index * 3
    (numbers[start], numbers[start + 1], numbers[start + 2]) = (band.low, band.best, band.high)
  }
  numbers[count - 1] = answer.reached ? 1 : 0
  return Int32(count)
}

/// Sends the drawn person to a posture: every coordinate and the three heads' strains, from the first
/// numbers.
@_cdecl("inside_show")
public func insideShow(_ posed: Int32) {
  guard let shown, let posed = Posed(rawValue: Int(posed)),
    let numbers = bodyNumbers(Int32(Coordinate.count + 3))
  else { return }
  var pose = Pose()
  for coordinate in Coordinate.allCases { pose[coordinate] = numbers[coordinate.rawValue] }
  shown.show(posed, pose, strain: (0..<3).map { numbers[Coordinate.count + $0] })
}

/// Goes on for so many seconds, clear as said (0…1). Returns 0 once the person has arrived.
@_cdecl("inside_step")
public func insideStep(_ seconds: Double, _ glass: Double) -> Int32 {
  shown?.step(seconds, glass: glass) == true ? 1 : 0
}

/// Is there at once.
@_cdecl("inside_settle")
public func insideSettle() { shown?.settle() }

/// Paints a square picture and returns where its pixels lie: straight red, green, blue and alpha.
@_cdecl("inside_paint")
public func insidePaint(
  _ width: Int32, _ samples: Int32, _ dark: Int32, _ turn: Double, _ rise: Double
) -> UnsafePointer<UInt8>? {
  shown?.paint(
    Look(
      width: Int(width), samples: Int(samples), theme: dark == 1 ? .dark : .light, turn: turn,
      rise: rise)
  ).baseAddress
}
