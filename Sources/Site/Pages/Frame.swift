import Mustache

/// Everything a template can reach: the page, and the shell around it.
struct Frame: MustacheParent {
  let page: any Page
  let assets: Assets
  let base: BaseURL

  func child(named name: String) -> Any? {
    switch name {
    case "page": page
    case "title": page.title
    case "summary": page.summary
    case "scripts": (["app.js"] + page.scripts).map { assets.link(to: .script($0)) }
    case "link": Links()
    case "asset": AssetLinks(assets: assets)
    case "picture": page.picture.map { base.url(of: $0) }
    case "base": base.description
    case "at": page.place.map { [$0.rawValue: true] }
    default: nil
    }
  }
}

/// `{{link.emergency}}` in a template: every route without holes, by the name of its case.
struct Links: MustacheParent {
  private static let paths = Dictionary(
    uniqueKeysWithValues: [
      Route.home, .why, .about, .emergency, .start, .enrolments, .measure, .today, .morning,
      .progress, .sessions, .exercises, .programmes, .account, .accountJSON, .accountCSV,
      .accountDeletion, .accountLinks, .settings, .manifest,
    ].map { (String(describing: $0), $0.path) })

  func child(named name: String) -> Any? { Self.paths[name] }
}

/// `{{asset.style}}`: an address that changes with the file's bytes.
struct AssetLinks: MustacheParent {
  let assets: Assets

  func child(named name: String) -> Any? {
    switch name {
    case "style": assets.link(to: .style("lithe.css"))
    case "icon": assets.link(to: .icon("icon.svg"))
    case "touchIcon": assets.link(to: .icon("icon-180.png"))
    default: nil
    }
  }
}

/// A route in a page's value prints as its path.
extension Route: MustacheCustomRenderable {
  public var renderText: String { path }
  public var isNull: Bool { false }
}
