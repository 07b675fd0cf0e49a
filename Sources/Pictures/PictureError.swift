/// What can go wrong with a picture file.
public enum PictureError: Error, Hashable, Sendable {
  /// The format, and the width and height asked for in pixels.
  case cannotWrite(String, Int, Int)
  case cannotRead(String)

  public var status: Int { 500 }

  public var sentence: String { "This picture could not be drawn. Please try again later." }

  public var detail: String {
    switch self {
    case .cannotWrite(let format, let width, let height):
      "a picture of \(width) by \(height) cannot be written as \(format)"
    case .cannotRead(let format): "a picture file cannot be read as \(format)"
    }
  }
}
