import Care
import Testing

@testable import Site

@Suite struct ChartTests {
  private func chart(_ values: [Double], better: Chart.Better = .up) -> Chart {
    Chart(
      id: "slr-right", title: "Right leg", unit: "°", scale: 0...120, better: better,
      points: values.enumerated().map { .init(date: LocalDate(day: $0 * 7), value: $1) },
      detectable: 6, sentence: "From 60° to 70°: more than measuring error.")
  }

  @Test func theRealLineLiesOneDetectableChangeOnTheBetterSide() {
    #expect(chart([60, 70]).realLine == 66)
    #expect(chart([60, 50], better: .down).realLine == 54)
  }

  @Test func noLineIsDrawnThatNobodyCanReach() {
    #expect(chart([118, 119]).realLine == nil)
    #expect(!chart([118, 119]).svg.contains("chart-real"))
    #expect(chart([118, 119]).band == 112...120)
  }

  @Test func everyPointIsDrawnOnceInsideTheDrawing() throws {
    let svg = chart([0, 60, 120]).svg
    #expect(svg.components(of: "<circle").count - 1 == 3)
    let heights = svg.components(of: "cy=\"").dropFirst().compactMap {
      Double($0.prefix { $0 != "\"" })
    }
    #expect(heights == heights.sorted(by: >))
    #expect(heights.allSatisfy { (0...220).contains($0) })
  }

  @Test func theDrawingSaysItsSentenceToScreenReaders() {
    let svg = chart([60]).svg
    #expect(svg.contains("aria-labelledby=\"slr-right-title slr-right-text\""))
    #expect(svg.contains("From 60° to 70°"))
  }

  @Test func wordsInAChartCannotBecomeMarkup() {
    var hostile = chart([60])
    hostile.title = "<script>\"&'"
    #expect(hostile.svg.contains("&lt;script&gt;&quot;&amp;&#39;"))
    #expect(!hostile.svg.contains("<script>"))
  }

  @Test(arguments: [0.0...10, 0...24, 0...120, -7...7])
  func ticksAreFewAndInsideTheScale(scale: ClosedRange<Double>) {
    var some = chart([])
    some.scale = scale
    #expect((3...8).contains(some.ticks.count))
    #expect(some.ticks.allSatisfy(scale.contains))
  }

  @Test(arguments: [(72.0, "72"), (72.46, "72.5"), (-0.5, "-0.5"), (0.04, "0"), (1.96, "2")])
  func numbersAreShort(value: Double, text: String) { #expect(value.short == text) }
}

extension String {
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
