import Biomechanics
import Testing

@testable import Figure

@Suite struct PictureTests {
  private let moments = [0.0, 0.6, 1.3, 2.0, 3.1]

  @Test(arguments: Scenes.all)
  func aPictureIsFourToThreeOrTwoToOneAtAnyWidth(scene: Demonstration) {
    let figure = Figure(scene)
    for width in [60, 121, 480] {
      let picture = figure.picture(at: 0, look: Look(width: width, samples: 1))
      #expect(picture.width == width)
      #expect(picture.height == (figure.isWide ? width / 2 : width * 3 / 4))
      #expect(picture.pixels.count == picture.width * picture.height * 4)
    }
  }

  /// Walls and door frames alone run out of the picture.
  @Test(arguments: Scenes.all.filter { !$0.props.contains(.wall) })
  func theWholeScenesLieInsideThePicture(scene: Demonstration) {
    let figure = Figure(scene)
    for seconds in moments {
      let picture = figure.picture(at: seconds, look: Look(width: 160))
      for x in 0..<picture.width {
        #expect(picture.alpha(x, 0) < 128 && picture.alpha(x, picture.height - 1) < 128)
      }
      for y in 0..<picture.height {
        #expect(picture.alpha(0, y) < 128 && picture.alpha(picture.width - 1, y) < 128)
      }
    }
  }

  @Test(arguments: Scenes.all)
  func aUsedCanvasPaintsWhatAFreshOnePaints(scene: Demonstration) {
    let canvas = Canvas()
    let figure = Figure(scene)
    for look in [
      Look(width: 300, samples: 3, theme: .dark, turn: 1), Look(width: 90, samples: 1),
      Look(width: 160, samples: 2),
    ] {
      figure.draw(at: 1.3, look: look, on: canvas)
      #expect(canvas.picture == figure.picture(at: 1.3, look: look))
    }
  }

  /// Light falls from the same side, so only the outlines are compared.
  @Test(arguments: Scenes.all)
  func theLeftSideIsTheMirrorImage(scene: Demonstration) {
    var other = scene
    other.side = .left
    let look = Look(width: 160, samples: 2)
    let right = Figure(scene).picture(at: 1.3, look: look)
    let left = Figure(other).picture(at: 1.3, look: look)
    var apart = 0
    for y in 0..<right.height {
      for x in 0..<right.width
      where (right.alpha(x, y) > 200) != (left.alpha(right.width - 1 - x, y) > 200) { apart += 1 }
    }
    #expect(apart < 60, "\(apart) pixels differ")
  }

  @Test func theStillShowsTheMomentFarthestFromTheStart() {
    #expect(Figure(Scenes.strap).tellingMoment == 2)
    #expect(Figure(Scenes.birdDog).tellingMoment == 0)
  }

  @Test func breathMovesTheTrunkAndNothingElse() {
    let figure = Figure(Scenes.strap)
    let out = figure.picture(at: 0, look: Look(width: 480, breath: 0))
    let full = figure.picture(at: 0, look: Look(width: 480, breath: 1))
    #expect(out != full)
    let changed = out.pixelCount { out.colour($0, $1) != full.colour($0, $1) }
    #expect(changed < out.width * out.height / 8)
  }

  @Test func theViewTurnsAllTheWayRound() {
    let figure = Figure(Scenes.chair)
    let pictures = [0, 0.5, 1, 1.5].map {
      figure.picture(at: 0, look: Look(width: 120, samples: 1, turn: $0 * .pi))
    }
    for picture in pictures {
      let covered = picture.pixelCount { picture.alpha($0, $1) > 200 }
      #expect(covered > picture.width * picture.height / 30)
    }
    #expect(pictures[0] != pictures[2])
  }
}

extension Picture {
  func alpha(_ x: Int, _ y: Int) -> UInt8 { pixels[(y * width + x) * 4 + 3] }

  func colour(_ x: Int, _ y: Int) -> SIMD4<UInt8> {
    let at = (y * width + x) * 4
    return SIMD4(pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3])
  }

  func pixelCount(where holds: (Int, Int) -> Bool) -> Int {
    (0..<height).reduce(0) { sum, y in sum + (0..<width).count { holds($0, y) } }
  }
}
