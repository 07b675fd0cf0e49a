import Testing

@testable import Site

@Suite struct QRCodeTests {
  @Test func theThreeFindersStandInTheirCorners() throws {
    let code = try #require(QRCode("https://lithe.test/programmes/two-weeks#first"))
    let side = code.width
    for (row, column) in [(0, 0), (0, side - 7), (side - 7, 0)] {
      // ISO/IEC 18004 6.3.3: a dark ring of seven, a light one, a dark square of three.
      for y in 0..<7 {
        for x in 0..<7 {
          let ring = min(x, y, 6 - x, 6 - y)
          #expect(code.modules[(row + y) * side + column + x] == (ring != 1))
        }
      }
    }
  }

  @Test func theDrawingHasEveryDarkModuleOnce() throws {
    let code = try #require(QRCode("https://lithe.test"))
    let bars = code.svg.matches(of: /h(\d+)v1/).compactMap { Int($0.1) }
    #expect(bars.reduce(0, +) == code.modules.filter { $0 }.count)
  }

  @Test func longerAddressesNeedMoreModules() throws {
    let short = try #require(QRCode("a"))
    let long = try #require(QRCode(String(repeating: "a", count: 200)))
    #expect(short.width == 21)
    #expect(long.width > short.width && (long.width - 17) % 4 == 0)
    #expect(QRCode(String(repeating: "a", count: 4000)) == nil)
  }
}
