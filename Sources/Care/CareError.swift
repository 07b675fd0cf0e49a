/// What can be wrong with what Care is given. Pure rules have no other way to fail.
public enum CareError: Error, Hashable, Sendable {
  /// The answers belong to another pack or version.
  case unknownSection(String)
  case unknownItem(section: String, item: String)
  /// The section has no "not sure".
  case notSureNotOffered(section: String)
  /// The section takes exactly one item.
  case oneAnswerOnly(section: String)
  /// A pack that asks nothing would let everybody through.
  case emptyPack(String)
  /// Fields of a form that cannot be taken as they are.
  case fields([FieldFault])

  /// HTTP status that fits.
  public var status: Int {
    switch self {
    case .emptyPack: 500
    case .unknownSection, .unknownItem: 400
    case .notSureNotOffered, .oneAnswerOnly, .fields: 422
    }
  }

  /// For the person.
  public var sentence: String {
    switch self {
    case .unknownSection, .unknownItem:
      "These questions have changed since the page was opened. Please answer them once more."
    case .notSureNotOffered, .oneAnswerOnly: "Please choose one of the answers."
    case .emptyPack: "The safety questions could not be read, so we cannot start a session now."
    case .fields(let faults): faults.map(\.sentence).joined(separator: " ")
    }
  }

  /// For the log.
  public var detail: String {
    switch self {
    case .unknownSection(let section): "unknown screening section \(section)"
    case .unknownItem(let section, let item): "unknown screening item \(section)/\(item)"
    case .notSureNotOffered(let section): "section \(section) offers no not-sure"
    case .oneAnswerOnly(let section): "section \(section) takes exactly one item"
    case .emptyPack(let pack): "screening pack \(pack) has no section to ask at the start"
    case .fields(let faults): faults.map { "\($0.field): \($0.sentence)" }.joined(separator: "; ")
    }
  }
}

/// What is wrong with one field of a form, told so that it can be mended.
public struct FieldFault: Hashable, Sendable {
  /// The form's name for the field, such as `trial-2` or an item's id.
  public var field: String
  public var sentence: String

  public init(field: String, sentence: String) {
    self.field = field
    self.sentence = sentence
  }
}
