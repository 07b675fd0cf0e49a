import Care
import Content

/// A session on one sheet of paper: figures and cues in large type, and a way back by phone.
struct SessionSheet: Page {
  static let template = "sheets/session"
  let heading: String
  let programme: String
  let entries: [Entry]
  /// "few", "some" or "many": how large everything may be and still fit one page of A4.
  let size: String
  let stop: String
  let review: String
  let back: Back

  let scripts = ["print.js"]
  var title: String { heading }
  var summary: String? { "\(heading), on one page to print." }

  struct Entry: Sendable {
    let number: Int
    let name: String
    let dose: String
    let cues: [String]
    let drawing: Drawing
  }

  init(
    _ session: SessionTemplate, of programme: Programme, in library: Library, base: BaseURL,
    _ drawings: Drawings
  ) {
    heading = session.name
    self.programme = programme.name
    let shown = session.blocks.flatMap(\.items).flatMap(\.shown)
    size = shown.count <= 5 ? "few" : shown.count <= 10 ? "some" : "many"
    let lines = shown.count <= 5 ? 4 : 2
    entries = zip(1..., shown).compactMap { number, prescription in
      Entry(prescription, number: number, lines: lines, in: library, drawings)
    }
    stop = PainRule.onPaper
    review = programme.review.words
    back = Back(.programme(programme.id), at: session.id.rawValue, base: base)
  }
}

extension SessionSheet.Entry {
  init?(
    _ prescription: Prescription, number: Int, lines: Int, in library: Library, _ drawings: Drawings
  ) {
    guard let exercise = library.exercises[prescription.exercise] else { return nil }
    let rung = exercise.ladder.first { $0.id == prescription.rung } ?? exercise.startRung
    self.number = number
    name = exercise.name
    dose = (prescription.dose ?? rung.dose ?? exercise.dose).words(exercise.sides)
    cues = Array((rung.cues.isEmpty ? exercise.cues : rung.cues).prefix(lines))
    drawing = drawings.drawing(rung, of: exercise, at: .sheet)
  }
}

extension PainRule {
  /// When to stop, for somebody with nothing but the sheet.
  static var onPaper: String {
    let stops = trafficLight.first { $0.action == .stop }.map {
      "pain reaches \($0.from) of 10, or "
    }
    return "Stop and rest if \(stops ?? "pain ")spreads down a leg."
  }
}

/// The way from paper to the page.
struct Back: Sendable {
  let page: Route
  let address: String
  let qr: String

  init(_ route: Route, at anchor: String? = nil, base: BaseURL) {
    page = route
    address = base.url(of: route)
    qr = QRCode(address + (anchor.map { "#" + $0 } ?? ""))?.svg ?? ""
  }
}
