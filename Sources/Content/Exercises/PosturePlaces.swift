import Yams

/// Where the postures of an exercise file stand in it.
public struct PosturePlaces: Sendable {
  private var lines: [String: [Int]] = [:]

  /// Nothing is found in what is no exercise.
  public init(of text: String) {
    guard let file = try? Yams.compose(yaml: text, .basic), let ladder = file["ladder"]?.sequence
    else { return }
    for rung in ladder {
      guard let id = rung["id"]?.scalar?.string, let poses = rung["poses"]?.sequence else {
        continue
      }
      lines[id] = poses.map { $0.mark?.line ?? 0 }
    }
  }

  /// The line, from 1, of a rung's posture, from 1; of a way between two, the later one's.
  public func line(of rung: String, posture: Double) -> Int? {
    guard let all = lines[rung] else { return nil }
    let index = Int(posture.rounded(.up)) - 1
    return all.indices.contains(index) ? all[index] : all.last
  }
}
