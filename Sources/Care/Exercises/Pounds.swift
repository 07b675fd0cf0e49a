/// "5 to 8 kg" as "11 to 18 lb", to the nearest pound (1 lb is 0.453 592 37 kg).
public func inPounds(_ text: String) -> String {
  // Few lines weigh anything, and making the pattern for each was an eighth of a start.
  guard text.contains(" kg") else { return text }
  return text.replacing(/(\d+)(?: to (\d+))? kg\b/) { match in
    let pounds = [match.1, match.2 ?? ""].compactMap { Double($0) }
      .map { String(Int(($0 / 0.453_592_37).rounded())) }
    return pounds.joined(separator: " to ") + " lb"
  }
}
