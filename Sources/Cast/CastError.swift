/// What can go wrong with the people who show exercises.
public enum CastError: Error, Hashable, Sendable {
  /// The settled movements could not be written into this folder, and why.
  case notWritten(String, String)

  public var status: Int { 500 }

  /// For whoever runs Lithe.
  public var sentence: String {
    switch self {
    case .notWritten(let folder, _):
      "The settled movements could not be written into \(folder). Please check that folder."
    }
  }

  /// For the log.
  public var detail: String {
    switch self {
    case .notWritten(let folder, let why): "writing settled movements into \(folder): \(why)"
    }
  }
}
