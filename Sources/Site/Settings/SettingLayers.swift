/// Where settings are looked for, strongest first: command line, environment, file, default.
public struct SettingLayers: Sendable {
  public var commandLine: [String: String]
  public var environment: [String: String]
  public var file: SettingsFile

  public init(
    commandLine: [String: String] = [:], environment: [String: String] = [:],
    file: SettingsFile = SettingsFile()
  ) {
    self.commandLine = commandLine
    self.environment = environment
    self.file = file
  }

  /// The strongest text given for a setting; nil leaves it to its default.
  func text(of setting: String) -> (text: String, source: SettingSource)? {
    if let text = commandLine[setting] { return (text, .commandLine(option: "--" + setting)) }
    let variable = Self.variable(setting)
    if let text = environment[variable], !text.isEmpty {
      return (text, .environment(variable: variable))
    }
    if let line = file.lines[setting] {
      return (line.text, .file(path: file.path, line: line.number))
    }
    return nil
  }

  /// `base-url` is `LITHE_BASE_URL` in the environment.
  static func variable(_ setting: String) -> String {
    "LITHE_" + setting.replacing("-", with: "_").uppercased()
  }
}

/// Where a setting's value came from, as `lithe check` prints it.
public enum SettingSource: Hashable, Sendable, CustomStringConvertible {
  case commandLine(option: String)
  case environment(variable: String)
  case file(path: String, line: Int)
  case standard

  public var description: String {
    switch self {
    case .commandLine(let option): "the command line, \(option)"
    case .environment(let variable): "the environment, \(variable)"
    case .file(let path, let line): "\(path):\(line)"
    case .standard: "the default"
    }
  }
}

extension SettingLayers {
  /// The data folder by the layers above the file, which lies in it.
  public var folder: String { text(of: "data")?.text ?? "data" }
}
