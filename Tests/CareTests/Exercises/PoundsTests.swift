import Testing

@testable import Care

@Suite struct PoundsTests {
  @Test func weightsAreSaidInPoundsAndNothingElseChanges() {
    #expect(
      inPounds("Put a weight of 5 to 8 kg on a step.") == "Put a weight of 11 to 18 lb on a step.")
    #expect(inPounds("Hold 2 kg for 30 seconds.") == "Hold 4 lb for 30 seconds.")
    #expect(inPounds("Breathe out for 5 to 8 counts.") == "Breathe out for 5 to 8 counts.")
  }
}
