import Biomechanics

/// One of the people who show exercises.
public struct Member: Hashable, Sendable, Identifiable {
  /// The body file's name without its ending; `limbs` for the plain limbs.
  public let id: String
  /// As people read it in the settings: "Woman, about 30, slight".
  public let words: String
  public let body: Body
  let print: Fingerprint

  public init(id: String, words: String, body: Body) {
    self.id = id
    self.words = words
    self.body = body
    print = Self.print(of: body)
  }

  /// The plain rounded limbs, who stand in where no body files were made.
  public static let limbs = Member(id: "limbs", words: "Plain figure", body: .adult)
}
