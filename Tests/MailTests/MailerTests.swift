import Foundation
import Testing

@testable import Mail

@Suite struct MailerTests {
  @Test(arguments: [
    "no-at-sign", "two@@signs.org", "a@b@c.org", "@example.org", "anna@", "an na@example.org",
    "anna@example.org\r\nBcc: x@y.z", "<anna@example.org>", "a,b@example.org", "anna@.org",
    "anna@example..org",
  ])
  func anAddressThatIsNotOneMailboxIsRefused(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test(arguments: ["anna@example.org", " anna@example.org ", "anna+back@sub.example.co.uk"])
  func anOrdinaryAddressIsTakenWithoutItsBlanks(text: String) {
    #expect(MailAddress(text)?.description == text.trimmingCharacters(in: .whitespaces))
  }

  @Test func withoutAServerTheMessageIsAFileOnlyItsOwnerReads() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lithe-outbox-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let mailer = Mailer(
      delivery: .outbox(folder.path), from: try #require(MailAddress("lithe@example.org")),
      name: "Lithe")
    let to = try #require(MailAddress("anna@example.org"))
    try await mailer.send(MailMessage(to: to, subject: "Your link", text: "Open it."))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.count == 1)
    let path = folder.appendingPathComponent(try #require(files.first)).path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("To: <anna@example.org>\r\n"))
    #expect(text.contains("Open it."))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func anOutboxThatCannotBeWrittenIsATypedError() async throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("lithe-not-a-folder-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let address = try #require(MailAddress("anna@example.org"))
    let mailer = Mailer(delivery: .outbox(file.path), from: address, name: "Lithe")
    await #expect(throws: MailError.self) {
      try await mailer.send(MailMessage(to: address, subject: "x", text: "y"))
    }
  }

  @Test func aServerThatIsNotThereIsUnreachable() async throws {
    let server = try #require(SMTPServer("smtp://127.0.0.1:1"))
    let address = try #require(MailAddress("anna@example.org"))
    let mailer = Mailer(delivery: .smtp(server), from: address, name: "Lithe")
    do {
      try await mailer.send(MailMessage(to: address, subject: "x", text: "y"))
      Issue.record("nothing listens on port 1, yet the message was sent")
    } catch {
      guard case .unreachable = error else {
        Issue.record("expected unreachable, got \(error)")
        return
      }
    }
  }

  @Test func onlyThisMachineIsTrustedWithoutEncryption() {
    #expect(SMTPServer("smtp://127.0.0.1:25")?.requiresTLS == false)
    #expect(SMTPServer("smtp://mail.example.org:587")?.requiresTLS == true)
    #expect(SMTPServer("smtp://mail.example.org:25?tls=off")?.requiresTLS == false)
    #expect(SMTPServer("smtps://mail.example.org")?.requiresTLS == true)
  }

  @Test func theSecretLeavesTheAddressOfTheServer() {
    let server = SMTPServer("smtp://anna:p%40ss@mail.example.org:587")
    #expect(server?.user == "anna")
    #expect(server?.password == "p@ss")
    #expect(server?.url == "smtp://mail.example.org:587")
  }

  @Test(arguments: ["http://mail.example.org", "mail.example.org", "smtp://", "smtp://h?tls=maybe"])
  func anythingElseIsNotAnSMTPServer(text: String) {
    #expect(SMTPServer(text) == nil)
  }
}
