/// Everything `lithe check` looks at besides the settings: templates and files of `Web`.
/// - Returns: one line for each problem, with file and line where there is one.
public func check(_ settings: ServerSettings) -> [String] {
  do {
    let templates = try Templates(folder: settings.web + "/templates")
    _ = try Assets(folder: settings.web)
    return templates.has("layout") ? [] : ["\(settings.web)/templates: layout.mustache is missing"]
  } catch {
    return ["\(error)"]
  }
}
