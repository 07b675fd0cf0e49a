import CQRencode

/// A QR code (ISO/IEC 18004) as an SVG drawing, one unit a module with the quiet zone of four.
struct QRCode: Equatable, Sendable {
  /// Modules in a row, without the quiet zone.
  let width: Int
  /// Row by row; true is dark.
  let modules: [Bool]

  /// Medium error correction: a crease or a coffee stain does no harm.
  /// - Returns: nil for a text longer than a code can hold (about 2,300 bytes).
  init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    guard let data = code.pointee.data else { return nil }
    width = side
    // The lowest bit of each byte is the colour of the module.
    modules = (0..<side * side).map { data[$0] & 1 == 1 }
  }

  var svg: String {
    let side = width + 8
    return "<svg class=\"qr\" viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\" "
      + "aria-hidden=\"true\"><path d=\"\(path)\"/></svg>"
  }

  /// Each run of dark modules in a row is one bar.
  private var path: String {
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        let start = column
        while column < width, modules[row * width + column] { column += 1 }
        if column > start { path += "M\(start + 4) \(row + 4)h\(column - start)v1H\(start + 4)z" }
        column += 1
      }
    }
    return path
  }
}
