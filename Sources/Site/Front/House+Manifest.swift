import Hummingbird

extension House {
  /// What makes the site installable (W3C Web Application Manifest).
  var manifest: Ready {
    let text = """
      {
        "name": "Lithe", "short_name": "Lithe", "lang": "en-GB",
        "description": "A gentle session a day for tight hamstrings and a sore lower back",
        "id": "\(Route.today.path)", "start_url": "\(Route.today.path)", "scope": "/",
        "display": "standalone", "background_color": "#f7f2e8", "theme_color": "#1f5a41",
        "icons": [
          {"src": "\(Route.icon("icon.svg").path)", "type": "image/svg+xml", "sizes": "any"},
          {"src": "\(Route.icon("icon-192.png").path)", "type": "image/png", "sizes": "192x192"},
          {"src": "\(Route.icon("icon-512.png").path)", "type": "image/png", "sizes": "512x512"},
          {"src": "\(Route.icon("icon-maskable-512.png").path)", "type": "image/png",
            "sizes": "512x512", "purpose": "maskable"}
        ]
      }
      """
    return Ready(
      ByteBuffer(string: text), type: "application/manifest+json", cache: "no-cache")
  }

  /// Personal pages are nobody else's business.
  var robots: Ready {
    let closed: [Route] = [.start, .today, .progress, .account, .settings, .measure, .morning]
    let text = "User-agent: *\n" + closed.map { "Disallow: \($0.path)\n" }.joined()
    return Ready(ByteBuffer(string: text), type: "text/plain; charset=utf-8", cache: "no-cache")
  }
}
