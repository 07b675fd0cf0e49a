/// Reads settings one by one and keeps a line about each for `lithe check`.
struct SettingReader {
  let layers: SettingLayers
  private(set) var report: [SettingReport] = []

  init(_ layers: SettingLayers) { self.layers = layers }

  /// - Parameter parse: nil for a text that is not a value of this setting.
  mutating func read<Value>(
    _ setting: Setting, standard: String, _ parse: (String) -> Value?
  ) throws(SettingsError) -> Value {
    let given = layers.text(of: setting.name)
    let text = given?.text ?? standard
    let source = given?.source ?? .standard
    let shown = setting.secret ? masked(text) : text
    guard let value = parse(text) else {
      throw SettingsError(
        setting: setting.name, value: shown, source: source, remedy: setting.meaning)
    }
    report.append(SettingReport(setting: setting, value: shown, source: source))
    return value
  }

  /// A password in a URL becomes dots; a text that is no URL is all dots.
  private func masked(_ text: String) -> String {
    guard let at = text.lastIndex(of: "@") else { return text }
    guard let scheme = text.firstRange(of: "://"), scheme.upperBound < at else { return "•••" }
    let person = text[scheme.upperBound..<at].split(separator: ":", maxSplits: 1).first ?? ""
    return text[..<scheme.upperBound] + person + ":•••" + text[at...]
  }
}

/// What a setting is called and what it may be.
struct Setting: Sendable, Hashable {
  var name: String
  /// Reads after a colon: "a whole number from 1 to 65535".
  var meaning: String
  var secret = false
}

/// A setting as it stands after all layers, for `lithe check`; secrets are masked.
public struct SettingReport: Sendable, Hashable {
  var setting: Setting
  public var value: String
  public var source: SettingSource

  public var name: String { setting.name }
}
