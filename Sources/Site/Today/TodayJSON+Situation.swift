import Care

extension TodayJSON {
  init(_ situation: Situation, plan: SessionPlan?) {
    let today = situation.today
    self.init(
      date: situation.date, now: today.now.name, programme: situation.programme.id,
      week: today.week, asksMorning: today.asksMorning, daysDone: today.record.daysDone,
      session: plan.map {
        Session(
          name: $0.name, kind: $0.kind, seconds: $0.seconds, exercises: $0.items.map(\.exercise),
          notes: $0.notes)
      }, decisions: today.adaptation.decisions)
  }
}

extension Today.Now {
  var name: String {
    switch self {
    case .screening: "screening"
    case .stopped: "stopped"
    case .sorter: "sorter"
    case .checks: "checks"
    case .session: "session"
    case .flareOffered: "flare-offered"
    case .flare: "flare"
    case .rest: "rest"
    case .done: "done"
    case .waiting: "waiting"
    case .exitCheck: "exit-check"
    case .taper: "taper"
    case .checkIn: "check-in"
    case .finished: "finished"
    }
  }
}
