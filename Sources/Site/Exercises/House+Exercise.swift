import Care

extension House {
  /// An exercise for whoever asks: with their own leg where they measured it, the same for everyone
  /// else.
  func exercise(_ id: ExerciseID, _ visit: Visit) async throws -> Reply {
    guard let exercise = library.exercises[id], let person = try await person(visit) else {
      return try publicPage(visit.route)
    }
    let record = try await database.careRecord(of: person.id)
    guard !record.history.measurements.isEmpty else { return try publicPage(visit.route) }
    let ratings = stretches.ratings(for: record.history.measurements)
    let date = moment(visit).localDate
    let situation = Situation(record, library: library, stretches, on: date)
    return .page(
      ExercisePage(
        exercise, in: library, drawings, ratings,
        chosen: exercise.rung(
          for: situation?.circumstances ?? record.circumstances(stretches),
          ladders: situation?.today.adaptation.ladders ?? [:]), rated: stretches.rated))
  }
}
