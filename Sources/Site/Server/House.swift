import Foundation
import Logging

/// What every room of the site shares. Made once at the start and constant after.
struct House: Sendable {
  let settings: ServerSettings
  let templates: Templates
  let assets: Assets
  let log: Logger
  /// The wall clock; a test holds it still.
  var now: @Sendable () -> Date = { Date() }

  init(_ settings: ServerSettings, log: Logger) throws {
    self.init(
      settings: settings, templates: try Templates(folder: settings.web + "/templates"),
      assets: try Assets(folder: settings.web), log: log)
  }

  init(settings: ServerSettings, templates: Templates, assets: Assets, log: Logger) {
    self.settings = settings
    self.templates = templates
    self.assets = assets
    self.log = log
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
