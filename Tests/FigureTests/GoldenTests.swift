import Biomechanics
import Foundation
import Testing

@testable import Figure

/// Pictures of everyone in ten scenes by day and by night, as they were when someone last looked at
/// them and found them good. `LITHE_NEW_GOLDEN=1 swift test --filter GoldenTests` keeps new ones;
/// look at the contact sheets (`lithe figures`) before.
@Suite struct GoldenTests {
  static let people =
    ["limbs"] + (BodyFiles.areMade ? BodyFiles.ids : [])

  /// A cell of four by four pixels may be this far off, of 255, and all of them on average this far.
  private let mostOfACell = 26
  private let mostOnAverage = 1.0

  @Test(arguments: people)
  func everyoneLooksAsBefore(id: String) throws {
    let person = try person(id)
    var cells: [UInt8] = []
    for (_, scene) in Scenes.named {
      let figure = Figure(scene, person: person)
      for theme in Look.Theme.allCases {
        let look = Look(width: 160, samples: 2, theme: theme)
        cells += Golden.cells(of: figure.picture(at: figure.tellingMoment, look: look))
      }
    }
    let file = Golden.file(id)
    if ProcessInfo.processInfo.environment["LITHE_NEW_GOLDEN"] == "1" {
      try Data(Golden.packed(cells)).write(to: file)
    }
    let kept = Golden.unpacked([UInt8](try Data(contentsOf: file)))
    try #require(kept.count == cells.count)
    let apart = zip(kept, cells).map { abs(Int($0) - Int($1)) }
    #expect(apart.max() ?? 0 <= mostOfACell)
    #expect(Double(apart.reduce(0, +)) / Double(apart.count) < mostOnAverage)
  }

  @Test func packingLosesNothing() {
    let bytes: [UInt8] = [0, 0, 0, 7, 0, 9, 9] + [UInt8](repeating: 0, count: 700) + [1]
    #expect(Golden.unpacked(Golden.packed(bytes)) == bytes)
  }

  private func person(_ id: String) throws -> Person {
    if id == "limbs" { return .limbs }
    let shared = try BodyFiles.shared()
    return Person(shared, try BodyFiles.person(id, shared))
  }
}

/// Pictures reduced to cells of four by four pixels, colours with alpha multiplied in, runs of paper
/// as a zero and their length.
enum Golden {
  static func file(_ id: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(id).golden")
  }

  static func cells(of picture: Picture) -> [UInt8] {
    var cells: [UInt8] = []
    for row in 0..<picture.height / 4 {
      for column in 0..<picture.width / 4 {
        var sum = SIMD4<Int>()
        for y in row * 4..<row * 4 + 4 {
          for x in column * 4..<column * 4 + 4 {
            let colour = SIMD4<Int>(truncatingIfNeeded: picture.colour(x, y))
            sum &+= SIMD4(
              colour.x * colour.w, colour.y * colour.w, colour.z * colour.w, 255 * colour.w)
          }
        }
        for channel in 0..<4 { cells.append(UInt8(sum[channel] / (16 * 255))) }
      }
    }
    return cells
  }

  static func packed(_ cells: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    var index = 0
    while index < cells.count {
      guard cells[index] == 0 else {
        packed.append(cells[index])
        index += 1
        continue
      }
      var run = 1
      while run < 255, index + run < cells.count, cells[index + run] == 0 { run += 1 }
      packed += [0, UInt8(run)]
      index += run
    }
    return packed
  }

  static func unpacked(_ packed: [UInt8]) -> [UInt8] {
    var cells: [UInt8] = []
    var index = 0
    while index < packed.count {
      if packed[index] == 0, index + 1 < packed.count {
        cells += [UInt8](repeating: 0, count: Int(packed[index + 1]))
        index += 2
      } else {
        cells.append(packed[index])
        index += 1
      }
    }
    return cells
  }
}
