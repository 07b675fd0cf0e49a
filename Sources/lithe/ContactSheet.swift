import Figure
import Pictures

/// Pictures in rows with their names under them, page after page.
enum ContactSheet {
  struct Frame: Sendable {
    let label: String
    let picture: Picture
  }

  /// Pixels: what a screen and an art director take in at once.
  private static let (width, height) = (1600, 1200)
  private static let gap = 8

  /// - Parameter look: how all of the frames were drawn.
  static func sheets(of frames: [Frame], look: Look) -> [Picture] {
    let (paper, ink): (Paper.Colour, Paper.Colour) =
      look.theme == .light ? (.day, .night) : (.night, .day)
    let cell = (width: look.width + gap, height: look.width * 3 / 4 + gap + 2 * Paper.lineHeight)
    let columns = max(1, (width - gap) / cell.width)
    let rows = max(1, (height - gap) / cell.height)
    return stride(from: 0, to: frames.count, by: columns * rows).map { start in
      let shown = frames[start..<min(start + columns * rows, frames.count)]
      let full = (shown.count + columns - 1) / columns
      var sheet = Paper(
        width: columns * cell.width + gap, height: full * cell.height + gap, colour: paper)
      for (place, frame) in shown.enumerated() {
        let left = gap + place % columns * cell.width
        let top = gap + place / columns * cell.height
        let spare = look.width * 3 / 4 - frame.picture.height
        sheet.lay(frame.picture, left: left, top: top + max(0, spare / 2))
        for (line, words) in lines(of: frame.label, within: look.width).enumerated() {
          sheet.write(
            words, left: left, top: top + look.width * 3 / 4 + 2 + line * Paper.lineHeight,
            colour: ink)
        }
      }
      return sheet.picture
    }
  }

  /// At most two lines, the second for what does not fit the first.
  private static func lines(of label: String, within width: Int) -> [String] {
    let letters = max(1, width / Paper.letterWidth)
    guard label.count > letters else { return [label] }
    let halves = label.split(separator: "~", maxSplits: 1).map(String.init)
    return halves.map { String($0.prefix(letters)) }
  }
}
