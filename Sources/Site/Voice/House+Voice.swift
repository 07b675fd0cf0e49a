import Foundation
import Hummingbird
import Voice

extension House {
  /// One recording. Its name is a hash of what it says, so it may be kept for ever.
  func recording(_ file: String) throws -> Reply {
    guard file.hasSuffix(".m4a"),
      let data = FileManager.default.contents(atPath: settings.voice + "/" + file)
    else { throw SiteError.notFound(path: Route.recording(file).path) }
    return .ready(
      Ready(
        ByteBuffer(data: data), type: "audio/mp4", cache: "public, max-age=31536000, immutable"))
  }
}
