import Care

/// A session event as its row: one column for each thing an event can tell.
struct EventRow: Stored, Hashable {
  var id: String
  var at: Moment
  var kind: Kind
  var step: Int?
  var exercise: ExerciseID?
  var rung: RungID?
  var score: Int?
  var spread: Bool?
  var effort: SessionEvent.Effort?

  enum Kind: String, Stored {
    case started, stepped, easier, harder, hurts, skipped
    case wentBack = "went-back"
    case paused, resumed, stopped, rated, best, finished
  }

  static let columns = 11
  static let names = """
    id, at_ms, at_zone, at_date, kind, step, exercise, rung, score, spread, effort
    """

  var values: [Value] {
    id.values + at.values + kind.values + step.values + exercise.values + rung.values
      + score.values + spread.values + effort.values
  }

  static func read(_ fields: inout Fields) throws -> EventRow {
    try EventRow(
      id: fields.next(), at: fields.next(), kind: fields.next(), step: fields.next(),
      exercise: fields.next(), rung: fields.next(), score: fields.next(), spread: fields.next(),
      effort: fields.next())
  }
}

extension EventRow {
  init(_ event: SessionEvent) {
    self.init(id: event.id, at: event.at, kind: .started)
    switch event.what {
    case .started: break
    case .stepped(let number): (kind, step) = (.stepped, number)
    case .easier(let name, let to): (kind, exercise, rung) = (.easier, name, to)
    case .harder(let name, let to): (kind, exercise, rung) = (.harder, name, to)
    case .hurts(let name, let pain, let down):
      (kind, exercise, score, spread) = (.hurts, name, pain, down)
    case .skipped(let name): (kind, exercise) = (.skipped, name)
    case .wentBack(let number): (kind, step) = (.wentBack, number)
    case .paused: kind = .paused
    case .resumed: kind = .resumed
    case .stopped: kind = .stopped
    case .rated(let hard): (kind, effort) = (.rated, hard)
    case .best(let name): (kind, exercise) = (.best, name)
    case .finished: kind = .finished
    }
  }

  func event(ofSession uuid: String) throws -> SessionEvent {
    SessionEvent(id: id, session: uuid, at: at, what: try what())
  }

  private func what() throws -> SessionEvent.What {
    switch kind {
    case .started: .started
    case .stepped: .stepped(try told(step))
    case .easier: .easier(try told(exercise), to: try told(rung))
    case .harder: .harder(try told(exercise), to: try told(rung))
    case .hurts: .hurts(try told(exercise), score: try told(score), spread: try told(spread))
    case .skipped: .skipped(try told(exercise))
    case .wentBack: .wentBack(try told(step))
    case .paused: .paused
    case .resumed: .resumed
    case .stopped: .stopped
    case .rated: .rated(try told(effort))
    case .best: .best(try told(exercise))
    case .finished: .finished
    }
  }

  private func told<Column>(_ column: Column?) throws -> Column {
    guard let column else { throw DatabaseError.damaged("event \(id) lacks a \(Column.self)") }
    return column
  }
}
