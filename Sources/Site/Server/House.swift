import Content
import Database
import Foundation
import Logging
import Mail
import Voice

/// What every room of the site shares. Made once at the start and constant after.
struct House: Sendable {
  let settings: ServerSettings
  let templates: Templates
  let assets: Assets
  let library: Library
  let database: Database
  let mailer: Mailer
  let log: Logger
  let letters = LetterBudget()
  let gallery: Gallery
  let stretches: Stretches
  /// The voice as it was made at set-up; none where it was not.
  var recordings = Recordings.none
  /// The wall clock; a test holds it still.
  var now: @Sendable () -> Date = { Date() }

  var cookie: VisitorCookie { VisitorCookie(secure: settings.baseURL.secure) }

  func frame(_ page: any Page) -> Frame {
    Frame(page: page, assets: assets, base: settings.baseURL)
  }

  /// Everything that is the same for everyone, made once.
  func shelf() -> Shelf {
    Shelf(
      assets.addresses + publicPages(),
      personal: [.why] + library.exercises.keys.map { .exercise($0) },
      cookie: cookie)
  }
}
