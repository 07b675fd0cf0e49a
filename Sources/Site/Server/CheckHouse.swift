import Content

/// Everything `lithe check` looks at besides the settings: all content, the templates and the
/// files of `Web`.
/// - Returns: one line for each problem, with file and line where there is one.
public func check(_ settings: ServerSettings) -> [String] {
  Library.load(from: settings.content).problems.map(\.description) + problems(ofWeb: settings.web)
}

private func problems(ofWeb folder: String) -> [String] {
  do {
    let templates = try Templates(folder: folder + "/templates")
    _ = try Assets(folder: folder)
    return templates.has("layout") ? [] : ["\(folder)/templates: layout.mustache is missing"]
  } catch {
    return ["\(error)"]
  }
}
