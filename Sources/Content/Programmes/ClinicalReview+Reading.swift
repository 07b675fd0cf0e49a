import Care

extension ClinicalReview {
  /// `{by: …, role: …, on: 2026-03-29}`; nil when nobody has reviewed it.
  static func read(_ reading: Reading) -> ClinicalReview? {
    let fields = reading.fields(["by", "role", "on"])
    let by = fields.text("by"), role = fields.text("role")
    guard let day = fields.required("on"), let text = day.text() else { return nil }
    guard let on = LocalDate(text) else {
      day.report("\(day.shown) is not a day.", remedy: "Write it as 2026-03-29.")
      return nil
    }
    return ClinicalReview(by: by, role: role, on: on)
  }
}
