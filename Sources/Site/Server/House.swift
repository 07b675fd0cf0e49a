import Foundation
import Logging

/// What every room of the site shares. Made once at the start and constant after.
struct House: Sendable {
  let settings: Settings
  let templates: Templates
  let assets: Assets
  let log: Logger
  /// The wall clock; a test holds it still.
  var now: @Sendable () -> Date = { Date() }

  init(_ settings: Settings, log: Logger) throws {
    self.settings = settings
    self.log = log
    templates = try Templates(folder: settings.web + "/templates")
    assets = try Assets(folder: settings.web)
  }

  var cookie: VisitorCookie { VisitorCookie(secure: settings.baseURL.secure) }

  func frame(_ page: any Page) -> Frame {
    Frame(page: page, assets: assets, base: settings.baseURL)
  }

  /// Everything that is the same for everyone, made once.
  func shelf() -> Shelf {
    Shelf(assets.addresses)
  }
}
