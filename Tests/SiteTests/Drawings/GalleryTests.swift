import Care
import Cast
import Content
import Figure
import Hummingbird
import Pictures
import Testing

@testable import Site

@Suite struct GalleryTests {
  static let people = Cast([
    Member(id: "ama", words: "Woman, about 30", person: .limbs),
    Member(id: "tom", words: "Man, about 70", person: .limbs),
  ])

  static let still = Still(
    exercise: "bridge", rung: "bridge", side: .right, theme: .light, size: .small, person: "ama",
    format: .png)

  static func gallery(_ stamp: String? = "1") throws -> Gallery {
    Gallery(try #require(TestHouse.library), cast: people, stamp: stamp, folder: nil)
  }

  @Test(arguments: Still.Size.allCases, Still.Format.allCases)
  func stillsAreAsWideAsTheirAddressSays(size: Still.Size, format: Still.Format) async throws {
    var still = Self.still
    (still.size, still.format) = (size, format)
    let ready = try #require(try await Self.gallery().file(still))
    let bytes = Array(ready.body.readableBytesView)
    let picture = try format == .png ? Picture(png: bytes) : Picture(webp: bytes)
    #expect(picture.width == size.rawValue)
    #expect([size.rawValue / 2, size.rawValue * 3 / 4].contains(picture.height))
    #expect(ready.head.headerFields[.contentType] == format.type)
    #expect(picture.pixels.enumerated().contains { $0.offset % 4 == 3 && $0.element == 255 })
  }

  @Test func sidesAndThemesLookDifferent() async throws {
    let gallery = try Self.gallery()
    var left = Self.still
    left.side = .left
    var dark = Self.still
    dark.theme = .dark
    var bodies: Set<ByteBuffer> = []
    for still in [Self.still, left, dark] {
      bodies.insert(try #require(try await gallery.file(still)).body)
    }
    #expect(bodies.count == 3)
  }

  /// An address that changed for nothing would be fetched again; one that stayed would be stale.
  @Test func theVersionNamesWhatIsSeen() throws {
    let version = try Self.gallery().version(of: Self.still)
    #expect(version != nil)
    #expect(try Self.gallery().version(of: Self.still) == version)
    #expect(try Self.gallery("2").version(of: Self.still) != version)
    var other = Self.still
    other.rung = "single-leg"
    #expect(try Self.gallery().version(of: other) != version)
    other = Self.still
    other.person = "tom"
    #expect(try Self.gallery().version(of: other) != version)
  }

  @Test func drawingsSayHowHighTheyWillBe() async throws {
    let gallery = try Self.gallery()
    let tom = try #require(gallery.cast.member("tom"))
    let drawings = Drawings(gallery: gallery, shown: .by(tom))
    for exercise in try #require(TestHouse.library).exercises.values {
      _ = gallery.cast.motion(of: exercise.startRung, for: tom)
      let drawing = drawings.drawing(exercise, at: .card)
      let still = Still(
        exercise: exercise.id, rung: exercise.startRung.id, side: .right, theme: .light,
        size: .tiny, person: "tom", format: .png)
      let bytes = try #require(try await gallery.file(still)).body
      let picture = try Picture(png: Array(bytes.readableBytesView))
      #expect(picture.width * drawing.height == picture.height * drawing.width, "\(exercise.id)")
    }
  }

  @Test func theSocialCardIsAsLargeAsNetworksAsk() async throws {
    let exercise = try #require(TestHouse.library?.exercises["bridge"])
    let card = try await Self.gallery().card(of: exercise)
    let picture = try Picture(png: Array(card.body.readableBytesView))
    #expect(picture.width == 1200 && picture.height == 630)
    // On paper: nothing shines through.
    #expect(picture.pixels.enumerated().allSatisfy { $0.offset % 4 != 3 || $0.element == 255 })
  }

  @Test func aKnownVersionIsKeptForAYearAndAnotherIsAskedAboutAgain() async throws {
    let house = try await TestHouse.make(cast: Self.people)
    let path = Route.still(Self.still).path
    let version = try #require(house.gallery.version(of: Self.still))
    let lasting = try await Exchange.get(path + "?v=" + version, in: house)
    #expect(lasting.status == 200)
    #expect(lasting.header("cache-control")?.contains("immutable") == true)
    let stale = try await Exchange.get(path + "?v=0123456789abcdef", in: house)
    #expect(stale.status == 200)
    #expect(stale.header("cache-control") == "public, max-age=3600")
    #expect(stale.header("etag") == lasting.header("etag"))
  }

  @Test(arguments: [
    "/figures/bridge/bridge/right-light-240-nobody.webp", "/figures/people/nobody-light.webp",
    "/figures/bridge/nothing/right-light-240-ama.webp", "/figures/nothing/card.png",
    "/figures/nothing/bridge/right-light-240-ama.webp", "/exercises/nothing/motions.json",
  ])
  func whatIsNotThereIsNotFound(path: String) async throws {
    let house = try await TestHouse.make(cast: Self.people)
    #expect(try await Exchange.get(path, in: house).status == 404)
  }
}
