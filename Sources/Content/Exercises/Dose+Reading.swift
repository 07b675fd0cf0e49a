import Care

extension Dose {
  /// `{hold: 30 s, sets: 2, rest: 10 s}`, `{hold: 8 s, reps: [6, 4, 2]}`,
  /// `{move: 2-1-2, reps: 8, sets: 2}` or `{minutes: 10}`; nil, and reported, for an impossible one.
  static func read(_ reading: Reading) -> Dose? {
    let fields = reading.fields(["hold", "move", "minutes", "reps", "sets", "rest"])
    let rest = fields["rest"].map { $0.seconds(in: 0...180) ?? 0 } ?? 0
    guard let work = work(fields, of: reading) else { return nil }
    if case .minutes = work {
      for key in ["reps", "sets", "rest"] {
        fields[key]?.report("A dose in minutes has no `\(key)`.", remedy: "Leave `\(key)` out.")
      }
      return Dose(reps: [1], work: work, rest: 0)
    }
    let needsReps = if case .move = work { true } else { false }
    return Dose(reps: sets(fields, needsReps: needsReps), work: work, rest: rest)
  }

  private static func work(_ fields: Fields, of reading: Reading) -> Work? {
    let kinds = ["hold", "move", "minutes"].filter { fields[$0] != nil }
    guard kinds.count == 1 else {
      let what = kinds.isEmpty ? "says nothing to do" : "says \(kinds.joined(separator: " and "))"
      reading.report(
        "The dose \(what).",
        remedy: "Write exactly one of `hold: 30 s`, `move: 2-1-2` or `minutes: 10`.")
      return nil
    }
    if let hold = fields["hold"] { return hold.seconds(in: 1...120).map(Work.hold) }
    if let move = fields["move"] { return tempo(move).map(Work.move) }
    return fields["minutes"]?.whole(in: 1...60).map(Work.minutes)
  }

  private static func tempo(_ reading: Reading) -> Tempo? {
    let parts = (reading.text() ?? "").split(separator: "-", omittingEmptySubsequences: false)
    let seconds = parts.compactMap { Int($0) }
    guard parts.count == 3, seconds.count == 3, seconds.allSatisfy({ (0...20).contains($0) }),
      seconds[0] > 0, seconds[2] > 0
    else {
      reading.report(
        "\(reading.shown) is not a tempo.",
        remedy: "Write seconds there, still and back as `2-1-2`; there and back take 1 to 20 s.")
      return nil
    }
    return Tempo(out: seconds[0], pause: seconds[1], back: seconds[2])
  }

  private static func sets(_ fields: Fields, needsReps: Bool) -> [Int] {
    if let reps = fields["reps"], case .sequence = reps.node {
      fields["sets"]?.report(
        "`sets` and a list of `reps` say the same thing twice.",
        remedy: "Keep the list and leave `sets` out.")
      return descending(reps)
    }
    let reps =
      needsReps
      ? fields.whole("reps", in: 1...30) : fields.whole("reps", in: 1...30, default: 1)
    return Array(repeating: reps, count: fields.whole("sets", in: 1...8, default: 1))
  }

  private static func descending(_ reading: Reading) -> [Int] {
    let reps = reading.list().compactMap { $0.whole(in: 1...30) }
    if reps.isEmpty || reps.count > 8 {
      reading.report("\(reps.count) sets cannot be done.", remedy: "Write 1 to 8 numbers.")
    }
    if zip(reps, reps.dropFirst()).contains(where: { $0 < $1 }) {
      reading.report(
        "The sets grow from \(reps.map(String.init).joined(separator: " to ")).",
        remedy: "Write the largest set first, such as `[6, 4, 2]`.")
    }
    return reps.isEmpty ? [1] : reps
  }
}
