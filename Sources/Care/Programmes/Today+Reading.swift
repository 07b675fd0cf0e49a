extension Today {
  /// Reads the day from everything known. Pure: the date is given, never asked for.
  ///
  /// - Parameters:
  ///   - instruments: those whose own schedule is kept besides the programme's checks.
  ///   - circumstances: with the tags of the last screening (`Circumstances.screened`).
  ///   - date: the person's local date. It may repeat or jump.
  public init(
    _ enrolment: Enrolment, programme: Programme, pack: ScreeningPack, history: History,
    exercises: [ExerciseID: Exercise], instruments: [Instrument] = [],
    circumstances: Circumstances, on date: LocalDate
  ) {
    let reading = TodayReading(
      enrolment: enrolment, programme: programme, pack: pack, history: history,
      exercises: exercises, instruments: instruments, circumstances: circumstances, date: date)
    now = reading.now()
    week = reading.course.week
    checks = reading.openChecks
    asksMorning = reading.asksMorning
    course = reading.course
    record = Record(reading.counted, on: date)
    adaptation = reading.adaptation
  }
}
