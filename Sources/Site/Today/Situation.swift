import Care
import Content
import Database

/// Everything that one person's day is read from, joined: what was kept about them, the programme
/// they are in, and what Care makes of both.
struct Situation: Sendable {
  let record: CareRecord
  let programme: Programme
  let circumstances: Circumstances
  let today: Today
  let date: LocalDate

  /// Nil for somebody who is in no programme that is still on the shelf.
  init?(_ record: CareRecord, library: Library, _ stretches: Stretches, on date: LocalDate) {
    guard let enrolment = record.enrolments.last(where: { $0.ended == nil }),
      let programme = library.programmes[enrolment.programme]
    else { return nil }
    self.record = record
    self.programme = programme
    self.date = date
    circumstances = record.circumstances(stretches)
    today = Today(
      enrolment, programme: programme, pack: library.screening, history: record.history,
      exercises: library.exercises, instruments: Array(library.instruments.values),
      circumstances: circumstances, on: date)
  }

  /// The session as this person would do it now. The same situation gives the same plan.
  func plan(_ sitting: Today.Sitting, library: Library, telling: Telling) -> SessionPlan {
    SessionPlan.lay(
      sitting.template, week: sitting.week, of: programme.id, kind: sitting.kind,
      exercises: library.exercises, for: circumstances, ladders: today.adaptation.ladders,
      best: today.adaptation.best, telling: telling, on: date)
  }
}

extension CareRecord {
  /// What the settings, the last screening and the measured legs say a session has to fit.
  func circumstances(_ stretches: Stretches) -> Circumstances {
    let chosen = Circumstances(
      positions: settings.positions, props: settings.props, minutes: settings.minutes,
      switchGap: settings.switchGap, stretches: stretches.ratings(for: history.measurements))
    guard let last = history.latestScreening else { return chosen }
    return chosen.screened(last.result)
  }
}

extension Today.Now {
  /// The session that may be begun, if there is one.
  var sitting: Today.Sitting? {
    switch self {
    case .checks(_, let sitting), .session(let sitting), .flareOffered(_, let sitting),
      .flare(let sitting), .taper(let sitting):
      sitting
    case .screening, .stopped, .sorter, .rest, .done, .waiting, .exitCheck, .checkIn, .finished:
      nil
    }
  }

  /// The questions and measures this day puts first.
  var checks: [Check] {
    switch self {
    case .checks(let checks, _), .exitCheck(let checks), .checkIn(_, let checks): checks
    default: []
    }
  }
}
