import Care

/// Everything that was wrong with a form at once, so nobody mends one field only to meet the next.
struct FormErrors: Error, Equatable, Sendable {
  var fields: [FieldFault]

  subscript(field: String) -> String? { fields.first { $0.field == field }?.sentence }
}

/// Takes typed values out of a form and remembers every field that would not give one.
/// Read all the fields, then call `finish` with the value they make.
struct FormReader {
  let form: FormData
  private(set) var errors: [FieldFault] = []

  init(_ form: FormData) { self.form = form }

  mutating func refuse(_ field: String, _ say: String) {
    errors.append(FieldFault(field: field, sentence: say))
  }

  /// A radio group or select.
  mutating func choice<Value: RawRepresentable<String>>(
    _ field: String, as type: Value.Type = Value.self, missing say: String
  ) -> Value? {
    if let value = form[field].flatMap(Value.init(rawValue:)) { return value }
    refuse(field, say)
    return nil
  }

  /// Tick boxes; a value that is not one of the choices is refused.
  mutating func choices<Value: RawRepresentable<String> & Hashable>(
    _ field: String, as type: Value.Type = Value.self, unknown say: String
  ) -> Set<Value> {
    let sent = form.all(field)
    let known = sent.compactMap(Value.init(rawValue:))
    if known.count != sent.count { refuse(field, say) }
    return Set(known)
  }

  mutating func whole(
    _ field: String, in range: ClosedRange<Int>, missing: String, wrong: String
  ) -> Int? {
    guard let typed = form[field] else {
      refuse(field, missing)
      return nil
    }
    guard let value = Int(typed), range.contains(value) else {
      refuse(field, wrong)
      return nil
    }
    return value
  }

  /// Returns the value when no field was refused; throws every refusal otherwise.
  func finish<Value>(_ value: Value?) throws(FormErrors) -> Value {
    guard errors.isEmpty, let value else { throw FormErrors(fields: errors) }
    return value
  }
}
