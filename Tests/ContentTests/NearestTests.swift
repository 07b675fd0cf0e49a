import Testing

@testable import Content

@Suite struct NearestTests {
  @Test(arguments: [
    ("hip_flexoin_r", "hip_flexion_r"), ("bandy-1979", "bandy-1997"), ("strech", "stretch"),
    ("postion", "position"),
  ])
  func aSlipOfTheFingerIsUnderstood(word: String, meant: String) {
    #expect(
      nearest(
        to: word, among: ["hip_flexion_r", "hip_flexion_l", "bandy-1997", "stretch", "position"])
        == meant)
  }

  @Test func anotherWordIsNotGuessedAt() {
    #expect(nearest(to: "banana", among: ["stretch", "slider"]) == nil)
    #expect(
      remedy(for: "banana", among: ["slider", "stretch"]) == "Use one of `slider`, `stretch`.")
  }
}
