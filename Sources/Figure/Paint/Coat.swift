import Biomechanics

/// What colours a person's surface beyond its materials while they show one demonstration: for each
/// corner, then each edge's middle, the working muscle (0…1), its shade (0…1), the place across its
/// fibres and how far inside the hair it lies.
struct Coat: Sendable {
  let values: [SIMD4<Float>]

  /// `rightOnly` leaves the left side untinted.
  init(_ surface: Surface, targets: [Muscle], rightOnly: Bool) {
    let channels = targets.flatMap { muscle in
      MuscleMask.masks(of: muscle).enumerated().map { (mask: $1, shade: Coat.shades[$0 % 3]) }
    }
    let count = surface.skinnedCount
    var values = (0..<count).map { corner -> SIMD4<Float> in
      var value = SIMD4<Float>(0, 0, 0, 0)
      if !surface.hair.isEmpty { value.w = Float(surface.hair[corner]) - 128 }
      guard !surface.masks.isEmpty else { return value }
      value.z = Float(surface.fibre[corner])
      if rightOnly && surface.places[corner].z < -0.004 { return value }
      var sum: Float = 0
      for channel in channels {
        let strength = Float(surface.masks[channel.mask.rawValue * count + corner]) / 255
        value.x = max(value.x, strength)
        value.y += strength * channel.shade
        sum += strength
      }
      if sum > 0 { value.y /= sum }
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
