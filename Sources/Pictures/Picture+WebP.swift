import CWebP
import Figure

extension Picture {
  /// The picture as a WebP file (RFC 9649).
  /// - Parameter quality: 0 small to 100 fine, as libwebp counts; nil keeps every seen pixel.
  public func webp(quality: Float? = nil) throws(PictureError) -> [UInt8] {
    var file: UnsafeMutablePointer<UInt8>?
    let (columns, rows, stride) = (Int32(width), Int32(height), Int32(width * 4))
    let size =
      if let quality {
        WebPEncodeRGBA(pixels, columns, rows, stride, quality, &file)
      } else {
        WebPEncodeLosslessRGBA(pixels, columns, rows, stride, &file)
      }
    defer { WebPFree(file) }
    guard size > 0, let file else { throw .cannotWrite("WebP", width, height) }
    return Array(UnsafeBufferPointer(start: file, count: size))
  }

  /// Reads a WebP file of any kind.
  public init(webp file: [UInt8]) throws(PictureError) {
    var (columns, rows) = (Int32(0), Int32(0))
    guard let decoded = WebPDecodeRGBA(file, file.count, &columns, &rows) else {
      throw .cannotRead("WebP")
    }
    defer { WebPFree(decoded) }
    let pixels = Array(UnsafeBufferPointer(start: decoded, count: Int(columns * rows) * 4))
    self.init(width: Int(columns), height: Int(rows), pixels: pixels)
  }
}
