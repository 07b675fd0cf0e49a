import Care
import Content
import Foundation
import Voice

/// Every session the content has, laid for somebody who may do everything, as the player gets it: for
/// whoever wants to measure or try what is said.
/// - Parameter minutes: how long each is asked to last.
/// - Returns: a JSON list; empty when the content cannot be read.
public func shippedSessions(content: String, voice: String, minutes: Int) throws -> Data {
  let library = Library.load(from: content).library
  let recordings = Recordings(folder: voice) ?? .none
  let plans = library.map { $0.everySession(minutes: minutes, telling: .spoken(by: recordings)) }
  return try JSON.data(
    (plans ?? []).map { plan in
      SpokenPlan(
        plan: PlanDocument(plan, session: plan.session.rawValue, person: nil),
        recordings: recordings)
    })
}

extension Library {
  fileprivate func everySession(minutes: Int, telling: Telling) -> [SessionPlan] {
    let person = Circumstances(sorted: true, minutes: minutes)
    let flare = SessionTemplate.flare(exercises: exercises, for: person)
    return programmes.values.sorted { $0.id < $1.id }.flatMap { programme in
      (programme.weeks.flatMap(\.sessions) + [flare]).map { template in
        .lay(
          template, week: 1, of: programme.id, kind: template == flare ? .flare : .usual,
          exercises: exercises, for: person, telling: telling, on: LocalDate(day: 20_000))
      }
    }
  }
}
