/// A test vector of a pack that does not come out as the pack says.
public struct VectorFailure: Hashable, Sendable {
  public var vector: String
  public var expected: String
  public var got: String

  public var sentence: String { "\(vector): expected \(expected), got \(got)" }
}

extension ScreeningPack {
  /// The vectors that fail, in order; empty for a sound pack. A vector that answers a section of
  /// the sorter is asked the sorter in full.
  public func failures() -> [VectorFailure] {
    vectors.compactMap { vector in
      let expected = Self.words(vector.verdict, vector.tags)
      let got = outcome(of: vector)
      return got == expected
        ? nil : VectorFailure(vector: vector.name, expected: expected, got: got)
    }
  }

  private func outcome(of vector: Vector) -> String {
    let sorter = sections.contains {
      $0.when == .beforeHamstrings && vector.answers[$0.id] != nil
    }
    do throws(CareError) {
      switch try screen(vector.answers, for: sorter ? .hamstrings : .start) {
      case .ask:
        let tags = sections.flatMap { $0.tags(for: vector.answers[$0.id]) }
        return Self.words(nil, Set(tags))
      case .decided(let result): return Self.words(result.verdict, result.tags)
      }
    } catch {
      return error.detail
    }
  }

  private static func words(_ verdict: Verdict?, _ tags: Set<Tag>) -> String {
    let names = tags.sorted().map(\.rawValue).joined(separator: ", ")
    return (verdict?.rawValue ?? "still asking") + (tags.isEmpty ? "" : " with \(names)")
  }
}
