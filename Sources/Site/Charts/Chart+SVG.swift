import Care

/// The drawing of a chart as SVG text. Colours come from the page's style sheet by class; the
/// geometry alone says everything, so colour never carries meaning by itself.
extension Chart {
  /// Pixels at the size of a phone; the drawing scales with its place.
  private static let width = 340.0
  private static let height = 220.0
  private static let plot = (left: 44.0, right: 326.0, top: 22.0, bottom: 186.0)

  var svg: String {
    var parts = [head]
    parts += band.map { [bandShape($0)] } ?? []
    parts += gridLines
    parts += realLine.map(realLineShape) ?? []
    parts += [line]
    parts += points.map(dot)
    parts += dateLabels
    parts += lastLabel
    return parts.joined(separator: "\n") + "\n</svg>"
  }

  private var head: String {
    """
    <svg class="chart" viewBox="0 0 \(Self.text(Self.width)) \(Self.text(Self.height))" \
    role="img" aria-labelledby="\(id)-title \(id)-text" xmlns="http://www.w3.org/2000/svg">
    <title id="\(id)-title">\(title.escaped)</title>
    <desc id="\(id)-text">\(sentence.escaped)</desc>
    """
  }

  private func x(_ date: LocalDate) -> Double {
    guard let first = points.first?.date, let last = points.last?.date, last > first else {
      return (Self.plot.left + Self.plot.right) / 2
    }
    let share = Double(date.days(since: first)) / Double(last.days(since: first))
    return Self.plot.left + 10 + share * (Self.plot.right - Self.plot.left - 20)
  }

  private func y(_ value: Double) -> Double {
    let share = (value - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
    return Self.plot.bottom - share * (Self.plot.bottom - Self.plot.top)
  }

  private func bandShape(_ band: ClosedRange<Double>) -> String {
    let top = y(band.upperBound)
    return """
      <rect class="chart-band" x="\(Self.text(Self.plot.left))" y="\(Self.text(top))" \
      width="\(Self.text(Self.plot.right - Self.plot.left))" \
      height="\(Self.text(y(band.lowerBound) - top))"/>
      """
  }

  private var gridLines: [String] {
    ticks.map { value in
      let y = Self.text(self.y(value))
      return """
        <line class="chart-grid" x1="\(Self.text(Self.plot.left))" y1="\(y)" \
        x2="\(Self.text(Self.plot.right))" y2="\(y)"/>
        <text class="chart-label" x="\(Self.text(Self.plot.left - 6))" y="\(y)" \
        text-anchor="end" dominant-baseline="middle">\(Self.text(value))\(unit)</text>
        """
    }
  }

  /// Three to six round numbers across the scale.
  var ticks: [Double] {
    let span = scale.upperBound - scale.lowerBound
    let step = [1.0, 2, 5, 10, 20, 30, 50].first { span / $0 <= 5 } ?? span / 4
    var tick = (scale.lowerBound / step).rounded(.up) * step
    var ticks: [Double] = []
    while tick <= scale.upperBound {
      ticks.append(tick)
      tick += step
    }
    return ticks
  }

  private func realLineShape(_ value: Double) -> [String] {
    let height = y(value)
    let clear = better == .up ? height - 6 : height + 14
    return [
      """
      <line class="chart-real" x1="\(Self.text(Self.plot.left))" y1="\(Self.text(height))" \
      x2="\(Self.text(Self.plot.right))" y2="\(Self.text(height))" stroke-dasharray="6 4"/>
      """,
      """
      <text class="chart-real-label" x="\(Self.text(Self.plot.left + 6))" y="\(Self.text(clear))">\
      past this line a change is real</text>
      """,
    ]
  }

  private var line: String {
    let path = points.map { "\(Self.text(x($0.date))),\(Self.text(y($0.value)))" }
    return "<polyline class=\"chart-line\" points=\"\(path.joined(separator: " "))\"/>"
  }

  private func dot(_ point: Point) -> String {
    """
    <circle class="chart-dot" cx="\(Self.text(x(point.date)))" cy="\(Self.text(y(point.value)))" \
    r="4.5"/>
    """
  }

  private var dateLabels: [String] {
    guard let first = points.first?.date, let last = points.last?.date else { return [] }
    if first == last { return [dateLabel(first, at: x(first), anchor: "middle")] }
    return [
      dateLabel(first, at: Self.plot.left, anchor: "start"),
      dateLabel(last, at: Self.plot.right, anchor: "end"),
    ]
  }

  private func dateLabel(_ date: LocalDate, at x: Double, anchor: String) -> String {
    """
    <text class="chart-label" x="\(Self.text(x))" y="\(Self.text(Self.height - 10))" \
    text-anchor="\(anchor)">\(date.short)</text>
    """
  }

  private var lastLabel: [String] {
    guard let last = points.last else { return [] }
    let height = y(last.value)
    let above = height - Self.plot.top > 24 ? height - 11 : height + 22
    let x = min(x(last.date), Self.plot.right - 14)
    return [
      """
      <text class="chart-value" x="\(Self.text(x))" y="\(Self.text(above))" \
      text-anchor="middle">\(Self.text(last.value))\(unit)</text>
      """
    ]
  }

  /// One decimal at most, none when it is zero.
  static func text(_ value: Double) -> String { value.short }
}

extension Double {
  /// One decimal at most, none when it is zero: `72`, `72.5`.
  var short: String {
    let tenths = (self * 10).rounded()
    guard let whole = Int(exactly: tenths) else { return "\(self)" }
    let sign = whole < 0 ? "-" : ""
    let size = abs(whole)
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  }
}

extension String {
  /// Safe as text and as an attribute of HTML and SVG.
  var escaped: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for character in self {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }
}
