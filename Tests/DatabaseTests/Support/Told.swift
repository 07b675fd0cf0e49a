import Biomechanics
import Care

@testable import Database

/// One of everything a person can tell besides their sessions.
struct Told {
  var mornings = [
    MorningCheck(at: moment(), pain: 3, worse: false, spread: true, new: false),
    MorningCheck(at: moment(day: 1), pain: 0, worse: true, spread: false, new: true),
  ]
  var choices = [
    Choice(id: uuid(), at: moment(1), what: .rung("chair-hinge", "low-box")),
    Choice(id: uuid(), at: moment(2), what: .swap("long-sit", with: "wall-leg-raise")),
    Choice(id: uuid(), at: moment(3), what: .day(.flare)),
    Choice(id: uuid(), at: moment(4), what: .clinicianAgreed),
    Choice(id: uuid(), at: moment(5), what: .reviewedLadders),
  ]
  var answers: Answers = [
    "emergency": .noneOfThese, "leg": .notSure,
    "past": SectionAnswer(ticks: ["spine-surgery", "not-sure"]) ?? .notSure,
  ]
  var screened = Screened(
    at: moment(),
    result: ScreeningResult(
      pack: "back", version: "1.0", verdict: .clinicianFirst, tags: ["nerve", "spine-surgery"],
      reasons: [.init(section: "leg", item: nil, verdict: .clinicianFirst, say: "Ask “them”.")],
      sorted: true))
  var screening = uuid()
  var measurement = Measurement(
    id: uuid(), at: moment(), test: .straightLegRaise, side: .left, trials: [61.5, 63, 1.0 / 3],
    method: .phone)
  var filled = Filled(
    id: uuid(), instrument: "psfs", at: moment(),
    answers: ["a": .activity("Climbing 'stairs'", 2), "b": .scale(1), "c": .ticked],
    score: 4.0 / 3)
  var settings = PersonSettings(
    positions: [.chair, .wall], props: [], minutes: 10, switchGap: 12, voice: .off, talk: .bell,
    units: .imperial, likeness: "woman-50-slight")
  var reminder = Reminder(zone: "America/St_Johns", hour: 7)

  func record(in database: Database, of person: PersonID) async throws {
    for morning in mornings { try await database.recordMorning(morning, of: person) }
    for choice in choices { try await database.recordChoice(choice, of: person) }
    try await database.recordScreening(screened, id: screening, answers: answers, of: person)
    try await database.recordMeasurement(measurement, of: person)
    try await database.recordQuestionnaire(filled, of: person)
    try await database.changeSettings(settings, of: person, at: moment(10))
    try await database.changeReminder(reminder, of: person, at: moment(11))
  }
}
