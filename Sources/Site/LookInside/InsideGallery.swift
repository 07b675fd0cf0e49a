import Cast
import Explainer
import Figure
import Synchronization

/// The person one can look into, solved and drawn by the server: for the still picture and the table
/// of a page without script.
final class InsideGallery: Sendable {
  let member: Member
  private let known = Mutex(Known())

  private struct Known {
    var shown: Shown?
    var explainer: Explainer?
    var rows: [InsideRow]?
  }

  init(_ member: Member) { self.member = member }

  /// Legs the table speaks of, degrees: about one in ten people's is tighter than the first, about one
  /// in ten suppler than the last.
  static let legs = [55, 72, 88]
  /// One standard error of a leg measured at home, degrees.
  static let error = 4.0

  /// Nil where there is no body to compute with.
  func rows() -> [InsideRow] {
    known.withLock { known in
      if let rows = known.rows { return rows }
      known.explainer =
        known.explainer ?? Explainer(member.body, stature: member.person.stature)
      guard let explainer = known.explainer else { return [] }
      let rows = Posed.allCases.map { posed in
        InsideRow(
          posed,
          Self.legs.map { leg in
            explainer.answer(
              posed, raise: Double(leg) * .pi / 180, error: Self.error * .pi / 180)
          })
      }
      known.rows = rows
      return rows
    }
  }

  func picture(of still: InsideStill) -> Picture? {
    known.withLock { known in
      known.explainer =
        known.explainer ?? Explainer(member.body, stature: member.person.stature)
      known.shown = known.shown ?? Shown(member.person)
      guard let explainer = known.explainer, let shown = known.shown else { return nil }
      let answer = explainer.answer(
        still.posed, raise: Double(Self.legs[1]) * .pi / 180, error: Self.error * .pi / 180)
      shown.show(answer, as: still.posed)
      shown.settle()
      return shown.picture(
        Look(width: still.size.rawValue, samples: 3, theme: still.theme))
    }
  }
}
