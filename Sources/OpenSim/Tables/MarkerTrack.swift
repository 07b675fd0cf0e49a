import Mechanics

/// Where a motion camera saw markers, moment by moment: a .trc file.
public struct MarkerTrack: Hashable, Sendable {
  public var markers: [String]
  public var frames: [Frame]

  public struct Frame: Hashable, Sendable {
    /// Seconds.
    public var time: Double
    /// Metres; nil where the camera lost the marker.
    public var places: [Vector?]

    public init(time: Double, places: [Vector?]) {
      self.time = time
      self.places = places
    }
  }

  public init(markers: [String], frames: [Frame]) {
    self.markers = markers
    self.frames = frames
  }

  /// Reads a .trc file: a heading of three lines, two lines of names, then frames.
  public static func read(_ bytes: [UInt8], file: String) throws(OpenSimError) -> MarkerTrack {
    let text = try TextLines(bytes, file: file)
    guard text.lines.count >= 5, text.lines[0].trimmed.hasPrefix("PathFileType") else {
      throw text.damaged(0, "this does not begin like a .trc file")
    }
    let scale = try metres(text)
    let heads = TextLines.cells(text.lines[3])
    let names = heads.dropFirst(2).filter { !$0.isEmpty }.map(String.init)
    guard !names.isEmpty else { throw text.damaged(3, "no marker has a name") }
    guard Set(names).count == names.count else {
      throw text.damaged(3, "two markers have one name")
    }
    var track = MarkerTrack(markers: names, frames: [])
    for i in 5..<max(5, text.lines.count) where !TextLines.isBlank(text.lines[i]) {
      let frame = try frame(text, i, markers: names.count, scale: scale)
      if let last = track.frames.last, frame.time <= last.time {
        throw text.damaged(i, "time does not grow at \(frame.time)")
      }
      track.frames.append(frame)
    }
    guard !track.frames.isEmpty else { throw text.damaged(4, "there are no frames") }
    return track
  }

  /// Metres in the file's unit.
  private static func metres(_ text: TextLines) throws(OpenSimError) -> Double {
    let keys = TextLines.words(text.lines[1])
    let values = TextLines.words(text.lines[2])
    guard let at = keys.firstIndex(where: { $0.lowercased() == "units" }), at < values.count else {
      throw text.damaged(2, "there are no Units")
    }
    switch values[at].lowercased() {
    case "mm", "millimeters": return 0.001
    case "m", "meters": return 1
    case "cm", "centimeters": return 0.01
    default: throw text.damaged(2, "Units are \(Source.shown(String(values[at])))")
    }
  }

  private static func frame(
    _ text: TextLines, _ index: Int, markers: Int, scale: Double
  ) throws(OpenSimError) -> Frame {
    var cells = TextLines.cells(text.lines[index])
    while cells.last == "" { cells.removeLast() }
    guard cells.count <= 2 + 3 * markers, cells.count % 3 == 2 else {
      throw text.damaged(index, "there are \(cells.count) values for \(markers) markers")
    }
    func number(_ i: Int) throws(OpenSimError) -> Double? {
      guard i < cells.count, !cells[i].isEmpty else { return nil }
      guard let value = Source.double(cells[i]) else {
        throw text.damaged(index, "\(Source.shown(String(cells[i]))) is not a number")
      }
      return value.isFinite ? value : nil
    }
    guard let time = try number(1) else { throw text.damaged(index, "there is no time") }
    var frame = Frame(time: time, places: [])
    for m in 0..<markers {
      let (x, y, z) = (
        try number(2 + 3 * m), try number(3 + 3 * m), try number(4 + 3 * m)
      )
      guard let x, let y, let z else {
        frame.places.append(nil)
        continue
      }
      frame.places.append(Vector(x, y, z) * scale)
    }
    return frame
  }

  /// As a .trc file in metres.
  public func text(rate: Double) -> String {
    var out = "PathFileType\t4\t(X/Y/Z)\tmarkers.trc\n"
    out += "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\t"
    out += "OrigDataStartFrame\tOrigNumFrames\n"
    out += "\(rate)\t\(rate)\t\(frames.count)\t\(markers.count)\tm\t\(rate)\t1\t\(frames.count)\n"
    out += "Frame#\tTime\t" + markers.joined(separator: "\t\t\t") + "\t\t\n\t\t"
    out += markers.indices.map { "X\($0 + 1)\tY\($0 + 1)\tZ\($0 + 1)" }.joined(separator: "\t")
    out += "\n\n"
    for (i, frame) in frames.enumerated() {
      let cells = frame.places.map { $0.map { "\($0.x)\t\($0.y)\t\($0.z)" } ?? "\t\t" }
      out += "\(i + 1)\t\(frame.time)\t" + cells.joined(separator: "\t") + "\n"
    }
    return out
  }
}
