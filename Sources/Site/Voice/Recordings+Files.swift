import Foundation
import Voice

extension Recordings {
  /// What `bin/make-voice` wrote down in the folder of the built voice; nil without one.
  init?(folder: String) {
    guard
      let data = FileManager.default.contents(atPath: folder + "/voice.json"),
      let made = try? JSONDecoder().decode(Recordings.self, from: data)
    else { return nil }
    self = made
  }
}
