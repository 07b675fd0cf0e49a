import Care
import Foundation
import Testing

private let moment = Moment(
  milliseconds: 1_795_000_000_000, zone: "Europe/Berlin", localDate: LocalDate("2026-11-22")!)

private let everyKind: [SessionEvent.What] = [
  .started, .stepped(7), .easier("curl-up", to: "low"), .harder("curl-up", to: "high"),
  .hurts("curl-up", score: 6, spread: true), .skipped("curl-up"), .wentBack(3), .paused, .resumed,
  .stopped, .rated(.hard), .best("curl-up"), .finished,
]

@Test func everyEventReadsBackFromItsFlatForm() throws {
  #expect(everyKind.map(\.kind) == SessionEvent.What.Kind.allCases)
  for what in everyKind {
    let event = SessionEvent.Posted(
      id: "0f8fad5b-d9cb-469f-a165-70867728950e", at: moment, what: what)
    let data = try JSONEncoder().encode(event)
    #expect(try JSONDecoder().decode(SessionEvent.Posted.self, from: data) == event)
  }
}

@Test func theFlatFormIsTheOneThePageSends() throws {
  let json = """
    {"id":"0f8fad5b-d9cb-469f-a165-70867728950e","at":1795000000000,"zone":"Europe/Berlin",
     "localDate":"2026-11-22","kind":"hurts","exercise":"curl-up","score":6,"spread":false}
    """
  let posted = try JSONDecoder().decode(SessionEvent.Posted.self, from: Data(json.utf8))
  #expect(posted.at == moment)
  #expect(posted.what == .hurts("curl-up", score: 6, spread: false))
}

@Test func anEventThatSaysTooLittleOrTheImpossibleIsRefused() {
  let start =
    #"{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","at":1,"zone":"UTC","localDate":"2026-11-22","#
  let wrong = [
    start + #""kind":"hurts","exercise":"a","score":11,"spread":false}"#,
    start + #""kind":"hurts","exercise":"a","score":-1,"spread":false}"#,
    start + #""kind":"hurts","exercise":"a","score":3}"#,
    start + #""kind":"stepped","step":-1}"#, start + #""kind":"stepped"}"#,
    start + #""kind":"flew"}"#, start + #""kind":"rated","effort":"meh"}"#,
    start.replacingOccurrences(of: "0f8f", with: "0F8F") + #""kind":"paused"}"#,
    start.replacingOccurrences(of: "\"at\":1,", with: "\"at\":-1,") + #""kind":"paused"}"#,
    start.replacingOccurrences(of: "\"at\":1,", with: "\"at\":9223372036854775807,")
      + #""kind":"paused"}"#,
    start.replacingOccurrences(of: "11-22", with: "13-22") + #""kind":"paused"}"#,
  ]
  for json in wrong {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(SessionEvent.Posted.self, from: Data(json.utf8))
    }
  }
}

private func events(_ whats: [SessionEvent.What]) -> [SessionEvent] {
  whats.enumerated().map {
    SessionEvent(id: "event-\($0.offset)", session: "session", at: moment, what: $0.element)
  }
}

@Test func finishedSessionStaysFinishedAfterLateReplay() {
  let all = events([.stepped(0), .finished, .wentBack(0), .stepped(0), .stopped])
  #expect(SessionProgress(all).finished)
}

@Test func progressNeverGoesBackwards() {
  for seed in 0..<200 {
    var random = Seeded(seed)
    var progress = SessionProgress()
    for _ in 0..<30 {
      let next = progress.after(random.pick(everyKind + [.stepped(random.int(0...40))]))
      #expect(next.steps >= progress.steps && (next.finished || !progress.finished))
      progress = next
    }
  }
}

@Test func progressIsTheSameInAnyOrderAndSentTwice() {
  for seed in 0..<200 {
    var random = Seeded(seed)
    let sent = events((0..<20).map { _ in random.pick(everyKind + [.stepped(random.int(0...40))]) })
    let whole = SessionProgress(sent)
    #expect(SessionProgress((sent + sent).shuffled(using: &random)) == whole)
    let cut = random.int(0...20)
    let halves = (SessionProgress(sent.prefix(cut)), SessionProgress(sent.dropFirst(cut)))
    #expect(halves.0.merged(with: halves.1) == whole && halves.1.merged(with: halves.0) == whole)
    #expect(whole.merged(with: whole) == whole)
  }
}
