/// What may fill a session when more time was asked for than the programme has written.
struct Filling {
  let closing: Chosen?
  let extras: [Chosen]

  init(choosing: Choosing, template: SessionTemplate) {
    let taken = Set(choosing.chosen.map(\.exercise.id))
    func one(_ exercise: Exercise, block: String) -> Chosen? {
      choosing.alone(exercise, block: block)
    }
    let others = choosing.exercises.values.sorted { $0.id < $1.id }.filter {
      !taken.contains($0.id)
    }
    let calm = others.filter { $0.kind == .breathing }
    let preferred = calm.filter { $0.id == .quietBreathing } + calm
    closing =
      preferred.lazy
      .compactMap { one($0, block: "To close") }.first { $0.isBreathing }
    extras = others.filter { $0.gentle && $0.kind != .breathing && $0.kind != .walk }
      .compactMap { one($0, block: "Easy movement") }
  }
}
