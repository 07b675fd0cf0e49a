import Biomechanics
import Figure

/// One of the people who show exercises.
public struct Member: Sendable, Identifiable {
  /// The body file's name without its ending; `limbs` for the plain limbs.
  public let id: String
  /// As people read it in the settings: "Woman, about 30, slight".
  public let words: String
  /// As drawn.
  public let person: Person
  /// As physics sees them.
  public var body: Body { person.body }
  let print: Fingerprint

  public init(id: String, words: String, person: Person) {
    self.id = id
    self.words = words
    self.person = person
    print = Self.print(of: person.body)
  }

  init(_ shared: SharedBody, _ own: PersonBody) {
    self.init(
      id: String(decoding: own.id, as: UTF8.self),
      words: String(decoding: own.words, as: UTF8.self),
      person: Person(shared, own))
  }

  /// The plain rounded limbs, who stand in where no body files were made.
  public static let limbs = Member(id: "limbs", words: "Plain figure", person: .limbs)
}

extension Member: Hashable {
  public static func == (a: Self, b: Self) -> Bool { a.id == b.id && a.print == b.print }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
