/// A bone modelled of lumps that flow into one another, with hollows cut out.
struct Form: Sendable {
  let lumps: [Lump]
  let hollows: [Lump]
  /// Metres over which lumps flow together.
  let flow: Float
  private let boxes: [(low: Place, high: Place)]

  init(_ lumps: [Lump], hollows: [Lump] = [], flow: Float) {
    self.lumps = lumps
    self.hollows = hollows
    self.flow = flow
    boxes = lumps.map { $0.box }
  }

  /// Metres outside the surface; below nought inside.
  func distance(_ p: Place) -> Float {
    var all: Float = 1
    for index in lumps.indices {
      // Too far off to matter: the box is nearer than the lump.
      let (low, high) = boxes[index]
      let off = pointwiseMax(pointwiseMax(low - p, p - high), .zero)
      let reach = all + flow
      if dot(off, off) > reach * reach && reach > 0 { continue }
      all = Form.joined(all, lumps[index].distance(p), flow)
    }
    for hollow in hollows { all = -Form.joined(-all, hollow.distance(p), 0.003) }
    return all
  }

  /// The lesser of two, without a crease where they are near (Quilez' polynomial).
  private static func joined(_ a: Float, _ b: Float, _ flow: Float) -> Float {
    let near = max(flow - abs(a - b), 0) / flow
    return min(a, b) - near * near * flow * 0.25
  }

  /// Which way is out, and how steeply the distance grows.
  func slope(_ p: Place) -> Place {
    // Four corners of a cube see it all.
    let step: Float = 0.0006
    let (a, b, c, d) = (Place(1, -1, -1), Place(-1, -1, 1), Place(-1, 1, -1), Place(1, 1, 1))
    return
      (a * distance(p + a * step) + b * distance(p + b * step) + c * distance(p + c * step)
      + d * distance(p + d * step)) * (0.25 / step)
  }

  /// How much of the sky the form leaves a place of its surface, 0…1.
  func open(_ p: Place, _ normal: Place) -> Float {
    var hidden: Float = 0
    for (reach, weight) in [(Float(0.006), Float(0.5)), (0.014, 0.3), (0.028, 0.2)] {
      hidden += weight * clamped(1 - distance(p + normal * reach) / reach)
    }
    return 1 - hidden
  }

  var box: (low: Place, high: Place) {
    Lump.box(of: boxes)
  }
}
