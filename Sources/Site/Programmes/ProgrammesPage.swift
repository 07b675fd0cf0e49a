import Care
import Content

struct ProgrammesPage: Page {
  static let template = "programmes/list"
  let programmes: [ProgrammeCard]

  let title = "Programmes"
  let summary: String? = "Courses of gentle sessions for tight hamstrings and a sore lower back."
  let place: Place? = .programmes

  init(_ library: Library) {
    programmes = library.programmes.values.sorted { $0.id < $1.id }.map { ProgrammeCard($0) }
  }

  var json: (any Encodable & Sendable)? { programmes }
}

struct ProgrammeCard: Sendable, Encodable {
  let id: String
  let name: String
  let about: String
  let length: String
  let link: Route

  init(_ programme: Programme) {
    id = programme.id.rawValue
    name = programme.name
    about = programme.summary
    let weeks = programme.weeks.count
    length = weeks == 1 ? "One week" : "\(weeks) weeks"
    link = .programme(programme.id)
  }
}

extension Route: Encodable {
  /// A program reads the path.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(path)
  }
}
