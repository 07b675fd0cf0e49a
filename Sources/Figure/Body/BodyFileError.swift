/// Why bytes are no body.
public enum BodyFileError: Error, Hashable, Sendable {
  /// These bytes are something else, or of another version of Lithe.
  case notABody
  /// The file ends too early or says a wrong length.
  case cutShort
  /// The bytes do not add up to the sum they were written with, or point outside the body.
  case damaged
  /// The person was packed with another shared file.
  case strangers

  /// Kind words for whoever runs Lithe.
  public var sentence: String {
    switch self {
    case .notABody: "A body file is not one Lithe knows. Please run bin/make-body again."
    case .cutShort: "A body file ends too early. Please run bin/make-body again."
    case .damaged: "A body file has changed since it was made. Please run bin/make-body again."
    case .strangers: "The body files were made at different times. Please run bin/make-body again."
    }
  }
}
