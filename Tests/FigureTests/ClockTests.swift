import Testing

@testable import Figure

@Suite struct ClockTests {
  private let look = Look(width: 240)

  private func still(_ clock: Clock?) -> Picture {
    var scene = Scenes.hinge
    scene.clock = clock
    return Figure(scene).still(look: look)
  }

  @Test func aClockStandsInAnUpperCornerAndChangesNothingElse() {
    let (plain, told) = (still(nil), still(.minutes(20)))
    var count = 0
    for y in 0..<plain.height {
      for x in 0..<plain.width where plain.colour(x, y) != told.colour(x, y) {
        count += 1
        #expect(y < 45 && (x < 45 || x >= plain.width - 45), "\(x), \(y)")
      }
    }
    #expect(count > 200)
  }

  @Test func theFaceFillsAsTimeGrows() {
    let filled = [5, 20, 30, 45, 60].map { minutes in
      let picture = still(.minutes(minutes))
      return Double(picture.pixelCount { picture.colour($0, $1) == SIMD4(0x2f, 0x6b, 0x4f, 255) })
    }
    for (minutes, count) in zip([5.0, 20, 30, 45], filled) {
      #expect(abs(count / filled[4] - minutes / 60) < 0.12)
    }
  }

  @Test func aStopwatchHasACrown() {
    #expect(still(.seconds(30)) != still(.minutes(30)))
  }
}
