import Testing

@testable import Content

/// Files as a slip of the hand, a broken disk or a bad merge leaves them.
@Suite struct DamageTests {
  /// A small generator, so that a failure comes back (Marsaglia, "Xorshift RNGs", 2003).
  struct Xorshift: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  static func damaged(_ text: String, with random: inout Xorshift) -> String {
    var letters = Array(text.unicodeScalars)
    let start = Int.random(in: 0..<letters.count, using: &random)
    let end = min(letters.count, start + Int.random(in: 1...60, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: letters.removeSubrange(start..<end)
    case 1: letters.insert(contentsOf: letters[start..<end], at: end)
    case 2: letters.removeSubrange(start...)
    default:
      let signs = Array(":{}[]-\"'#&*!|>%@\n\t 9,~".unicodeScalars)
      letters[start] = signs[Int.random(in: 0..<signs.count, using: &random)]
    }
    return String(String.UnicodeScalarView(letters))
  }

  @Test func everyDamagedFileIsReadToTheEndAndItsProblemsPointIntoIt() {
    var random = Xorshift(state: 2_026)
    for file in Shipped.files {
      for _ in 0..<25 {
        let text = Self.damaged(file.text, with: &random)
        let lines = text.count { $0 == "\n" } + 2
        let broken = ContentFile(shelf: file.shelf, path: file.path, text: text)
        for problem in Library.read([broken]).problems where problem.file == file.path {
          #expect((1...lines).contains(problem.line), "\(problem)")
          #expect(problem.column >= 1 && !problem.what.isEmpty && !problem.remedy.isEmpty)
        }
      }
    }
  }

  @Test func anEmptyFileIsAProblemAndNoCrash() {
    for shelf in ContentFile.Shelf.allCases {
      for text in ["", "\n", "---\n", "---\n---\n", "[]", "{}", "null", "- - -", "a: &a [*a]"] {
        let file = ContentFile(shelf: shelf, path: "x/empty.yaml", text: text)
        let problems = Library.read([file]).problems.filter { $0.file == file.path }
        #expect(!problems.isEmpty || shelf == .evidence || shelf == .voice, "\(shelf) \(text)")
      }
    }
  }
}
