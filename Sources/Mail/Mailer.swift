import CCurl
import Foundation

/// The one way mail leaves: over SMTP, or into a folder when no server is configured.
public struct Mailer: Sendable {
  public enum Delivery: Hashable, Sendable {
    case smtp(SMTPServer)
    /// A folder that receives one `.eml` file a message.
    case outbox(String)
  }

  public let delivery: Delivery
  public let from: MailAddress
  /// The name people see as the sender.
  public let name: String

  public init(delivery: Delivery, from: MailAddress, name: String) {
    self.delivery = delivery
    self.from = from
    self.name = name
  }

  /// Returns when the server has taken the message (or the file is on disk).
  public func send(_ message: MailMessage) async throws(MailError) {
    let postmark = Postmark(
      from: from, name: name, date: Self.date(.now), id: UUID().uuidString.lowercased())
    let rendered = message.rendered(with: postmark)
    switch delivery {
    case .outbox(let folder):
      try Self.write(rendered, named: postmark.id, in: folder)
    case .smtp(let server):
      let outcome = await Self.hand(rendered, from: from, to: message.to, over: server)
      try outcome.get()
    }
  }

  private static func date(_ date: Date) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
    return format.string(from: date)
  }

  private static func write(
    _ text: String, named name: String, in folder: String
  ) throws(MailError) {
    do {
      let directory = URL(fileURLWithPath: folder, isDirectory: true)
      try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
      let stamp = Int(Date.now.timeIntervalSince1970 * 1000)
      let file = directory.appendingPathComponent("\(stamp)-\(name).eml")
      try Data(text.utf8).write(to: file, options: .atomic)
      // Sign-in links are keys: nobody else on the machine reads them.
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    } catch {
      throw .outbox("\(error)")
    }
  }

  /// libcurl blocks, so it runs on a thread of its own and never holds up the server's.
  private static func hand(
    _ text: String, from: MailAddress, to: MailAddress, over server: SMTPServer
  ) async -> Result<Void, MailError> {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(returning: transfer(text, from: from, to: to, over: server))
      }
    }
  }

  private static func transfer(
    _ text: String, from: MailAddress, to: MailAddress, over server: SMTPServer
  ) -> Result<Void, MailError> {
    _ = curlIsReady
    var reason = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
    var reply = 0
    let code = lithe_smtp_send(
      server.url, server.user, server.password, server.requiresTLS ? 1 : 0,
      "<\(from)>", "<\(to)>", text, text.utf8.count, 20, &reason, &reply)
    guard code != CURLE_OK else { return .success(()) }
    let said = String(
      decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let detail = said.isEmpty ? String(cString: curl_easy_strerror(code)) : said
    return .failure(
      reply >= 400 ? .refused(code: reply, reason: detail) : .unreachable(detail))
  }
}

/// curl_global_init is not safe to run twice at once; a global is made exactly once.
private let curlIsReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
