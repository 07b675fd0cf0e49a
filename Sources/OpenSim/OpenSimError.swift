/// Why one of the field's files cannot be used. Lines count from 1.
public enum OpenSimError: Error, Hashable, Sendable {
  /// The bytes are not what the format asks for.
  case damaged(Place, String)
  /// The format allows it; we do not know it.
  case unsupported(Place, String)
  /// The parts do not fit together: a name nobody has, a joint that closes a circle.
  case inconsistent(Place, String)

  public struct Place: Hashable, Sendable, CustomStringConvertible {
    public var file: String
    public var line: Int

    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }

    public var description: String { "\(file):\(line)" }
  }

  public var status: Int {
    if case .unsupported = self { return 501 }
    return 422
  }

  /// What the person reads.
  public var sentence: String {
    switch self {
    case .damaged(let place, let what): "\(place): \(what)."
    case .unsupported(let place, let what): "\(place): \(what) is not supported yet."
    case .inconsistent(let place, let what): "\(place): \(what)."
    }
  }

  public var detail: String { sentence }
}

/// Something in a file that is left out: what, and where.
public struct Omission: Hashable, Sendable, CustomStringConvertible {
  public var place: OpenSimError.Place
  public var what: String

  public var description: String { "\(place): \(what)" }
}
