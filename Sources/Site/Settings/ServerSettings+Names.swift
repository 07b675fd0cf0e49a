extension ServerSettings {
  static let data = Setting(name: "data", meaning: "the path of a folder")
  static let home = Setting(
    name: "home", meaning: "the path of the folder that holds Content and Web")
  static let host = Setting(name: "host", meaning: "an address to listen on, such as 127.0.0.1")
  static let port = Setting(
    name: "port", meaning: "a port is a whole number from 1 to 65535, or 0 for any free one")
  static let baseURL = Setting(
    name: "base-url",
    meaning: "the address people type, with http:// or https:// and no path, "
      + "such as https://lithe.example.org")
  static let database = Setting(
    name: "database", meaning: "`sqlite`, or the postgres:// URL of a database", secret: true)
  static let mail = Setting(
    name: "mail", meaning: "`outbox`, or the smtp:// or smtps:// URL of a mail server",
    secret: true)
  static let mailFrom = Setting(name: "mail-from", meaning: "an e-mail address")
  static let zone = Setting(name: "zone", meaning: "a time zone such as Europe/Berlin")
  static let log = Setting(name: "log", meaning: "debug, info, warning or error")

  static let all: [Setting] = [
    data, home, host, port, baseURL, database, mail, mailFrom, zone, log,
  ]

  /// Names as on the command line and in the file: `base-url`.
  public static let names: [String] = all.map(\.name)

  /// What each setting may be, for the command line's help.
  public static func meaning(of name: String) -> String {
    all.first { $0.name == name }?.meaning ?? ""
  }
}
