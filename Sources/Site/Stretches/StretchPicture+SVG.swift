import Care

/// The drawing as SVG text. Colours come from the style sheet by class; lines, their thickness and
/// the words say everything without them.
extension StretchPicture {
  private static let width = 340.0
  private static let plot = (left: 12.0, right: 328.0)
  private static let top = 46.0
  private static let pitch = 68.0

  private var bottom: Double { Self.top + Double(rows.count) * Self.pitch }

  var svg: String {
    var parts = [head, zone]
    parts += grid
    parts += legLines
    for (index, row) in rows.enumerated() {
      parts += draw(row, at: Self.top + Double(index) * Self.pitch)
    }
    return parts.joined(separator: "\n") + "\n</svg>"
  }

  private var head: String {
    """
    <svg class="chart stretch-picture" viewBox="0 0 \(Self.width.short) \((bottom + 24).short)" \
    role="img" aria-labelledby="\(id)-title \(id)-text" xmlns="http://www.w3.org/2000/svg">
    <title id="\(id)-title">\(title.escaped)</title>
    <desc id="\(id)-text">\(told.escaped)</desc>
    """
  }

  /// The picture in words, rung by rung.
  var told: String {
    rows.map { row in
      "\(row.name): as far as a straight leg raised to about \(row.rating.needs.fives)°. "
        + row.rating.sentence(for: leg)
    }.joined(separator: " ")
  }

  private func x(_ degrees: Double) -> Double {
    let shown = min(max(degrees, Self.scale.lowerBound), Self.scale.upperBound)
    return Self.plot.left + shown / Self.scale.upperBound * (Self.plot.right - Self.plot.left)
  }

  /// Where the leg pulls and still goes.
  private var zone: String {
    """
    <rect class="stretch-zone" x="\(x(leg.begins).short)" y="\((Self.top - 8).short)" \
    width="\((x(leg.ends) - x(leg.begins)).short)" height="\((bottom - Self.top + 8).short)"/>
    """
  }

  private var grid: [String] {
    stride(from: 0.0, through: 120, by: 30).map { degrees in
      let anchor = degrees == 0 ? "start" : degrees == 120 ? "end" : "middle"
      return """
        <line class="chart-grid" x1="\(x(degrees).short)" y1="\(bottom.short)" \
        x2="\(x(degrees).short)" y2="\((bottom + 5).short)"/>
        <text class="chart-label" x="\(x(degrees).short)" y="\((bottom + 19).short)" \
        text-anchor="\(anchor)">\(degrees.short)°</text>
        """
    }
  }

  /// The error of the end, and the names of both marks.
  private var legLines: [String] {
    let (begins, ends) = (x(leg.begins), x(leg.ends))
    let (low, high) = (x(leg.ends - leg.error), x(leg.ends + leg.error))
    let bar = Self.top - 8
    return [
      """
      <path class="stretch-error" d="M\(low.short) \(bar.short)H\(high.short)M\(low.short) \
      \((bar - 4).short)v8M\(high.short) \((bar - 4).short)v8"/>
      """,
      label("begins to pull", at: begins, y: Self.top - 32, fits: 96),
      label("ends", at: ends, y: Self.top - 16, fits: 40),
    ]
  }

  /// Where it begins to pull and where it ends, beside the lines of one rung.
  private func marks(at y: Double) -> [String] {
    let (begins, ends) = (x(leg.begins).short, x(leg.ends).short)
    return [
      """
      <line class="stretch-begins" x1="\(begins)" y1="\((y + 20).short)" x2="\(begins)" \
      y2="\((y + 46).short)" stroke-dasharray="2 3"/>
      <line class="stretch-ends" x1="\(ends)" y1="\((y + 20).short)" x2="\(ends)" \
      y2="\((y + 46).short)"/>
      """
    ]
  }

  private func label(_ text: String, at x: Double, y: Double, fits: Double) -> String {
    let (place, anchor) = x + fits > Self.plot.right ? (Self.plot.right, "end") : (x, "start")
    return """
      <text class="stretch-mark" x="\(place.short)" y="\(y.short)" text-anchor="\(anchor)">\
      \(text)</text>
      """
  }

  private func draw(_ row: Row, at y: Double) -> [String] {
    let heads = row.rating.heads.indices.flatMap { index in
      self.head(row.rating.heads[index], onset: leg.onsets[index], y: y + 25 + Double(index) * 8)
    }
    let furthest = row.rating.heads.map(\.raise).max() ?? row.rating.needs
    let end = min(x(max(furthest, row.rating.needs)) + 6, Self.plot.right - 30)
    return [
      """
      <text class="stretch-name" x="\(Self.plot.left.short)" y="\((y + 12).short)">\
      \(row.name.escaped)</text>
      """
    ] + marks(at: y) + heads + [
      """
      <text class="stretch-value" x="\(end.short)" y="\((y + 37).short)">\
      \(row.rating.needs.fives)°</text>
      """,
      backLine(row.rating, at: y + 52),
    ]
  }

  /// How far the lower back bends, on the same scale.
  private func backLine(_ rating: StretchRating, at y: Double) -> String {
    let end = x(abs(rating.backBends)) + 2
    return """
      <line class="stretch-back" x1="\(Self.plot.left.short)" y1="\(y.short)" \
      x2="\(end.short)" y2="\(y.short)"/>
      <text class="stretch-small" x="\((end + 6).short)" y="\((y + 4).short)">\
      \(rating.backWords)</text>
      """
  }

  /// One head: thin while it is slack, thick where it is drawn, open past where the leg ends.
  private func head(_ head: StretchRating.Head, onset: Double, y: Double) -> [String] {
    let (start, end) = (x(onset), x(head.raise))
    let slack = """
      <line class="stretch-slack" x1="\(Self.plot.left.short)" y1="\(y.short)" \
      x2="\(min(start, end).short)" y2="\(y.short)"/>
      """
    guard end > start else { return [slack] }
    let kept = max(start, min(end, x(leg.ends)))
    let pulled = """
      <line class="stretch-pulled" x1="\(start.short)" y1="\(y.short)" x2="\(kept.short)" \
      y2="\(y.short)"/>
      """
    guard end > kept + 1 else { return [slack, pulled] }
    return [
      slack, pulled,
      """
      <rect class="stretch-beyond" x="\(kept.short)" y="\((y - 2.5).short)" \
      width="\((end - kept).short)" height="5"/>
      """,
    ]
  }
}
