/// A posture with what is not known of the person's hamstrings: the measurement's error and the
/// spread of the torque at which people stop, carried through.
public struct CarriageRange: Sendable {
  public var best: Carriage
  /// As the person one standard error tighter, and one suppler, would do it.
  public var tighter: Carriage
  public var suppler: Carriage

  /// A number of the posture with its band of one standard error: the least, the best and the most
  /// of the three. It holds only what comes of the hamstrings, not what the model of the back does
  /// not know.
  public func band(_ number: (Carriage) -> Double) -> Band {
    Band(number(best), or: number(tighter), number(suppler))
  }
}

extension PostureSolver {
  /// The posture of a person whose hamstrings were measured, and of the two at the ends of what was
  /// not. Three solves; the solver's own leg stays as it was.
  public func solve(_ task: PostureTask, for person: CalibratedHamstrings) -> CarriageRange {
    let own = leg.suppleness
    defer { leg.suppleness = own }
    func solved(_ suppleness: Suppleness) -> Carriage {
      leg.suppleness = suppleness
      return solve(task)
    }
    return CarriageRange(
      best: solved(person.best), tighter: solved(person.tighter), suppler: solved(person.suppler))
  }
}
