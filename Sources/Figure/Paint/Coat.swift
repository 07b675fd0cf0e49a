import Biomechanics

/// What colours a person's surface beyond its materials while they show one demonstration: for each
/// corner, then each edge's middle, how far inside the working muscle it lies (millimetres), its shade
/// (0…1), the place across its fibres and how far inside the hair it lies.
struct Coat: Sendable {
  let values: [SIMD4<Float>]

  init(_ surface: Surface, _ tints: [Tint]) {
    let channels = tints.flatMap { tint in
      MuscleMask.masks(of: tint.muscle).enumerated().map {
        (mask: $1, shade: Coat.shades[$0 % 3], tint: tint)
      }
    }
    let count = surface.skinnedCount
    var values = (0..<count).map { corner -> SIMD4<Float> in
      var value = SIMD4<Float>(Coat.outside, 0, 0, 0)
      if !surface.hair.isEmpty { value.w = Float(surface.hair[corner]) - 128 }
      guard !surface.masks.isEmpty else { return value }
      value.z = Float(surface.fibre[corner])
      let z = surface.places[corner].z
      for channel in channels {
        if z < -0.004 ? !channel.tint.isLeft : z > 0.004 && !channel.tint.isRight { continue }
        let depth = Float(surface.masks[channel.mask.rawValue * count + corner]) - 128
        if depth > value.x {
          value.x = depth
          value.y = channel.shade
        }
      }
      return value
    }
    for cut in 0..<surface.cornerCount - count {
      let cut = surface.cuts[cut]
      let from = values[Int(cut.from)]
      values.append(from + (values[Int(cut.to)] - from) * cut.share)
    }
    for edge in 0..<surface.edgeCount {
      let (a, b) = (Int(surface.ends[edge * 2]), Int(surface.ends[edge * 2 + 1]))
      values.append((values[a] + values[b]) * 0.5)
    }
    self.values = values
  }

  /// Of what is far from any muscle.
  static let outside: Float = -48

  /// Each head of the hamstrings has its own.
  private static let shades: [Float] = [0, 1, 0.5]
}

extension Canvas {
  func wear(_ coat: Coat) {
    coat.values.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else { return }
      coats.start.update(from: start, count: values.count)
    }
  }
}
