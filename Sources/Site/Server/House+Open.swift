import Cast
import Content
import Database
import Foundation
import Logging
import Mail
import Voice

extension House {
  /// Reads content, templates and files, and opens the database and the way out for mail.
  /// - Throws: what is wrong with any of them, in words for whoever runs Lithe.
  static func open(_ settings: ServerSettings, log: Logger) async throws -> House {
    let recordings = Recordings(folder: settings.voice)
    if recordings == nil {
      log.notice("no recorded voice (bin/make-voice makes it): the device speaks")
    }
    let library = try library(settings)
    return House(
      settings: settings, templates: try Templates(folder: settings.web + "/templates"),
      assets: try Assets(folder: settings.web), library: library,
      database: try await database(settings), mailer: try mailer(settings), log: log,
      gallery: gallery(library, settings),
      stretches: Stretches(library, rated: RatedRungs(file: settings.ratings)),
      recordings: recordings ?? .none)
  }

  private static func database(
    _ settings: ServerSettings
  ) async throws(StartError) -> Database {
    do {
      return try await Database.open(settings.databaseAddress)
    } catch {
      throw .database(settings.databaseAddress.description, error.detail)
    }
  }

  private static func library(_ settings: ServerSettings) throws(StartError) -> Library {
    let (library, problems) = Library.load(from: settings.content)
    guard let library else { throw .content(problems) }
    return library
  }

  private static func gallery(_ library: Library, _ settings: ServerSettings) -> Gallery {
    let people = settings.web + "/built/people"
    return Gallery(
      library, cast: Cast.load(people), stamp: stamp(people), folder: settings.data + "/pictures")
  }

  /// Another one after every build of the program or of the people; the same from start to start.
  private static func stamp(_ people: String) -> String {
    // The link itself is as old as the process.
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    let facts = try? FileManager.default.attributesOfItem(atPath: program)
    let made = facts?[.modificationDate] as? Date
    let bodies = (try? String(contentsOfFile: people + "/checksums.txt", encoding: .utf8)) ?? ""
    return "\(facts?[.size] ?? 0) \(made?.timeIntervalSince1970 ?? 0) \(bodies)"
  }

  private static func mailer(_ settings: ServerSettings) throws(StartError) -> Mailer {
    guard let from = MailAddress(settings.mailFrom) else { throw .sender(settings.mailFrom) }
    return Mailer(delivery: try settings.delivery(), from: from, name: "Lithe")
  }
}

/// What stops a start besides a wrong setting.
enum StartError: Error, CustomStringConvertible {
  case content([ContentProblem])
  case sender(String)
  case mailServer
  /// The address without its password, and what is wrong.
  case database(String, String)
  case portTaken(Int)
  case address(String)

  var description: String {
    switch self {
    case .content(let problems): problems.map { "\($0)" }.joined(separator: "\n")
    case .sender(let text): "\(text) is not an e-mail address to send from."
    case .database(let address, let why): "The database at \(address) does not open: \(why)."
    case .portTaken(let port):
      "Another program uses port \(port). Stop it, or choose another with --port."
    case .address(let host): "There is no address \(host) on this machine to listen on."
    case .mailServer:
      "The mail server's address cannot be read. Write smtp://user:password@host:587."
    }
  }
}

extension ServerSettings {
  var databaseAddress: Database.Address {
    switch database {
    case .sqlite: .file(data + "/lithe.sqlite")
    case .postgres(let url): .postgres(url)
    }
  }

  fileprivate func delivery() throws(StartError) -> Mailer.Delivery {
    switch mail {
    case .outbox: return .outbox(data + "/outbox")
    case .smtp(let url):
      guard let server = SMTPServer(url) else { throw .mailServer }
      return .smtp(server)
    }
  }
}
