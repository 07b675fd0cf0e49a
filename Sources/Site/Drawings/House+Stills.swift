import Care
import Cast
import Database
import Figure
import Hummingbird
import Pictures

extension House {
  /// For pages that are the same for everyone.
  var drawings: Drawings { Drawings(gallery: gallery, shown: .byAll) }

  /// Who shows the exercises to this person today: whom they chose, else somebody else each day.
  func performer(_ person: PersonID, _ settings: PersonSettings, on date: LocalDate) -> Member {
    settings.likeness.flatMap { gallery.cast.member($0) }
      ?? gallery.cast.member(for: "\(person.rawValue) \(date.day)")
  }

  func drawings(
    for person: PersonID, _ settings: PersonSettings, on date: LocalDate
  ) -> Drawings {
    Drawings(gallery: gallery, shown: .by(performer(person, settings, on: date)))
  }

  func still(_ still: Still, _ visit: Visit) async throws -> Reply {
    guard let file = try await gallery.file(still) else {
      throw SiteError.notFound(path: visit.route.path)
    }
    let current = gallery.version(of: still).map { "v=" + $0 } == visit.query
    return .ready(current ? file.keeping("public, max-age=31536000, immutable") : file)
  }

  func portrait(_ portrait: Portrait) async throws -> Reply {
    guard let file = try await gallery.file(portrait) else {
      throw SiteError.notFound(path: Route.portrait(portrait).path)
    }
    return .ready(file)
  }

  /// The picture that stands beside a link to an exercise elsewhere: 1200 by 630 pixels, as social
  /// networks ask.
  func socialCard(_ id: ExerciseID) async throws -> Reply {
    guard let exercise = library.exercises[id] else {
      throw SiteError.notFound(path: Route.socialCard(id).path)
    }
    return .ready(try await gallery.card(of: exercise))
  }
}
