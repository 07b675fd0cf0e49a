import Care

/// A session event as its row: one column for each thing an event can tell.
struct EventRow: Stored, Hashable {
  var id: String
  var at: Moment
  var kind: SessionEvent.What.Kind
  var step: Int?
  var exercise: ExerciseID?
  var rung: RungID?
  var score: Int?
  var spread: Bool?
  var effort: SessionEvent.Effort?

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
    self.init(id: event.id, at: event.at, kind: event.what.kind)
    switch event.what {
    case .started, .paused, .resumed, .stopped, .finished: break
    case .stepped(let number), .wentBack(let number): step = number
    case .easier(let name, let to), .harder(let name, let to): (exercise, rung) = (name, to)
    case .hurts(let name, let pain, let down): (exercise, score, spread) = (name, pain, down)
    case .skipped(let name), .best(let name): exercise = name
    case .rated(let hard): effort = hard
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
