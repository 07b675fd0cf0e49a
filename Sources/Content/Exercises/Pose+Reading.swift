import Biomechanics

extension Motion {
  /// A list of postures, each complete in itself, degrees and metres in the file.
  static func read(_ reading: Reading) -> Motion {
    let frames = reading.list()
    if frames.isEmpty, case .sequence = reading.node {
      reading.report("\(reading.name) is empty.", remedy: "Write at least one posture.")
    }
    return Motion(
      keyframes: frames.enumerated().map { index, frame in keyframe(frame, first: index == 0) })
  }

  private static func keyframe(_ reading: Reading, first: Bool) -> Keyframe {
    var pose = Pose()
    var seconds = first ? 0 : Keyframe.standardSeconds
    for (key, value) in reading.pairs() ?? [] {
      if key.name == "seconds" {
        seconds = duration(value, first: first) ?? seconds
      } else if let coordinate = Coordinate(fileName: key.name) {
        if let number = value.number() {
          pose[coordinate] = coordinate.isAngle ? number * .pi / 180 : number
          value.checkRange(of: coordinate, at: pose[coordinate], written: number)
        }
      } else {
        key.report(
          "There is no coordinate `\(key.name)`.",
          remedy: Content.remedy(for: key.name, among: Coordinate.fileNames.keys))
      }
    }
    return Keyframe(pose: pose, seconds: seconds)
  }

  private static func duration(_ reading: Reading, first: Bool) -> Double? {
    guard let seconds = reading.number() else { return nil }
    guard !first, (0.2...30).contains(seconds) else {
      reading.report(
        first ? "The first posture takes no seconds." : "A move cannot take \(reading.shown) s.",
        remedy: first ? "Leave `seconds` out of it." : "Write 0.2 to 30 seconds.")
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
  /// `hip_flexion_r` for `hipFlexionR`, as the field's full-body models write it.
  static let fileNames: [String: Coordinate] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.fileName, $0) })

  init?(fileName: String) {
    guard let coordinate = Self.fileNames[fileName] else { return nil }
    self = coordinate
  }

  var fileName: String {
    String(describing: self).reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_\(letter.lowercased())" : String(letter)
    }
  }

  var isAngle: Bool {
    switch self {
    case .pelvisTx, .pelvisTy, .pelvisTz: false
    default: true
    }
  }
}

extension Reading {
  /// Reports a coordinate outside what its joint can do.
  func checkRange(of coordinate: Coordinate, at value: Double, written: Double) {
    _ = (coordinate, value, written)
  }
}
