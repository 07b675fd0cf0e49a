import Biomechanics
import Care
import Figure
import Hummingbird
import Synchronization

/// Drawings of rungs, each drawn when it is first asked for and kept. There are only as many as
/// the content has rungs, on two sides.
final class Drawings: Sendable {
  private let kept = Mutex<[Key: Ready]>([:])

  private struct Key: Hashable {
    let exercise: ExerciseID
    let rung: RungID
    let side: Side
  }

  func drawing(of rung: Rung, in exercise: Exercise, side: Side) -> Ready {
    let key = Key(exercise: exercise.id, rung: rung.id, side: side)
    if let ready = kept.withLock({ $0[key] }) { return ready }
    let text = rung.stillDrawing(targets: exercise.targets, side: side)
    let ready = Ready(
      ByteBuffer(string: text), type: "image/svg+xml; charset=utf-8",
      cache: "public, max-age=3600", headers: SafeHeaders.drawing)
    kept.withLock { $0[key] = ready }
    return ready
  }
}

extension House {
  func drawing(_ exercise: ExerciseID, _ rung: RungID, query: String) throws -> Reply {
    guard let exercise = library.exercises[exercise],
      let rung = exercise.ladder.first(where: { $0.id == rung })
    else { throw SiteError.notFound(path: Route.figure(exercise, rung).path) }
    let side: Side = query == "side=left" ? .left : .right
    return .ready(drawings.drawing(of: rung, in: exercise, side: side))
  }
}
