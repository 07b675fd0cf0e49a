import Care
import Content

extension TodayPage {
  /// - Parameter telling: how long the voice needs before each exercise.
  /// - Parameter later: what the person put off on this page: `morning`, `checks`.
  init(
    _ situation: Situation, library: Library, _ drawings: Drawings, telling: Telling = .counted,
    later: Set<String> = []
  ) {
    let today = situation.today
    let now = today.now
    day = situation.date.long
    week = situation.weekWords
    done = today.record.words
    // The checks come after the morning, so whoever puts those off has put this off too.
    let asksMorning = today.asksMorning && now.mayWaitForMorning && later.isEmpty
    morning = asksMorning ? Morning() : nil
    let asksChecks = !asksMorning && (now.sitting == nil || !later.contains("checks"))
    checks = asksChecks ? Checks(now, library: library) : nil
    notice = asksMorning ? nil : Notice(now, situation)
    let plan = now.sitting.map { situation.plan($0, library: library, telling: telling) }
    let showsSession = !asksMorning && checks == nil
    session =
      showsSession
      ? now.sitting.flatMap { sitting in
        plan.map { SessionCard($0, sitting, situation: situation, drawings) }
      } : nil
    finished = FinishedCard(now, history: situation.record.history, library: library)
    // A gentle or chosen day is not where the rules changed anything.
    changes =
      session == nil || !now.isUsual
      ? [] : today.adaptation.decisions.map { Change($0, exercises: library.exercises) }
    hasChanges = !changes.isEmpty
    let isUsual = session != nil && now.isUsual
    offersFlare = isUsual
    offersRest = isUsual
    offersTraining = !asksMorning && now.mayBeOutweighed
    self.today = TodayJSON(situation, plan: plan)
  }
}

extension Today.Now {
  /// Safety comes before the morning question; a day already done does not need it.
  fileprivate var mayWaitForMorning: Bool {
    switch self {
    case .screening, .stopped, .done: false
    default: true
    }
  }

  fileprivate var isUsual: Bool {
    switch self {
    case .session, .checks, .taper: true
    default: false
    }
  }

  /// Rest or gentleness was advised or chosen, and the person may decide to train.
  fileprivate var mayBeOutweighed: Bool {
    switch self {
    case .flare, .flareOffered: true
    case .rest(let rest):
      switch rest {
      case .hurt, .roughMorning, .chosen: true
      case .enough: false
      }
    default: false
    }
  }
}

extension Situation {
  fileprivate var weekWords: String? {
    guard !today.course.hasEnded, programme.weeks.indices.contains(today.week - 1) else {
      return programme.name
    }
    let theme = programme.weeks[today.week - 1].theme
    return "Week \(today.week) of \(programme.weeks.count): \(theme)"
  }
}

extension Record {
  fileprivate var words: String? {
    switch daysDone {
    case 0: nil
    case 1: "1 day done so far."
    default: "\(daysDone) days done so far, \(lastSeven) of them in the last seven days."
    }
  }
}

extension TodayPage.Change {
  init(_ decision: Decision, exercises: [ExerciseID: Exercise]) {
    sentence = decision.sentence
    let exercise = decision.exercise.flatMap { exercises[$0] }
    keep = exercise.flatMap { exercise in
      guard let from = decision.from, from != decision.to,
        let rung = exercise.ladder.first(where: { $0.id == from })
      else { return nil }
      return Keep(
        exercise: exercise.id.rawValue, rung: from.rawValue,
        label: "Keep my own choice: \(rung.name.quoted)")
    }
    swap = exercise.flatMap { exercise in
      guard let other = decision.offer.flatMap({ exercises[$0] }) else { return nil }
      return Swap(
        exercise: exercise.id.rawValue, other: other.id.rawValue,
        label: "Swap it for \(other.name.inSentence)")
    }
  }
}
