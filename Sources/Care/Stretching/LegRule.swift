/// Where a measured leg lets a person begin on a ladder, and why. It speaks until pain, effort or
/// the person has spoken (docs/care-rules.md).
struct LegRule: Hashable {
  var name: Name
  var rung: RungID
  /// One plain sentence.
  var sentence: String

  /// The rules of docs/care-rules.md, by the names used there.
  enum Name: String {
    /// The written one needs more than the leg gives.
    case legEnds = "leg-ends"
    /// Nothing pulls yet in the written one.
    case legBegins = "leg-begins"
  }
}

extension StretchRatings {
  /// A lower back that bends further than this, degrees, does what the leg should: nobody is led to
  /// such a rung (own estimate).
  static let straightBack = 20.0

  /// The measured leg has a say on this ladder. Sliders are for nerves and not for range.
  func speak(of exercise: Exercise) -> Bool {
    leg.isMeasured && exercise.targets.contains(.hamstrings) && exercise.kind != .slider
      && exercise.ladder.allSatisfy { self[exercise.id, $0.id] != nil }
  }

  /// Where the leg would begin instead of the written rung; nil where that one is right for it.
  ///
  /// The rung must pull and must not need more than the leg's reach. A suppler leg, other things
  /// equal, is never given a rung that needs less.
  /// - Parameters:
  ///   - rungs: what the person may do, gentle first.
  ///   - written: index of the rung that they would have without a measurement.
  ///   - rises: a stronger rung than the written one may be chosen.
  func rule(
    for exercise: Exercise, _ rungs: [Rung], written: Int, rises: Bool
  ) -> LegRule? {
    guard speak(of: exercise) else { return nil }
    func needs(_ index: Int) -> Double { self[exercise.id, rungs[index].id]?.needs ?? 0 }
    func strongest(_ indices: [Int]) -> Int? {
      indices.filter { needs($0) <= leg.reach }.max { (needs($0), $0) < (needs($1), $1) }
    }
    let (asked, easier) = (needs(written), Array(rungs.indices.prefix(written + 1)))
    if asked > leg.reach {
      let gentlest = easier.min { (needs($0), $0) < (needs($1), $1) } ?? written
      let chosen = strongest(easier) ?? gentlest
      return LegRule(
        name: .legEnds, rung: rungs[chosen].id,
        sentence: ends(exercise, rungs[written], asked, rungs[chosen], needs(chosen)))
    }
    guard rises, exercise.isHamstringStretch, asked < leg.pulls else { return nil }
    let stronger = rungs.indices.dropFirst(written + 1).filter {
      (self[exercise.id, rungs[$0].id]?.backBends ?? 0) <= Self.straightBack
    }
    let pulling = stronger.filter { needs($0) >= leg.pulls && needs($0) <= leg.reach }
    let chosen =
      pulling.min { (needs($0), $0) < (needs($1), $1) } ?? strongest(easier + stronger) ?? written
    guard chosen != written else { return nil }
    return LegRule(
      name: .legBegins, rung: rungs[chosen].id,
      sentence: "Your leg goes to about \(leg.ends.whole)°, and \(rungs[written].name.quoted) "
        + "hardly pulls there, so you begin with \(rungs[chosen].name.quoted).")
  }

  private func ends(
    _ exercise: Exercise, _ written: Rung, _ asked: Double, _ chosen: Rung, _ needed: Double
  ) -> String {
    let leg = "Your leg goes to about \(leg.ends.whole)°"
    if needed > self.leg.reach {
      return chosen.id == written.id
        ? "\(leg), and this asks for about \(needed.fives)°. Go only as far as a mild pull, with a "
          + "long back."
        : "\(leg), and every version asks for more, so you have the gentlest, "
          + "\(chosen.name.quoted). Go only as far as a mild pull, with a long back."
    }
    return "\(leg), and \(written.name.quoted) asks for about \(asked.fives)°, so you begin "
      + "with \(chosen.name.quoted)."
  }
}
