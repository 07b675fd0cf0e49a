import ArgumentParser
import Foundation
import Site

/// The settings every command takes. Each can also be an environment variable (`LITHE_PORT`) or a
/// line of `lithe.conf` in the data folder (`port = 8080`).
struct SettingOptions: ParsableArguments {
  @Option(help: help("data")) var data: String?
  @Option(help: help("home")) var home: String?
  @Option(help: help("host")) var host: String?
  @Option(help: help("port")) var port: String?
  @Option(help: help("base-url")) var baseURL: String?
  @Option(help: help("database")) var database: String?
  @Option(help: help("mail")) var mail: String?
  @Option(help: help("mail-from")) var mailFrom: String?
  @Option(help: help("zone")) var zone: String?
  @Option(help: help("log")) var log: String?

  /// Throws a sentence that names the wrong setting, its value and its source.
  func settings() throws -> ServerSettings {
    var layers = SettingLayers(
      commandLine: given, environment: ProcessInfo.processInfo.environment)
    let path = layers.folder + "/lithe.conf"
    if let text = try? String(contentsOfFile: path, encoding: .utf8) {
      layers.file = try SettingsFile(path: path, text: text)
    }
    return try ServerSettings(layers)
  }

  private var given: [String: String] {
    [
      "data": data, "home": home, "host": host, "port": port, "base-url": baseURL,
      "database": database, "mail": mail, "mail-from": mailFrom, "zone": zone, "log": log,
    ].compactMapValues { $0 }
  }

  private static func help(_ name: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: ServerSettings.meaning(of: name))
  }
}
