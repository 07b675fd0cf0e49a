/// A table that holds something of a person, and what two people's rows become when a guest turns
/// out to be somebody we know. Merging, export and the test of deletion all walk this one list;
/// a test holds it against the database itself.
struct PersonTable {
  var name: String
  var merging: Merging
  /// Columns of the export; nothing secret and nothing that only the database needs.
  var export: [String]

  enum Merging {
    /// Every row stays, under the other person.
    case move
    /// One row for each value of this column (or one row in all, when nil), the newest by `by`.
    case newest(per: String?, by: String)
    /// Merged by hand in `Merge.swift`.
    case special
    /// Hangs on a session and moves with it.
    case withSession
  }

  static let all: [PersonTable] = [
    PersonTable(name: "device", merging: .special, export: moment("made")),
    PersonTable(name: "email_claim", merging: .special, export: ["email"] + moment("claimed")),
    PersonTable(
      name: "sign_in_link", merging: .move,
      export: ["email"] + moment("asked") + ["expires_ms", "used_ms"]),
    PersonTable(
      name: "settings", merging: .newest(per: nil, by: "changed_ms"),
      export: ["positions", "props", "minutes", "switch_gap", "voice", "talk", "units", "likeness"]
        + moment("changed")),
    PersonTable(
      name: "reminder", merging: .newest(per: nil, by: "asked_ms"),
      export: ["zone", "hour"] + moment("asked")),
    PersonTable(
      name: "reminder_sent", merging: .newest(per: "sent_date", by: "sent_ms"),
      export: moment("sent")),
    PersonTable(
      name: "screening", merging: .newest(per: "id", by: "at_ms"),
      export: ["id"] + moment("at")
        + ["pack", "version", "verdict", "sorted", "tags", "reasons", "answers"]),
    PersonTable(
      name: "screening_draft", merging: .newest(per: nil, by: "changed_ms"),
      export: moment("changed") + ["pack", "version", "answers"]),
    PersonTable(
      name: "enrolment", merging: .special,
      export: ["programme"] + moment("started") + moment("ended")),
    PersonTable(
      name: "session", merging: .move,
      export: ["uuid", "programme", "template", "week", "kind", "steps"] + moment("started")
        + ["furthest_step"] + moment("finished")),
    PersonTable(name: "session_plan", merging: .withSession, export: ["plan"]),
    PersonTable(
      name: "session_item", merging: .withSession,
      export: ["number", "exercise", "rung", "last_step"]),
    PersonTable(
      name: "session_event", merging: .withSession,
      export: ["id"] + moment("at")
        + ["kind", "step", "exercise", "rung", "score", "spread", "effort"]),
    PersonTable(
      name: "morning", merging: .newest(per: "at_date", by: "at_ms"),
      export: moment("at") + ["pain", "worse", "spread", "new"]),
    PersonTable(
      name: "choice", merging: .newest(per: "id", by: "at_ms"),
      export: ["id"] + moment("at") + ["kind", "exercise", "rung", "swap", "day"]),
    PersonTable(
      name: "measurement", merging: .newest(per: "id", by: "at_ms"),
      export: ["id"] + moment("at") + ["test", "side", "method", "trials"]),
    PersonTable(
      name: "questionnaire", merging: .newest(per: "id", by: "at_ms"),
      export: ["id"] + moment("at") + ["instrument", "score", "answers"]),
  ]

  private static func moment(_ name: String) -> [String] {
    ["_ms", "_zone", "_date"].map { name + $0 }
  }
}
