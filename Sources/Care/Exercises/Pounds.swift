/// "5 to 8 kg" as "11 to 18 lb", to the nearest pound (1 lb is 0.453 592 37 kg).
public func inPounds(_ text: String) -> String {
  text.replacing(/(\d+)(?: to (\d+))? kg\b/) { match in
    let pounds = [match.1, match.2 ?? ""].compactMap { Double($0) }
      .map { String(Int(($0 / 0.453_592_37).rounded())) }
    return pounds.joined(separator: " to ") + " lb"
  }
}
