import Foundation
import Testing

@testable import Site

@Suite struct ShapesTests {
  @Test func shapesAreMeasuredOnceAndRememberedForTheNextStart() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "shapes-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let first = Shapes(file: file)
    #expect(first.isWide("a") { true })
    #expect(first.isWide("a") { false })
    #expect(!first.isWide("b") { false })
    first.save()
    let second = Shapes(file: file)
    #expect(second.isWide("a") { false })
    #expect(!second.isWide("b") { true })
  }

  @Test func anUnreadableFileIsMeasuredAnew() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "shapes-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: file) }
    try "a\n\nb wide deep\nc wide\n".write(toFile: file, atomically: true, encoding: .utf8)
    let shapes = Shapes(file: file)
    #expect(!shapes.isWide("a") { false })
    #expect(!shapes.isWide("b") { false })
    #expect(shapes.isWide("c") { false })
    Shapes(file: "/proc/none/shapes").save()
  }
}
