import Cast
import Content
import Foundation

/// Everything `lithe check` looks at besides the settings: all content, the templates and the
/// files of `Web`.
/// - Returns: one line for each problem, with file and line where there is one.
public func check(_ settings: ServerSettings) -> [String] {
  let (library, problems) = Library.load(from: settings.content)
  let cast = Cast.load(settings.web + "/built/people")
  let postures =
    library.map { posturesOutOfReach(of: $0, by: cast, in: settings.content) } ?? []
  return problems.map(\.description) + postures + mistakes(ofWeb: settings.web)
}

/// What set-up could still make, in words: nothing of it is needed to run.
public func missing(_ settings: ServerSettings) -> [String] {
  var missing: [String] = []
  func miss(_ file: String, _ words: String) {
    if !FileManager.default.fileExists(atPath: settings.web + "/built/" + file) {
      missing.append(words)
    }
  }
  miss("body.wasm", "The figure stands still in the page until bin/build-wasm has run.")
  miss("people/shared.body", "The figure has plain limbs until bin/make-body has run.")
  return missing
}

private func mistakes(ofWeb folder: String) -> [String] {
  do {
    let templates = try Templates(folder: folder + "/templates")
    _ = try Assets(folder: folder)
    return templates.has("layout") ? [] : ["\(folder)/templates: layout.mustache is missing"]
  } catch {
    return ["\(error)"]
  }
}
