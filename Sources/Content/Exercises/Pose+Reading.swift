import Biomechanics

extension Motion {
  /// A list of postures, each complete in itself, degrees and metres in the file.
  static func read(_ reading: Reading, props: [Prop]) -> Motion {
    let frames = reading.list()
    if frames.isEmpty, case .sequence = reading.node {
      reading.report("\(reading.name) is empty.", remedy: "Write at least one posture.")
    }
    return Motion(
      keyframes: frames.enumerated().map { index, frame in keyframe(frame, props, first: index == 0)
      })
  }

  private static func keyframe(_ reading: Reading, _ props: [Prop], first: Bool) -> Keyframe {
    var pose = Pose()
    var touching: [Contact] = []
    var seconds = first ? 0 : Keyframe.standardSeconds
    for (key, value) in reading.pairs() ?? [] {
      if key.name == "seconds" {
        seconds = duration(value, first: first) ?? seconds
      } else if key.name == "touching" {
        touching = Contact.read(value, props: props)
      } else if let coordinate = Coordinate.named[key.name] {
        pose[coordinate] = value.value(of: coordinate) ?? 0
      } else {
        key.report(
          "There is no coordinate `\(key.name)`.",
          remedy: remedy(for: key.name, among: Coordinate.named.keys))
      }
    }
    return Keyframe(pose: pose, seconds: seconds, touching: touching)
  }

  private static func duration(_ reading: Reading, first: Bool) -> Double? {
    guard let seconds = reading.number() else { return nil }
    guard !first, (0.1...30).contains(seconds) else {
      reading.report(
        first ? "The first posture takes no seconds." : "A move cannot take \(reading.shown) s.",
        remedy: first ? "Leave `seconds` out of it." : "Write 0.1 to 30 seconds.")
      return nil
    }
    return seconds
  }
}

extension Keyframe {
  /// How long a move to the next posture takes when the file does not say.
  static let standardSeconds = 2.0
}

extension Coordinate {
  /// By the name in files, for the thousands of angles a library holds.
  fileprivate static let named: [String: Coordinate] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// In the file's unit: degrees for people, metres as they are.
  fileprivate var perUnit: Double { isTranslation ? 1 : .pi / 180 }
}

extension Reading {
  /// An angle or a place of this coordinate, in radians or metres; reported when no joint can
  /// reach it.
  fileprivate func value(of coordinate: Coordinate) -> Double? {
    guard let written = number() else { return nil }
    let range = coordinate.range
    let value = written * coordinate.perUnit
    // Degrees do not come out even in radians: the ends themselves are allowed.
    guard value >= range.lowerBound - 1e-9, value <= range.upperBound + 1e-9 else {
      let ends = [range.lowerBound, range.upperBound].map { end in
        "\(Int((end / coordinate.perUnit).rounded()))"
      }
      report(
        "\(coordinate.name) cannot be \(shown): the joint does not go there.",
        remedy: "Write a value from \(ends[0]) to \(ends[1]).")
      return nil
    }
    return value
  }
}
