import Care
import Testing

@testable import Site

@Suite struct FormDataTests {
  @Test func percentAndPlusAreDecoded() {
    let form = FormData(urlEncoded: "a=sore+back%21&b=%C3%A9t%C3%A9&empty=&flag")
    #expect(form["a"] == "sore back!")
    #expect(form["b"] == "été")
    #expect(form["empty"] == nil)
    #expect(form["flag"] == nil)
    #expect(form["other"] == nil)
  }

  @Test func everyTickOfAGroupIsKeptInOrder() {
    #expect(FormData(urlEncoded: "t=c&x=1&t=a&t=b").all("t") == ["c", "a", "b"])
  }

  @Test func brokenEscapesAreKeptAsTyped() {
    #expect(FormData(urlEncoded: "a=100%&b=%zz&c=%4")["a"] == "100%")
    #expect(FormData(urlEncoded: "b=%zz")["b"] == "%zz")
    #expect(FormData(urlEncoded: "c=%4")["c"] == "%4")
  }

  @Test func invalidTextNeverTraps() {
    #expect(FormData(urlEncoded: "a=%FF%FE")["a"] == "\u{FFFD}\u{FFFD}")
    #expect(FormData(urlEncoded: "&&==&=x&a").all("a") == [""])
  }

  @Test func whatWasTypedIsShownAgainUnchanged() {
    #expect(FormData(urlEncoded: "a=+72+")["a"] == "72")
    #expect(FormData(urlEncoded: "a=+72+").typed("a") == " 72 ")
  }
}

@Suite struct FormReaderTests {
  private enum Fruit: String { case apple, pear }

  @Test func allRefusalsComeAtOnce() {
    var reader = FormReader(FormData(["fruit": "stone", "count": "many"]))
    let fruit = reader.choice("fruit", as: Fruit.self, missing: "Choose one.")
    let count = reader.whole("count", in: 0...10, missing: "How many?", wrong: "0 to 10.")
    #expect(fruit == nil && count == nil)
    #expect(
      throws: FormErrors(fields: [
        FieldFault(field: "fruit", sentence: "Choose one."),
        FieldFault(field: "count", sentence: "0 to 10."),
      ])
    ) { try reader.finish(fruit) }
  }

  @Test(arguments: [("72", 72), ("72.5", 72.5), ("72,5", 72.5), (" 72° ", 72)])
  func degreesAreReadAsPeopleWriteThem(typed: String, value: Double) {
    #expect(FormData(["a": typed]).degrees("a") == value)
  }

  @Test(arguments: ["nan", "inf", "1e400", "seventy", ""])
  func whatIsNoNumberIsNoDegrees(typed: String) {
    #expect(FormData(["a": typed]).degrees("a") == nil)
  }

  @Test func anUnknownTickIsRefusedNotDropped() {
    var reader = FormReader(FormData(["f": "apple", "f": "stone"]))
    #expect(reader.choices("f", as: Fruit.self, unknown: "Not one of ours.") == [.apple])
    #expect(reader.errors.map(\.field) == ["f"])
  }
}
