import Biomechanics
import Care
import Content

@testable import Site

/// A small library for page snapshots, so that they change only when a page does.
enum MockLibrary {
  static let evidence = Evidence(
    id: "bandy-1997", finding: "Thirty seconds a day was enough.", citation: "Bandy & Irion 1997",
    year: 1997, link: "https://example.org/bandy", grade: .moderate, seen: true)
  static let memory = Evidence(
    id: "hori-2019", finding: "Nobody can say yet.", citation: "Hori 2019", year: 2019, link: nil,
    grade: .veryLow, seen: false)

  static func rung(_ id: RungID, _ name: String, dose: Dose? = nil) -> Rung {
    Rung(
      id: id, name: name, position: .floor, props: [.mat, .strap], how: "A little further.",
      cues: [], dose: dose, excludes: [],
      motion: Motion(keyframes: [Keyframe(pose: Pose(), seconds: 0)]), contacts: [])
  }

  static let exercise = Exercise(
    id: "strap-leg-raise", name: "Strap leg raise", purpose: "Lets the thigh lengthen.",
    kind: .stretch, targets: [.hamstrings, .calves], sides: .each,
    dose: Dose(reps: [1, 1], work: .hold(30), rest: 10), setUp: ["Lie down."],
    cues: ["Draw the leg up.", "Stay there."], breathing: "Slow breaths.",
    mistakes: ["Pulling hard."], feel: "The back of the thigh.", stop: ["Tingling."],
    contraindications: [
      Contraindication(tag: .nerve, effect: .exclude, reason: "Sliding suits you better.")
    ],
    evidence: ["bandy-1997", "hori-2019"],
    ladder: [
      rung("bent-knee", "Knee a little bent"), rung("straight-leg", "Straight leg"),
      rung(
        "press", "Press & let go",
        dose: Dose(reps: [3, 3], work: .move(Tempo(out: 5, pause: 2, back: 5)), rest: 0)),
    ],
    start: "straight-leg", gentle: false, instead: [])

  static let session = SessionTemplate(
    id: "first", name: "The first session", free: true,
    blocks: [
      Block(
        name: "Stretch",
        items: [
          .exercise(
            Prescription(exercise: "strap-leg-raise", rung: "bent-knee", dose: nil, spare: 0))
        ])
    ])

  static func programme(review: ClinicalReview?) -> Programme {
    let week = Week(
      theme: "Settle", about: "Find your positions.", sessions: [session], perWeek: 3, walk: 10,
      checks: [], unlock: .always)
    var second = week
    second.unlock = .after(sessions: 2, days: 7)
    return Programme(
      id: "two-weeks", name: "Two weeks", summary: "Short and gentle.",
      audience: "For adults without warning signs.", weeks: [week, second],
      taper: Taper(weeks: 12, perWeek: 3, session: "first"), checkIns: [3, 6, 12], review: review)
  }

  static let article = Article(
    id: "why", title: "Why", summary: "What is known & what is not.", review: nil,
    blocks: [
      .heading(level: 2, anchor: "idea", [.text("The idea")]),
      .paragraph([
        .text("Less than <you> think "), .strong([.text("for now")]), .cite("hori-2019"),
        .link([.text("more")], to: "/exercises"),
      ]),
      .list([[.text("One")], [.emphasis([.text("Two")])]]),
      .note([.text("Stop and read.")]),
      .figure(exercise: "strap-leg-raise", rung: "straight-leg", caption: "A raised leg."),
    ])

  static let screening = ScreeningPack(
    id: "low-back", version: "1", review: nil,
    tags: [.init(tag: .nerve, meaning: "Nerve-type leg pain")], sections: [],
    emergency: .init(
      title: "Get help now", about: "Some signs cannot wait.", signs: ["Numbness in the saddle"],
      act: ["Call 112 or 999"]),
    vectors: [])

  static let library = Library(
    exercises: ["strap-leg-raise": exercise],
    programmes: ["two-weeks": programme(review: nil)], screening: screening, instruments: [:],
    evidence: ["bandy-1997": evidence, "hori-2019": memory], articles: ["why": article])

  /// Of plain limbs, drawn by a program that never changes.
  static let drawings = Drawings(
    gallery: Gallery(library, cast: .limbs, stamp: nil, folder: nil), shown: .byAll)
}
