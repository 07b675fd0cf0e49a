extension Canvas {
  /// Moves the skin with its bones and finds its normals.
  func skin(_ surface: Surface, breath: Float) {
    let (places, normals, turns) = (places.start, normals.start, turns.start)
    for corner in 0..<surface.skinnedCount {
      places[corner] = surface.moved(corner, by: turns, breath: breath)
    }
    for corner in 0..<surface.cornerCount { normals[corner] = .zero }
    for (index, corner) in (surface.skinnedCount..<surface.cornerCount).enumerated() {
      let cut = surface.cuts[index]
      let from = places[Int(cut.from)]
      places[corner] = from + (places[Int(cut.to)] - from) * cut.share
    }
    let corners = surface.corners
    for triangle in 0..<surface.triangleCount {
      let (a, b, c) = (
        Int(corners[triangle * 3]), Int(corners[triangle * 3 + 1]), Int(corners[triangle * 3 + 2])
      )
      let face = cross(places[b] - places[a], places[c] - places[a])
      normals[a] += face
      normals[b] += face
      normals[c] += face
    }
    for corner in 0..<surface.cornerCount { normals[corner] = unit(normals[corner]) }
  }

  func project(_ range: Range<Int>, _ view: View) {
    let (places, seen) = (places.start, seen.start)
    for corner in range { seen[corner] = view.seen(places[corner]) }
  }
}

extension View {
  /// x and y in samples from the top left, then one over the distance.
  @inline(__always)
  func seen(_ place: Place) -> SIMD3<Float> {
    let arm = place - eye
    let nearness = 1 / dot(arm, ahead)
    return SIMD3(
      middle.x + focal * dot(arm, right) * nearness, middle.y - focal * dot(arm, up) * nearness,
      nearness)
  }
}
