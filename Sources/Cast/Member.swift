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
  public let body: Body
  let print: Fingerprint

  public init(id: String, words: String, person: Person) {
    self.init(id: id, words: words, person: person, body: person.body)
  }

  private init(id: String, words: String, person: Person, body: Body) {
    self.id = id
    self.words = words
    self.person = person
    self.body = body
    print = Self.print(of: body)
  }

  init(_ shared: SharedBody, _ own: PersonBody) {
    let person = Person(shared, own)
    self.init(
      id: String(decoding: own.id, as: UTF8.self),
      words: String(decoding: own.words, as: UTF8.self),
      person: person, body: person.body(withFingersFrom: shared, own))
  }

  /// The plain rounded limbs, who stand in where no body files were made.
  public static let limbs = Member(id: "limbs", words: "Plain figure", person: .limbs)
}

extension Member: Hashable {
  public static func == (a: Self, b: Self) -> Bool { a.id == b.id && a.print == b.print }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
