import CZlib
import Hummingbird

/// RFC 1952 through zlib.
enum Gzip {
  /// - Parameter level: 1 is quick, 9 is small.
  /// - Returns: nil when compressing fails or would not make the bytes fewer.
  static func compressed(_ bytes: ByteBuffer, level: Int32) -> ByteBuffer? {
    var stream = z_stream()
    // 15 bits of window, plus 16 for the gzip wrapper.
    let began = deflateInit2_(
      &stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard began == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var output = ByteBuffer()
    let room = bytes.readableBytes
    let finished = bytes.withUnsafeReadableBytes { input in
      // zlib only reads through this pointer; its header predates const.
      stream.next_in = UnsafeMutablePointer(
        mutating: input.bindMemory(to: UInt8.self).baseAddress)
      stream.avail_in = UInt32(input.count)
      return output.writeWithUnsafeMutableBytes(minimumWritableBytes: room) { space in
        stream.next_out = space.bindMemory(to: UInt8.self).baseAddress
        stream.avail_out = UInt32(room)
        guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { return 0 }
        return room - Int(stream.avail_out)
      } > 0
    }
    return finished ? output : nil
  }
}
