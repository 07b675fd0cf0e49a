/// The flat form that travels and is stored: the kind, and beside it only what that kind has.
extension SessionEvent.What: Codable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case started, stepped, easier, harder, hurts, skipped
    case wentBack = "went-back"
    case paused, resumed, stopped, rated, best, finished
  }

  public var kind: Kind {
    switch self {
    case .started: .started
    case .stepped: .stepped
    case .easier: .easier
    case .harder: .harder
    case .hurts: .hurts
    case .skipped: .skipped
    case .wentBack: .wentBack
    case .paused: .paused
    case .resumed: .resumed
    case .stopped: .stopped
    case .rated: .rated
    case .best: .best
    case .finished: .finished
    }
  }

  private enum Key: String, CodingKey { case kind, step, exercise, rung, score, spread, effort }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func exercise() throws -> ExerciseID { try values.decode(ExerciseID.self, forKey: .exercise) }
    func rung() throws -> RungID { try values.decode(RungID.self, forKey: .rung) }
    func whole(_ key: Key, in range: ClosedRange<Int>) throws -> Int {
      let number = try values.decode(Int.self, forKey: key)
      guard range.contains(number) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: values, debugDescription: "\(number) is outside \(range)")
      }
      return number
    }
    func step() throws -> Int { try whole(.step, in: 0...100_000) }
    self =
      switch try values.decode(Kind.self, forKey: .kind) {
      case .started: .started
      case .stepped: .stepped(try step())
      case .easier: .easier(try exercise(), to: try rung())
      case .harder: .harder(try exercise(), to: try rung())
      case .hurts:
        .hurts(
          try exercise(), score: try whole(.score, in: 0...10),
          spread: try values.decode(Bool.self, forKey: .spread))
      case .skipped: .skipped(try exercise())
      case .wentBack: .wentBack(try step())
      case .paused: .paused
      case .resumed: .resumed
      case .stopped: .stopped
      case .rated: .rated(try values.decode(SessionEvent.Effort.self, forKey: .effort))
      case .best: .best(try exercise())
      case .finished: .finished
      }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(kind, forKey: .kind)
    switch self {
    case .started, .paused, .resumed, .stopped, .finished: break
    case .stepped(let step), .wentBack(let step): try values.encode(step, forKey: .step)
    case .easier(let exercise, let rung), .harder(let exercise, let rung):
      try values.encode(exercise, forKey: .exercise)
      try values.encode(rung, forKey: .rung)
    case .hurts(let exercise, let score, let spread):
      try values.encode(exercise, forKey: .exercise)
      try values.encode(score, forKey: .score)
      try values.encode(spread, forKey: .spread)
    case .skipped(let exercise), .best(let exercise):
      try values.encode(exercise, forKey: .exercise)
    case .rated(let effort): try values.encode(effort, forKey: .effort)
    }
  }
}

extension SessionEvent {
  /// An event as the page sends it: the session is in the address, so not in the event.
  public struct Posted: Hashable, Sendable, Codable {
    public var id: String
    public var at: Moment
    public var what: What

    private enum Key: String, CodingKey { case id, at, zone, localDate }

    /// 9999-12-31T23:59:59.999Z
    private static let lastInstant: Int64 = 253_402_300_799_999

    public init(id: String, at: Moment, what: What) {
      self.id = id
      self.at = at
      self.what = what
    }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      id = try values.decode(String.self, forKey: .id)
      guard id.isLowerCaseUUID else {
        throw DecodingError.dataCorruptedError(
          forKey: .id, in: values, debugDescription: "not a lower-case UUID")
      }
      let milliseconds = try values.decode(Int64.self, forKey: .at)
      guard (0...Self.lastInstant).contains(milliseconds) else {
        throw DecodingError.dataCorruptedError(
          forKey: .at, in: values, debugDescription: "no instant of the years 1970 to 9999")
      }
      at = Moment(
        milliseconds: milliseconds,
        zone: try values.decode(String.self, forKey: .zone),
        localDate: try values.decode(LocalDate.self, forKey: .localDate))
      what = try What(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: Key.self)
      try values.encode(id, forKey: .id)
      try values.encode(at.milliseconds, forKey: .at)
      try values.encode(at.zone, forKey: .zone)
      try values.encode(at.localDate, forKey: .localDate)
      try what.encode(to: encoder)
    }
  }

  public init(session: String, _ posted: Posted) {
    self.init(id: posted.id, session: session, at: posted.at, what: posted.what)
  }

  public var posted: Posted { Posted(id: id, at: at, what: what) }
}

extension String {
  /// 8-4-4-4-12 lower-case hexadecimal digits.
  public var isLowerCaseUUID: Bool {
    let groups = split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.allSatisfy { $0.allSatisfy { "0123456789abcdef".contains($0) } }
  }
}
