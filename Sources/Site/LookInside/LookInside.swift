import Care
import Content
import Explainer
import Figure

/// The figure one can look into, as the article's page carries it.
struct LookInside: Sendable {
  /// For the script: where its module is and who is drawn.
  let module: String
  let person: String
  let caption: String
  let drawing: Drawing
  /// Where the slider begins, degrees.
  let start: Int
  /// Whose leg that is.
  let whose: String
  let measure: Route?
  let postures: [Choice]
  let numbers: [Number]
  let rows: [InsideRow]
  /// The source that says how sure all of the numbers are.
  let source: Cite?

  struct Choice: Sendable {
    let number: Int
    let name: String
    let isChosen: Bool
  }

  /// A row of the table that moves.
  struct Number: Sendable {
    let id: String
    let name: String
    let hint: String?
    let cites: [Cite]
  }

  struct Cite: Sendable {
    let id: String
    let number: Int
    let grade: String
  }

  /// What the numbers rest on or are compared with.
  static let model: EvidenceID = "body-model"
  private static let known: [(id: String, name: String, hint: String?, evidence: [EvidenceID])] = [
    ("pelvis", "Pelvis", nil, [model, "gajdosik-1992"]),
    ("hip", "Hips bend", nil, [model, "esola-1996"]),
    ("lumbar", "Lower back bends", nil, [model, "esola-1996"]),
    ("thorax", "Upper back bends", nil, [model, "gajdosik-1994"]),
    (
      "press", "Pressed together, lowest joint", "Along the spine, at the green disc",
      [model, "wilke-1999"]
    ),
    ("shear", "Pushed across, lowest joint", nil, [model]),
    ("outer", "Outer hamstring", "Biceps femoris", [model, "silder-2007"]),
    ("deep", "Inner hamstring, deep", "Semimembranosus", [model, "silder-2007"]),
    ("near", "Inner hamstring, near the skin", "Semitendinosus", [model, "silder-2007"]),
  ]

  /// Cited by the figure itself, besides the article's own words.
  static let evidence: [EvidenceID] = {
    var found: [EvidenceID] = []
    for id in known.flatMap(\.evidence) where !found.contains(id) { found.append(id) }
    return found
  }()

  /// - Parameters:
  ///   - sources: everything the page cites, in the order of its numbers.
  ///   - leg: this person's, where they measured it.
  init(
    caption: String, _ gallery: Gallery, _ assets: Assets, sources: [EvidenceEntry], leg: Leg?
  ) {
    module = assets.link(to: .insideModule)
    person = gallery.inside.member.id
    self.caption = caption
    drawing = gallery.insideDrawing(of: .reaching, alt: caption)
    start = min(max(leg.map { Int($0.ends.rounded()) } ?? InsideGallery.legs[1], 40), 95)
    whose =
      leg == nil
      ? "It begins with an average leg."
      : "It begins where your own leg stopped when you measured it."
    measure = leg == nil ? .measure : nil
    postures = Posed.allCases.map {
      Choice(number: $0.rawValue, name: $0.name, isChosen: $0 == .reaching)
    }
    func cites(_ evidence: [EvidenceID]) -> [Cite] {
      evidence.compactMap { id in
        sources.firstIndex { $0.id == id.rawValue }.map {
          Cite(id: id.rawValue, number: $0 + 1, grade: sources[$0].grade)
        }
      }
    }
    numbers = Self.known.map {
      Number(id: $0.id, name: $0.name, hint: $0.hint, cites: cites($0.evidence))
    }
    rows = gallery.inside.rows()
    source = cites([Self.model]).first
  }
}
