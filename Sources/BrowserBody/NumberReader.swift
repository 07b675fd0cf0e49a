import Biomechanics

/// The page's numbers, one after the other; zero past the end.
struct NumberReader {
  private let numbers: UnsafeBufferPointer<Double>
  private var place = 0

  init(_ numbers: UnsafeBufferPointer<Double>) { self.numbers = numbers }

  mutating func next() -> Double {
    defer { place += 1 }
    return place < numbers.count ? numbers[place] : 0
  }

  mutating func one<Name>(of all: [Name]) -> Name? {
    let value = next()
    guard value >= 0, value < Double(all.count) else { return nil }
    return all[Int(value)]
  }

  mutating func keyframe() -> Keyframe {
    let seconds = next()
    let isPassed = next() == 1
    var pose = Pose()
    for coordinate in Coordinate.allCases { pose[coordinate] = next() }
    return Keyframe(pose: pose, seconds: seconds, isPassed: isPassed)
  }

  mutating func contact() -> Contact? {
    let part = one(of: BodyPart.allCases)
    let surface = one(of: Contact.Surface.allCases)
    guard let part, let surface else { return nil }
    return Contact(part: part, on: surface)
  }
}
