import Biomechanics
import Figure
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct DrawingTests {
  private let moments = [0.0, 0.6, 1.3, 2.0, 3.1]

  @Test(arguments: Scenes.all, [true, false])
  func everyMomentIsWellFormedXML(scene: Demonstration, alone: Bool) throws {
    let figure = Figure(scene)
    for seconds in moments {
      let text = figure.drawing(at: seconds, alone: alone)
      let parser = XMLParser(data: Data(text.utf8))
      #expect(parser.parse(), "\(String(describing: parser.parserError))")
    }
  }

  /// A strict page refuses style attributes and, in the page itself, style elements.
  @Test(arguments: Scenes.all)
  func insideAPageTheDrawingBringsNoStyleOfItsOwn(scene: Demonstration) {
    let text = Figure(scene).drawing(at: 0.6, alone: false)
    #expect(!text.contains("style"))
    #expect(!text.contains("fill=") && !text.contains("stroke="))
    #expect(!text.contains(" id="), "two drawings in one page would share an id")
    #expect(Figure(scene).drawing(at: 0.6, alone: true).contains("<style>"))
  }

  @Test(arguments: Scenes.all)
  func everythingDrawnIsInsideThePicture(scene: Demonstration) throws {
    let figure = Figure(scene)
    for seconds in moments {
      let text = figure.drawing(at: seconds, alone: false)
      for (name, points) in paths(in: text) where name.contains("skin") || name == "hair" {
        for point in points {
          #expect((-0.1...480.1).contains(point.x) && (-0.1...360.1).contains(point.y), "\(name)")
        }
      }
    }
  }

  @Test(arguments: Scenes.all)
  func theLeftSideIsTheMirrorImage(scene: Demonstration) throws {
    var left = scene
    left.side = .left
    let one = paths(in: Figure(scene).drawing(at: 1.3, alone: false))
    let other = paths(in: Figure(left).drawing(at: 1.3, alone: false))
    #expect(one.map(\.name) == other.map(\.name))
    // A hull may start elsewhere on its outline, so the far ends are compared. The light always
    // falls from the same side.
    for (a, b) in zip(one, other) where a.name != "floor" && a.name != "light" {
      let (low, high) = (a.points.map(\.x).min() ?? 0, a.points.map(\.x).max() ?? 0)
      let (left, right) = (b.points.map(\.x).min() ?? 0, b.points.map(\.x).max() ?? 0)
      #expect(abs(480 - high - left) < 0.25 && abs(480 - low - right) < 0.25, "\(a.name)")
    }
  }

  @Test func theRestingFootStaysWhereItIsWhileTheBodyMoves() throws {
    let figure = Figure(Scenes.sitToStand)
    let toes = try moments.map { seconds in
      let skins = paths(in: figure.drawing(at: seconds, alone: false))
        .filter { $0.name == "skin" }.map(\.points)
      let foot = skins.max { ($0.map(\.y).max() ?? 0) < ($1.map(\.y).max() ?? 0) }
      return try #require(foot?.map(\.x).max())
    }
    for toe in toes { #expect(abs(toe - toes[0]) < 1) }
  }

  @Test func onlyTargetsAreTintedAndWithStrokesToo() {
    var scene = Scenes.strap
    #expect(Figure(scene).drawing(alone: false).contains("class=\"muscle\""))
    #expect(Figure(scene).drawing(alone: false).contains("class=\"fibre\""))
    scene.targets = []
    #expect(!Figure(scene).drawing(alone: false).contains("class=\"muscle\""))
  }

  @Test func theStillShowsTheMomentFarthestFromTheStart() {
    #expect(Scenes.strap.tellingMoment == 2)
    #expect(Scenes.birdDog.tellingMoment == 0)
  }

  /// The page's style sheet is the figure's, so that a drawing in a page and in a file look alike.
  @Test func thePagesStylesAreTheFiguresOwn() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Web/styles/figure.css")
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page.contains(Figure.styles), "write Figure.styles into Web/styles/figure.css")
  }

  /// Every path's class and the ends of its lines and arcs.
  private func paths(in text: String) -> [(name: String, points: [SIMD2<Double>])] {
    text.split(separator: "<path class=\"").dropFirst().map { piece in
      let parts = piece.split(separator: "\"", omittingEmptySubsequences: false)
      return (String(parts[0]), points(in: String(parts[2])))
    }
  }

  private func points(in data: String) -> [SIMD2<Double>] {
    var points: [SIMD2<Double>] = []
    for command in data.split(whereSeparator: { "MLAQZ".contains($0) }) {
      let numbers = command.split(separator: " ").compactMap { Double($0) }
      if numbers.count >= 2 {
        points.append(SIMD2(numbers[numbers.count - 2], numbers[numbers.count - 1]))
      }
    }
    return points
  }
}
