import Foundation
import Testing

@testable import Content

/// Recordings by a practitioner, named in `Content/voice/recordings.yaml`.
@Suite struct OwnRecordingTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "voice-\(UUID())").path()

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("sound".utf8).write(to: URL(fileURLWithPath: folder + "/mine.wav"))
  }

  private func read(_ text: String) -> (library: Library?, problems: [ContentProblem]) {
    let file = ContentFile(shelf: .voice, path: folder + "/recordings.yaml", text: text)
    return Library.read(Shipped.files + [file])
  }

  @Test func aRecordingBelongsToItsPhrase() throws {
    let (library, problems) = read("\"Right side.\": mine.wav\nStrap leg raise.: mine.wav\n")
    #expect(problems.isEmpty)
    let recordings = try #require(library).recordings
    #expect(recordings.keys.sorted() == ["Right side.", "Strap leg raise."])
    #expect(recordings["Right side."].map { FileManager.default.fileExists(atPath: $0) } == true)
  }

  @Test(arguments: [
    (
      "Right sid.: mine.wav", "Nothing in a session says `Right sid.`.",
      "Did you mean `Right side.`?"
    ),
    ("Right side.: gone.wav", "There is no file `gone.wav` beside this one.", "record it"),
    ("Right side.: notes.txt", "`notes.txt` is not the name of a sound file.", ".wav"),
    ("Right side.: ../mine.wav", "`../mine.wav` is not the name of a sound file.", ".wav"),
    ("Right side.: [mine.wav]", "Right side. must be text.", "quotes"),
    ("- mine.wav", "recordings must be a mapping", "key: value"),
  ])
  func aMistakeIsNamedWithItsRemedy(text: String, what: String, remedy: String) throws {
    let problems = read(text).problems
    #expect(problems.count == 1 && problems[0].file.hasSuffix("recordings.yaml"))
    #expect(problems[0].what.hasPrefix(what), "\(problems[0])")
    #expect(problems[0].remedy.contains(remedy), "\(problems[0])")
  }

  @Test func nobodyHasToRecordAnything() throws {
    #expect(try Shipped.library().recordings.isEmpty)
  }
}
