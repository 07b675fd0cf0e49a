import Figure
import Testing

@testable import Pictures

struct PaperTests {
  @Test func whatIsLaidOnPaperIsMixedByItsOpacity() {
    var paper = Paper(width: 3, height: 1, colour: Paper.Colour(0x0000FF))
    let picture = Picture(
      width: 3, height: 1, pixels: [255, 0, 0, 255, 255, 0, 0, 51, 255, 0, 0, 0])
    paper.lay(picture, left: 0, top: 0)
    #expect(paper.picture.pixels == [255, 0, 0, 255, 51, 0, 204, 255, 0, 0, 255, 255])
  }

  @Test(arguments: [(-3, -2), (9, 9), (50, 50), (-50, 0)])
  func whatSticksOutIsCutOff(left: Int, top: Int) {
    var paper = Paper(width: 10, height: 10, colour: .day)
    paper.lay(EncodingTests.pattern(width: 8, height: 8), left: left, top: top)
    paper.fill(left: left, top: top, width: 8, height: 8, with: .night)
    paper.write("words", left: left, top: top, colour: .night)
    #expect(paper.picture.pixels.count == 400)
  }

  @Test func everyLetterOfALabelLooksDifferent() {
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789-.,/:"
    let drawn = Set(
      letters.map { letter in
        var paper = Paper(width: 8, height: 9, colour: .day)
        paper.write(String(letter), left: 1, top: 1, colour: .night)
        return paper.picture.pixels
      })
    #expect(drawn.count == letters.count)
  }
}
