import Care
import Foundation
import Hummingbird

/// What a page sends of a session: `{"events": [...]}`, at most `most` at a time.
struct EventBatch: Equatable, Sendable {
  var events: [SessionEvent.Posted]

  /// The player sends a hundred at a time; a whole offline session is a few hundred.
  static let most = 1000
  /// Bytes; a thousand events of the longest kind fit.
  static let limit = 512 * 1024

  init(json: Data) throws(EventBatchError) {
    let body: Body
    do {
      body = try JSONDecoder().decode(Body.self, from: json)
    } catch let error as DecodingError {
      throw EventBatchError(error)
    } catch {
      throw .unreadable("not JSON")
    }
    guard body.events.count <= Self.most else { throw .tooMany(body.events.count) }
    events = body.events
  }

  private struct Body: Decodable { var events: [SessionEvent.Posted] }
}

/// What is wrong with a batch. Details name places in the JSON, never what was answered.
enum EventBatchError: AnswerableError, Equatable {
  case unreadable(String)
  case wrong(place: String, problem: String)
  case tooMany(Int)

  var status: Int {
    switch self {
    case .unreadable: 400
    case .wrong: 422
    case .tooMany: 413
    }
  }

  var sentence: String {
    switch self {
    case .unreadable(let why): "The body could not be read: \(why)."
    case .wrong(let place, let problem): "\(place): \(problem)."
    case .tooMany(let count): "\(count) events at once; send at most \(EventBatch.most)."
    }
  }

  var detail: String {
    switch self {
    case .unreadable(let why): "event batch: \(why)"
    case .wrong(let place, _): "event batch: wrong \(place)"
    case .tooMany(let count): "event batch of \(count)"
    }
  }
}

extension EventBatchError {
  /// Says where: `events[3].score`.
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = .wrong(place: Self.place(context.codingPath + [key]), problem: "is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self = .wrong(place: Self.place(context.codingPath), problem: "is of another kind than asked")
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      self = .unreadable("it is not JSON")
    case .dataCorrupted(let context):
      self = .wrong(place: Self.place(context.codingPath), problem: context.debugDescription)
    @unknown default: self = .unreadable("it is not a batch of events")
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce("") { place, key in
      if let index = key.intValue { return "\(place)[\(index)]" }
      return place.isEmpty ? key.stringValue : "\(place).\(key.stringValue)"
    }
  }
}
