/// A page as a plain value: what its template shows and nothing more. It cannot await and cannot
/// see the database. The template reads its **stored** properties by name.
protocol Page: Sendable {
  /// The file in `Web/templates`, without `.mustache`.
  static var template: String { get }
  /// For the tab and the screen reader: "Today". The site's name is added.
  var title: String { get }
  /// One sentence for search engines; nil keeps the page out of them.
  var summary: String? { get }
  /// Files of `Web/scripts` the page starts, in order: `player.js`.
  var scripts: [String] { get }
  /// The entry of the navigation that this page belongs to.
  var place: Place? { get }
  /// The picture beside a link to the page on other sites.
  var picture: Route? { get }
  /// What a program gets instead of the page; nil when there is only the page.
  var json: (any Encodable & Sendable)? { get }
}

extension Page {
  var summary: String? { nil }
  var scripts: [String] { [] }
  var place: Place? { nil }
  var picture: Route? { nil }
  var json: (any Encodable & Sendable)? { nil }
}

/// Entries of the navigation.
enum Place: String, Sendable, CaseIterable { case today, exercises, programmes, progress }
