import Foundation
import Logging

@testable import Site

/// A house with this checkout's templates and content, a still clock and plain asset links, so
/// that snapshots change only with what people see.
enum TestHouse {
  /// 2026-03-29T10:00:00Z, the day Europe's clocks change.
  static let noon = Date(timeIntervalSince1970: 1_774_778_400)

  static func settings(_ given: [String: String] = [:]) throws -> ServerSettings {
    try ServerSettings(
      SettingLayers(
        commandLine: ["home": Repository.root.path(), "base-url": "https://lithe.test"]
          .merging(given) { $1 }))
  }

  static func make(_ given: [String: String] = [:]) throws -> House {
    let settings = try settings(given)
    var house = House(
      settings: settings, templates: try Templates(folder: settings.web + "/templates"),
      assets: Assets(), log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    house.now = { noon }
    return house
  }

  /// A page as its template draws it.
  static func html(_ page: any Page) throws -> String {
    let house = try make()
    return String(buffer: try house.templates.html(house.frame(page)))
  }
}
