import Care
import Cast
import Database
import Foundation
import Hummingbird
import Voice

extension House {
  /// "Start": lays today's session out, keeps it, and leads to its page.
  func startSession(_ visit: Visit) async throws -> Reply {
    guard let person = try await person(visit) else { return .seeOther(.start) }
    let moment = moment(visit)
    let record = try await database.careRecord(of: person.id)
    guard let situation = Situation(record, library: library, stretches, on: moment.localDate),
      let sitting = situation.today.now.sitting
    else { return .seeOther(.today) }
    var plan = situation.plan(
      sitting, library: library, telling: .spoken(by: recordings)
    ).worded(in: record.settings.units)
    guard !plan.items.isEmpty else { return .seeOther(.today) }
    let performer = performer(person.id, record.settings, on: moment.localDate)
    plan.settle(for: performer, of: gallery.cast)
    let id = UUID()
    let name = id.uuidString.lowercased()
    let json = try JSON.data(PlanDocument(plan, session: name, person: performer.id))
    try await database.startSession(
      SessionRecord(id: name, started: moment, plan: plan),
      planJSON: String(decoding: json, as: UTF8.self), of: person.id)
    return .seeOther(.session(id))
  }

  func session(_ id: UUID, _ visit: Visit) async throws -> Reply {
    let person = try await owner(of: id, visit)
    if visit.method == .post { return try await tell(id, visit, of: person) }
    let json = try await database.planJSON(ofSession: id.name, of: person)
    let settings = try await database.settings(of: person)
    let document = try document(json)
    let cast = gallery.cast
    let performer = document.person.flatMap { cast.member($0) } ?? cast.member(for: id.name)
    let drawings = Drawings(gallery: gallery, shown: .by(performer))
    return .page(
      PlayerPage(document.plan, id: id, settings: settings, person: performer.id, drawings))
  }

  func plan(_ id: UUID, _ visit: Visit) async throws -> Reply {
    let person = try await owner(of: id, visit)
    let json = try await database.planJSON(ofSession: id.name, of: person)
    return try .json(SpokenPlan(plan: try document(json), recordings: recordings))
  }

  /// Takes what happened, however late and however often it is sent.
  func events(_ id: UUID, _ visit: Visit) async throws -> Reply {
    do {
      let person = try await owner(of: id, visit)
      let batch = try EventBatch(json: Data(buffer: try await visit.bytes(upTo: EventBatch.limit)))
      // An empty batch names no session, so whose it is has to be asked for itself.
      if batch.events.isEmpty { _ = try await database.planJSON(ofSession: id.name, of: person) }
      let receipt = try await database.recordEvents(
        batch.events.map { SessionEvent(session: id.name, $0) }, of: person)
      if !receipt.differing.isEmpty {
        log.warning("session \(id.name): \(receipt.differing.count) event ids were used twice")
      }
      return try .json(["accepted": receipt.accepted])
    } catch let error as any AnswerableError {
      report(error)
      return try .json(["error": error.sentence], status: .init(code: error.status))
    }
  }

  /// The end of a session told by a form: how it was, and (without script) that it was done.
  private func tell(_ id: UUID, _ visit: Visit, of person: PersonID) async throws -> Reply {
    let form = try await visit.form()
    let moment = moment(visit)
    var told: [SessionEvent.What] = []
    if form["done"] != nil { told.append(.finished) }
    if let effort = form["effort"].flatMap(SessionEvent.Effort.init(rawValue:)) {
      told.append(.rated(effort))
    }
    if let best = form["best"].map({ ExerciseID($0) }), library.exercises[best] != nil {
      told.append(.best(best))
    }
    let events = told.map { SessionEvent(id: newID(), session: id.name, at: moment, what: $0) }
    if !events.isEmpty { _ = try await database.recordEvents(events, of: person) }
    return .seeOther(.today)
  }

  /// Nobody learns whether somebody else's session exists.
  private func owner(of id: UUID, _ visit: Visit) async throws(DatabaseError) -> PersonID {
    guard let person = try await person(visit) else { throw .noSuchSession(id.name) }
    return person.id
  }

  private func document(_ json: String) throws -> PlanDocument {
    do {
      return try JSONDecoder().decode(PlanDocument.self, from: Data(json.utf8))
    } catch {
      throw SiteError.unexpected("a stored plan cannot be read: \(error)")
    }
  }
}

extension UUID {
  /// As sessions and events write it.
  fileprivate var name: String { uuidString.lowercased() }
}
