/// SVG text under way, as bytes: the same in the page (WebAssembly) as on the server.
struct LineInk {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ other: LineInk) { bytes.append(contentsOf: other.bytes) }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// A number with one decimal, none when it is whole.
  mutating func write(_ number: Double) {
    guard number.isFinite, abs(number) < 1e9 else { return write("0") }
    var tenths = Int((number * 10).rounded())
    if tenths < 0 {
      bytes.append(UInt8(ascii: "-"))
      tenths = -tenths
    }
    write(whole: tenths / 10)
    if tenths % 10 != 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(tenths % 10))
    }
  }

  mutating func write(_ point: Point) {
    write(point.x)
    bytes.append(UInt8(ascii: " "))
    write(point.y)
  }

  private mutating func write(whole number: Int) {
    if number >= 10 { write(whole: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

/// A place in the picture, x right and y down.
typealias Point = SIMD2<Double>
