import Foundation
import Hummingbird
import Synchronization
import Testing

@testable import Site

@Suite struct KeptTests {
  private struct Broken: Error {}

  private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func step() { count.withLock { $0 += 1 } }
  }

  private func inFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kept-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  private func picture(_ size: Int) -> [UInt8] { [UInt8](repeating: 7, count: size) }

  @Test func whatManyAskForIsDrawnOnce() async throws {
    let kept = Kept(folder: nil)
    let drawn = Counter()
    try await withThrowingTaskGroup { group in
      for _ in 0..<20 {
        group.addTask {
          try await kept.picture("a") {
            drawn.step()
            return [1, 2, 3]
          }
        }
      }
      for try await picture in group { #expect(picture == ByteBuffer(bytes: [1, 2, 3])) }
    }
    #expect(drawn.value == 1)
  }

  @Test func picturesOutliveTheProgram() async throws {
    try await inFolder { folder in
      _ = try await Kept(folder: folder).picture("a") { [1, 2, 3] }
      let again = try await Kept(folder: folder).picture("a") { throw Broken() }
      #expect(again == ByteBuffer(bytes: [1, 2, 3]))
    }
  }

  @Test func theFolderNeverHoldsMoreThanItMay() async throws {
    try await inFolder { folder in
      let kept = Kept(folder: folder, most: (memory: 100, disk: 10_000))
      for number in 0..<60 { _ = try await kept.picture("\(number)") { self.picture(900) } }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect((5...11).contains(names.count))
      #expect(names.contains("59"))
      // What went is drawn again.
      let first = try await kept.picture("0") { self.picture(3) }
      #expect(first.readableBytes == 3)
    }
  }

  @Test func aPictureThatFailsIsTriedAgain() async throws {
    let kept = Kept(folder: nil)
    await #expect(throws: Broken.self) { try await kept.picture("a") { throw Broken() } }
    #expect(try await kept.picture("a") { [1] } == ByteBuffer(bytes: [1]))
  }

  @Test func aFolderThatCannotBeWrittenCostsNothingButTime() async throws {
    let kept = Kept(folder: "/proc/none/pictures")
    #expect(try await kept.picture("a") { [1] } == ByteBuffer(bytes: [1]))
  }
}
