import Foundation

/// Everything a start of Lithe can be told, checked once and then constant.
public struct ServerSettings: Sendable {
  /// Folder of everything that must be kept: database, outbox, secrets, `lithe.conf`.
  public var data: String
  /// Folder that holds `Content` and `Web`.
  public var home: String
  /// Address to listen on; `127.0.0.1` behind a proxy on the same machine.
  public var host: String
  public var port: Int
  public var baseURL: BaseURL
  public var database: DatabaseChoice
  public var mail: MailChoice
  /// The sender of Lithe's mail.
  public var mailFrom: String
  /// IANA zone for a person whose browser has not told its own.
  public var zone: String
  public var log: String

  /// Each setting with its value and source, in the order of `names`.
  public private(set) var report: [SettingReport]

  public enum DatabaseChoice: Hashable, Sendable {
    /// `lithe.sqlite` in the data folder.
    case sqlite
    case postgres(String)
  }

  public enum MailChoice: Hashable, Sendable {
    /// Mail is written to `outbox` in the data folder, and pages say so.
    case outbox
    /// `smtp://` or `smtps://` URL with user and password in it.
    case smtp(String)
  }

  public var content: String { home + "/Content" }
  public var web: String { home + "/Web" }
  public var voice: String { web + "/built/voice" }

  public init(_ layers: SettingLayers) throws(SettingsError) {
    var reader = SettingReader(layers)
    data = try reader.read(Self.data, standard: "data", folder)
    home = try reader.read(Self.home, standard: ".", folder)
    host = try reader.read(Self.host, standard: "127.0.0.1") { $0.isEmpty ? nil : $0 }
    let port = try reader.read(Self.port, standard: "8080") { text in
      Int(text).flatMap { (0...65_535).contains($0) ? $0 : nil }
    }
    self.port = port
    baseURL = try reader.read(
      Self.baseURL, standard: "http://localhost:\(port)", BaseURL.init)
    database = try reader.read(Self.database, standard: "sqlite", DatabaseChoice.init)
    mail = try reader.read(Self.mail, standard: "outbox", MailChoice.init)
    mailFrom = try reader.read(
      Self.mailFrom, standard: "lithe@\(baseURL.host)"
    ) { $0.contains("@") ? $0 : nil }
    zone = try reader.read(Self.zone, standard: "UTC") {
      TimeZone(identifier: $0) == nil ? nil : $0
    }
    log = try reader.read(Self.log, standard: "info") {
      ["debug", "info", "warning", "error"].contains($0) ? $0 : nil
    }
    report = reader.report
  }
}

private func folder(_ text: String) -> String? {
  guard !text.isEmpty else { return nil }
  return text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
}

extension ServerSettings.DatabaseChoice {
  init?(_ text: String) {
    if text == "sqlite" {
      self = .sqlite
    } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      self = .postgres(text)
    } else {
      return nil
    }
  }
}

extension ServerSettings.MailChoice {
  init?(_ text: String) {
    if text == "outbox" {
      self = .outbox
    } else if text.hasPrefix("smtp://") || text.hasPrefix("smtps://") {
      self = .smtp(text)
    } else {
      return nil
    }
  }
}
