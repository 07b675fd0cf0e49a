import Care
import Foundation
import Synchronization

extension Cast {
  /// Settles every rung for every member, on every core, and writes them into the folder; `tell` is
  /// called with how many are done of how many. What was settled before from the same is kept.
  public func settle(
    _ exercises: some Collection<Exercise>, into folder: String,
    tell: @Sendable (Int, Int) -> Void
  ) throws(CastError) {
    let rungs = exercises.flatMap(\.ladder).map(Performance.init)
    let all = members.flatMap { member in rungs.map { (member, $0) } }
    let done = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: all.count) { index in
      _ = motion(all[index].1, for: all[index].0)
      tell(
        done.withLock {
          $0 += 1; return $0
        }, all.count)
    }
    try write(all.map { $1.key(for: $0) }, into: folder)
  }

  private func write(_ keys: [UInt64], into folder: String) throws(CastError) {
    let bytes = kept.bytes(of: keys)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(bytes).write(
        to: URL(fileURLWithPath: folder + "/" + Self.fileName), options: .atomic)
    } catch {
      throw .notWritten(folder, "\(error)")
    }
  }
}
