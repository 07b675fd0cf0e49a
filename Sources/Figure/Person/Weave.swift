/// The edges of a mesh, each once, for rounding the outline.
struct Weave: Sendable {
  /// Two corners for each edge.
  private(set) var ends: [Int32] = []
  /// Three edges for each triangle: from its first corner to the second, second to third, third to
  /// first.
  private(set) var edges: [Int32] = []

  var edgeCount: Int { ends.count / 2 }

  init(_ mesh: Mesh) {
    // Each corner's edges to corners with higher numbers, as a chain.
    var first = [Int32](repeating: -1, count: mesh.cornerCount)
    var next: [Int32] = []
    edges.reserveCapacity(mesh.corners.count)
    for triangle in 0..<mesh.triangleCount {
      for side in 0..<3 {
        let a = mesh.corners[triangle * 3 + side]
        let b = mesh.corners[triangle * 3 + (side + 1) % 3]
        let (low, high) = (min(a, b), max(a, b))
        var edge = first[Int(low)]
        while edge >= 0, ends[Int(edge) * 2 + 1] != high { edge = next[Int(edge)] }
        if edge < 0 {
          edge = Int32(next.count)
          next.append(first[Int(low)])
          first[Int(low)] = edge
          ends.append(low)
          ends.append(high)
        }
        edges.append(edge)
      }
    }
  }
}
