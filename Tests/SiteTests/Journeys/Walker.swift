import Foundation
import Hummingbird
import Testing

@testable import Site

/// Somebody with a browser: keeps the cookie, follows forms. Works without script.
final class Walker {
  var house: House
  private(set) var cookie: String?

  init(_ house: House, cookie: String? = nil) {
    self.house = house
    self.cookie = cookie
  }

  private var headers: [String: String] { cookie.map { ["cookie": $0] } ?? [:] }

  @discardableResult
  func get(_ path: String, accept: String = "text/html") async throws -> Exchange {
    let headers = headers.merging(["accept": accept]) { $1 }
    return try remember(await Exchange.get(path, headers: headers, in: house))
  }

  /// A second passes with every form, as it does for people.
  @discardableResult
  func post(_ path: String, _ form: String) async throws -> Exchange {
    wait(days: 1 / 86_400)
    return try remember(await Exchange.post(path, form: form, headers: headers, in: house))
  }

  /// JSON as the player sends it.
  func send(_ path: String, _ json: String) async throws -> Exchange {
    let own = [
      "content-type": "application/json", "accept": "application/json",
      "sec-fetch-site": "same-origin",
    ]
    return try await Exchange(
      .post, path, headers: headers.merging(own) { $1 }, body: json, in: house)
  }

  private func remember(_ exchange: Exchange) -> Exchange {
    if let set = exchange.cookie {
      cookie = set.hasSuffix("=") ? nil : set
    }
    return exchange
  }

  /// Lets time pass.
  func wait(days: Double) {
    let now = house.now()
    house.now = { now.addingTimeInterval(days * 86_400) }
  }

  /// Answers every open section with `answer` of its id, or the mildest there is.
  func screen(_ answers: [String: String] = [:], from: String = "nothing") async throws -> Exchange
  {
    var reply = try await post(Route.start.path, "from=\(from)")
    for _ in 0..<30 {
      guard let path = reply.header("location"), let route = Route(path: path),
        case .startSection(let id) = route
      else { return reply }
      reply = try await post(path, "answer=" + (answers[id] ?? mildest(id)))
    }
    return reply
  }

  private func mildest(_ id: String) -> String {
    let section = house.library.screening.sections.first { $0.id == id }
    guard let section, section.single else { return "none" }
    return section.items.min { $0.verdict < $1.verdict }?.id ?? "none"
  }

  /// Screened, sorted and in the six-week programme.
  func settleIn(programme: String = "six-week-low-back") async throws {
    _ = try await screen()
    try await post(Route.enrolments.path, "programme=\(programme)&minutes=15")
    _ = try await screen(from: "sorter")
  }

  /// Starts today's session.
  func start() async throws -> String {
    let reply = try await post(Route.sessions.path, "")
    return try #require(reply.header("location"))
  }
}
