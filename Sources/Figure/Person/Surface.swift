/// A mesh laid out once for drawing it many times; nothing in it changes.
final class Surface: @unchecked Sendable {
  /// Corners moved by bones; the rest, `corners - skinned`, are cuts between them.
  let skinnedCount: Int
  let cornerCount: Int
  let triangleCount: Int
  let edgeCount: Int

  let places: UnsafePointer<Place>
  /// How each moves with a full breath.
  let swell: UnsafePointer<Place>
  let bones: UnsafePointer<UInt8>
  let weights: UnsafePointer<Float>
  let cuts: UnsafePointer<Mesh.Cut>
  let corners: UnsafePointer<Int32>
  let materials: UnsafePointer<UInt8>
  /// Two corners for each edge, three edges for each triangle, in the order of its sides.
  let ends: UnsafePointer<Int32>
  let edges: UnsafePointer<Int32>

  /// How strongly ink may be drawn inside a triangle's outline, 0…255.
  let lines: UnsafePointer<UInt8>

  // As in `Mesh`.
  let masks: [UInt8]
  let fibre: [UInt8]
  let hair: [UInt8]

  init(_ mesh: Mesh) {
    let weave = Weave(mesh)
    skinnedCount = mesh.places.count
    cornerCount = mesh.cornerCount
    triangleCount = mesh.triangleCount
    edgeCount = weave.edgeCount
    places = kept(mesh.places)
    swell = kept(mesh.swell)
    bones = kept(mesh.bones)
    weights = kept(mesh.weights)
    cuts = kept(mesh.cuts)
    corners = kept(mesh.corners)
    materials = kept(mesh.materials.map { $0.rawValue })
    ends = kept(weave.ends)
    edges = kept(weave.edges)
    masks = mesh.masks
    fibre = mesh.fibre
    hair = mesh.hair
    lines = kept(Surface.lines(of: mesh))
  }

  /// A triangle's ink is its faintest corner's.
  private static func lines(of mesh: Mesh) -> [UInt8] {
    var corners = mesh.line
    guard !corners.isEmpty else { return [UInt8](repeating: 255, count: mesh.triangleCount) }
    for cut in mesh.cuts { corners.append(min(corners[Int(cut.from)], corners[Int(cut.to)])) }
    return (0..<mesh.triangleCount).map { triangle in
      let row = triangle * 3
      return min(
        corners[Int(mesh.corners[row])], corners[Int(mesh.corners[row + 1])],
        corners[Int(mesh.corners[row + 2])])
    }
  }

  deinit {
    places.deallocate()
    swell.deallocate()
    bones.deallocate()
    weights.deallocate()
    cuts.deallocate()
    corners.deallocate()
    materials.deallocate()
    lines.deallocate()
    ends.deallocate()
    edges.deallocate()
  }
}

private func kept<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafePointer<Element> {
  let start = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
  for (index, element) in elements.enumerated() { start[index] = element }
  return UnsafePointer(start)
}
