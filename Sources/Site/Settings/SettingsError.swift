/// A setting that stops the start. The sentence names the setting, its value and its source.
public struct SettingsError: Error, Equatable, CustomStringConvertible {
  public var setting: String
  /// Nil where the value is not the trouble, or is a secret.
  public var value: String?
  public var source: SettingSource
  public var remedy: String

  public var description: String {
    let given = value.map { " is \"\($0)\"" } ?? " cannot be used"
    return "The setting `\(setting)`\(given) (from \(source)): \(remedy)."
  }
}
