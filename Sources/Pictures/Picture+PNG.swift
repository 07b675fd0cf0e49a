import CPNG
import Figure

extension Picture {
  /// The picture as a PNG file (ISO/IEC 15948), every pixel kept as it is.
  public func png() throws(PictureError) -> [UInt8] {
    var image = png_image()
    image.version = lithe_png_version
    image.width = UInt32(width)
    image.height = UInt32(height)
    image.format = lithe_png_rgba
    var size = 0
    guard png_image_write_to_memory(&image, nil, &size, 0, pixels, 0, nil) != 0 else {
      throw .cannotWrite("PNG", width, height)
    }
    var file = [UInt8](repeating: 0, count: size)
    guard png_image_write_to_memory(&image, &file, &size, 0, pixels, 0, nil) != 0 else {
      throw .cannotWrite("PNG", width, height)
    }
    file.removeLast(file.count - size)
    return file
  }

  /// Reads a PNG file of any kind.
  public init(png file: [UInt8]) throws(PictureError) {
    var image = png_image()
    image.version = lithe_png_version
    var pixels: [UInt8] = []
    // libpng remembers the file's place between its two steps, so it has to stay there.
    let isRead = file.withUnsafeBytes { file in
      guard png_image_begin_read_from_memory(&image, file.baseAddress, file.count) != 0 else {
        return false
      }
      image.format = lithe_png_rgba
      pixels = [UInt8](repeating: 0, count: Int(image.width) * Int(image.height) * 4)
      return png_image_finish_read(&image, nil, &pixels, 0, nil) != 0
    }
    guard isRead else { throw .cannotRead("PNG") }
    self.init(width: Int(image.width), height: Int(image.height), pixels: pixels)
  }
}
