import Foundation
import Testing

@testable import Site

@Suite struct EventBatchTests {
  private func event(_ rest: String) -> String {
    """
    {"id":"0f8fad5b-d9cb-469f-a165-70867728950e","at":1,"zone":"UTC","localDate":"2026-03-29",\(rest)}
    """
  }

  private func batch(_ events: String...) -> Data {
    Data("{\"events\":[\(events.joined(separator: ","))]}".utf8)
  }

  @Test func aBatchIsReadInItsOrder() throws {
    let read = try EventBatch(
      json: batch(event(#""kind":"started""#), event(#""kind":"stepped","step":4"#)))
    #expect(read.events.map(\.what) == [.started, .stepped(4)])
  }

  @Test(arguments: [
    (#""kind":"hurts","exercise":"bridge","score":11,"spread":false"#, "events[1].score"),
    (#""kind":"hurts","exercise":"bridge","spread":false"#, "events[1].score"),
    (#""kind":"danced""#, "events[1].kind"),
    (#""kind":"stepped","step":"four""#, "events[1].step"),
  ])
  func aWrongEventIsNamedByPlaceAndField(wrong: String, place: String) {
    let error = #expect(throws: EventBatchError.self) {
      try EventBatch(json: batch(event(#""kind":"started""#), event(wrong)))
    }
    #expect(error?.status == 422)
    #expect(error?.sentence.hasPrefix(place + ":") == true)
  }

  @Test func whatIsNotJSONIsSaidToBeUnreadable() {
    let error = #expect(throws: EventBatchError.self) { try EventBatch(json: Data("hello".utf8)) }
    #expect(error?.status == 400)
  }

  @Test func logsOfAWrongEventHoldNoAnswer() {
    let error = #expect(throws: EventBatchError.self) {
      try EventBatch(
        json: batch(event(#""kind":"hurts","exercise":"bridge","score":11,"spread":true"#)))
    }
    #expect(error?.detail.contains("11") == false)
  }

  @Test func tooManyEventsAtOnceAreRefused() {
    let many = Array(repeating: event(#""kind":"started""#), count: EventBatch.most + 1)
    let error = #expect(throws: EventBatchError.self) {
      try EventBatch(json: Data("{\"events\":[\(many.joined(separator: ","))]}".utf8))
    }
    #expect(error?.status == 413)
  }
}
