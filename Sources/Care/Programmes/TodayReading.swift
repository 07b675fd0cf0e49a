/// Today as it is being read, from the safest question to the last.
struct TodayReading {
  let programme: Programme
  let pack: ScreeningPack
  let history: History
  let exercises: [ExerciseID: Exercise]
  let instruments: [Instrument]
  let circumstances: Circumstances
  let date: LocalDate
  let adaptation: Adaptation
  let course: Course
  let outcomes: [SessionOutcome]
  /// Sessions that count, of any programme, oldest first.
  let counted: [SessionRecord]
  /// Of these, the ones of this programme since the enrolment.
  let sessions: [SessionRecord]

  init(
    enrolment: Enrolment, programme: Programme, pack: ScreeningPack, history: History,
    exercises: [ExerciseID: Exercise], instruments: [Instrument],
    circumstances: Circumstances, date: LocalDate
  ) {
    self.programme = programme
    self.pack = pack
    self.history = history
    self.exercises = exercises
    self.instruments = instruments
    self.circumstances = circumstances
    self.date = date
    outcomes = history.outcomes()
    adaptation = Adaptation(
      history, outcomes, exercises: exercises, for: circumstances, programme: programme)
    counted = outcomes.counted
    sessions = counted.filter {
      $0.programme == programme.id && $0.started.milliseconds >= enrolment.started.milliseconds
    }
    course = Course(
      programme, from: enrolment.started.localDate, sessions: sessions, on: date)
  }

  /// The first that applies, the safest first.
  func now() -> Today.Now {
    if let stop = safety() { return stop }
    if let done = doneToday { return .done(session: done.id) }
    if let calm = calmDay() { return calm }
    return course.hasEnded ? afterwards() : duringWeeks()
  }
}
