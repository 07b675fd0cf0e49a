import Biomechanics
import Care
import Cast
import Content
import Figure
import Hummingbird
import Pictures
import Synchronization

/// The still pictures of every rung, each drawn when it is first asked for.
final class Gallery: Sendable {
  let cast: Cast
  let shapes: Shapes
  private let exercises: [ExerciseID: Exercise]
  /// Changes with the program that draws; nil gives plain addresses.
  let stamp: String?
  let kept: Kept
  let inside: InsideGallery
  private let versions = Mutex<[Showing: String]>([:])

  private struct Showing: Hashable {
    let exercise: ExerciseID
    let rung: RungID
    let person: String
  }

  /// - Parameters:
  ///   - stamp: anything that differs between two versions of Lithe; nil for plain addresses.
  ///   - folder: where drawn pictures are kept; nil keeps them in memory alone.
  init(_ library: Library, cast: Cast, stamp: String?, folder: String?) {
    exercises = library.exercises
    self.cast = cast
    self.stamp = stamp
    kept = Kept(folder: folder)
    // Built about as the body that was held against the studies (docs/body/postures.md).
    inside = InsideGallery(cast.member("rosa") ?? cast.member(for: "look-inside"))
    shapes = Shapes(file: folder.map { $0 + ".txt" })
  }

  func find(_ exercise: ExerciseID, _ rung: RungID) -> (Exercise, Rung)? {
    guard let exercise = exercises[exercise],
      let rung = exercise.ladder.first(where: { $0.id == rung })
    else { return nil }
    return (exercise, rung)
  }

  /// `/figures/bridge/both/right-light-480-ama.webp?v=5d41402abc4b2a76`: another address when the
  /// picture is another. Without a version when there is nothing to draw.
  func address(of still: Still) -> String {
    guard stamp != nil, let version = version(of: still) else { return Route.still(still).path }
    return Route.still(still).path + "?v=" + version
  }

  /// The same version is the same rung in the same body, drawn by the same program.
  func version(of still: Still) -> String? {
    guard let (exercise, rung) = find(still.exercise, still.rung),
      let member = cast.member(still.person)
    else { return nil }
    return version(of: exercise, rung, by: member)
  }

  private func version(of exercise: Exercise, _ rung: Rung, by member: Member) -> String {
    let showing = Showing(exercise: exercise.id, rung: rung.id, person: member.id)
    if let known = versions.withLock({ $0[showing] }) { return known }
    let words =
      ["\(cast.mark(of: rung, for: member))", member.id, stamp ?? ""]
      + exercise.targets.map(\.rawValue) + ["\(rung.clock(in: exercise)?.turn ?? 0)"]
    let version = ContentHash.short(ByteBuffer(string: words.joined(separator: "\n")))
    versions.withLock { $0[showing] = version }
    return version
  }

  /// True for pictures twice as wide as high; the others are four to three. Nothing is settled for
  /// this: until a movement is, it is judged as written.
  func isWide(_ exercise: Exercise, _ rung: Rung, by member: Member) -> Bool {
    let version = version(of: exercise, rung, by: member)
    guard cast.hasSettled(rung, for: member) else {
      return shapes.isWide(version + "-written") {
        let written = Demonstration(
          motion: rung.motion, contacts: rung.contacts, props: rung.props,
          targets: exercise.targets)
        return Figure(written, person: member.person).isWide
      }
    }
    return shapes.isWide(version) { cast.figure(of: rung, exercise, by: member).isWide }
  }

  /// The picture as a file. Nil when there is no such rung or person.
  func file(_ still: Still) async throws -> Ready? {
    guard let (exercise, rung) = find(still.exercise, still.rung),
      let member = cast.member(still.person)
    else { return nil }
    let name = version(of: exercise, rung, by: member) + "-" + StillFile(still).part
    let bytes = try await kept.picture(name) { [cast] in
      let figure = cast.figure(of: rung, exercise, side: still.side, by: member)
      let look = Look(width: still.size.rawValue, samples: 3, theme: still.theme)
      return try figure.still(look: look).file(still.format)
    }
    return Ready(bytes, type: still.format.type, cache: "public, max-age=3600")
  }

  /// The start of an exercise's ladder on a sheet of paper, 1200 by 630 pixels.
  func card(of exercise: Exercise) async throws -> Ready {
    let (rung, member) = (exercise.startRung, cast.member(for: exercise.id.rawValue))
    let name = version(of: exercise, rung, by: member) + "-card.png"
    let bytes = try await kept.picture(name) { [cast] in
      let figure = cast.figure(of: rung, exercise, by: member)
      let look = Look(width: figure.isWide ? 1140 : 800, samples: 3)
      let picture = figure.still(look: look)
      var paper = Paper(width: 1200, height: 630, colour: .day)
      paper.lay(picture, left: (1200 - picture.width) / 2, top: (630 - picture.height) / 2)
      return try paper.picture.png()
    }
    return Ready(bytes, type: "image/png", cache: "public, max-age=86400")
  }

  /// Nil for nobody we know.
  func file(_ portrait: Portrait) async throws -> Ready? {
    guard let member = cast.member(portrait.person) else { return nil }
    let version = ContentHash.short(ByteBuffer(string: "\(member.id)\n\(stamp ?? "")"))
    let bytes = try await kept.picture(version + "-" + portrait.part) {
      let standing = Demonstration(motion: Motion(keyframes: [Keyframe(pose: Pose(), seconds: 0)]))
      let look = Look(width: 660, samples: 3, theme: portrait.theme, turn: 0.7)
      let picture = Figure(standing, person: member.person).picture(at: 0, look: look)
      return try picture.portrait().webp(quality: 82)
    }
    return Ready(bytes, type: "image/webp", cache: "public, max-age=86400")
  }

  /// Everybody who may be chosen.
  var likenesses: [Likeness] {
    guard cast.hasPeople else { return [] }
    return cast.members.map { member in
      func address(_ theme: Look.Theme) -> String {
        Route.portrait(Portrait(person: member.id, theme: theme)).path
      }
      return Likeness(
        id: member.id, words: member.words, light: address(.light), dark: address(.dark))
    }
  }
}

extension Picture {
  func file(_ format: Still.Format) throws(PictureError) -> [UInt8] {
    switch format {
    case .webp: try webp(quality: 82)
    case .png: try png()
    }
  }
}
