import Foundation
import Hummingbird

/// The files of `Web` a browser asks for, read and compressed once.
struct Assets: Sendable {
  private let files: [Route: Ready]
  private let versions: [Route: String]

  /// No files: every link is plain.
  init() {
    files = [:]
    versions = [:]
  }

  /// - Parameter folder: path of `Web`.
  init(folder: String) throws {
    var found: [Route: AssetFile] = [:]
    found[.style("lithe.css")] = AssetFile(
      bytes: try Self.joinedStyles(folder + "/styles"), type: "text/css; charset=utf-8")
    for name in try Self.names(folder + "/scripts", ending: ".js") {
      found[.script(name)] = try AssetFile(path: folder + "/scripts/" + name)
    }
    for name in try Self.names(folder + "/icons", ending: "") {
      found[.icon(name)] = try AssetFile(path: folder + "/icons/" + name)
    }
    // Made by set-up; without them the site still serves every page.
    found[.bodyModule] = try? AssetFile(path: folder + "/built/body.wasm")
    found[.insideModule] = try? AssetFile(path: folder + "/built/inside.wasm")
    for name in try Self.names(folder + "/built/people", ending: ".body") {
      found[.body(name)] = try AssetFile(path: folder + "/built/people/" + name)
    }
    found[.serviceWorker] = try? AssetFile(path: folder + "/sw.js")
    versions = found.mapValues { ContentHash.short($0.bytes) }
    files = found.mapValues {
      Ready($0.bytes, type: $0.type, cache: "no-cache", brotli: $0.brotli)
    }
  }

  /// The file at a fixed address: kept by the browser but asked about each time.
  subscript(route: Route) -> Ready? { files[route] }

  /// The same file at the address that carries its version: kept for a year.
  func lasting(_ route: Route, version: String) -> Ready? {
    guard versions[route] == version, let file = files[route] else { return nil }
    return file.keeping("public, max-age=31536000, immutable")
  }

  /// `/styles/lithe.css?v=5d41402abc4b2a76`; without a version when there is no such file.
  func link(to route: Route) -> String {
    guard let version = versions[route] else { return route.path }
    return route.path + "?v=" + version
  }

  /// Every file, with and without its version, by the address as a browser sends it.
  var addresses: [(String, Ready)] {
    files.flatMap { route, file in
      [(route.path, file)]
        + (versions[route].flatMap { version in
          lasting(route, version: version).map { [(link(to: route), $0)] }
        } ?? [])
    }
  }

  /// One style sheet from many small files, in the order of their names.
  private static func joinedStyles(_ folder: String) throws -> ByteBuffer {
    var joined = ByteBuffer()
    for name in try names(folder, ending: ".css") {
      var file = try AssetFile(path: folder + "/" + name).bytes
      joined.writeBuffer(&file)
    }
    return joined
  }

  private static func names(_ folder: String, ending: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
  }
}

struct AssetFile {
  let bytes: ByteBuffer
  let type: String
  /// The same bytes in Brotli, where set-up laid them beside the file.
  var brotli: ByteBuffer?

  init(bytes: ByteBuffer, type: String) {
    self.bytes = bytes
    self.type = type
  }

  init(path: String) throws {
    bytes = ByteBuffer(data: try Data(contentsOf: URL(fileURLWithPath: path)))
    type =
      Self.types[path.split(separator: ".").last.map(String.init) ?? ""]
      ?? "application/octet-stream"
    brotli = (try? Data(contentsOf: URL(fileURLWithPath: path + ".br"))).map(ByteBuffer.init(data:))
  }

  private static let types = [
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8", "png": "image/png", "wasm": "application/wasm",
  ]
}
