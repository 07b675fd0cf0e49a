extension Flesh {
  /// The middle of what a closed hand holds; of what only its fingers hook round, `down` is how far
  /// from the wrist, metres.
  public func grip(_ hand: BodyPart, down: Double = 0.075) -> FleshPoint {
    let segment: Segment = hand == .handL ? .handL : .handR
    let palm = self[hand].first?.points ?? []
    var middle = Vector(0, -down, 0)
    if !palm.isEmpty {
      // Along the hand where the fingers begin; the palm's own pad lies nearer the wrist.
      let sum = palm.reduce(Vector.zero) { $0 + ($1.holds.first?.place ?? .zero) }
      middle = Vector(sum.x / Double(palm.count), -down, 0)
    }
    middle.z = -segment.side * 0.016
    return FleshPoint([Hold(segment, middle, weight: 1)], radius: 0)
  }

  /// The rearmost middle of a part of the trunk or head: where a stick along the back touches it.
  public func rear(_ part: BodyPart) -> FleshPoint {
    let points = self[part].flatMap { $0.points }
    // Of the two sides of the seat the stick lies between: the middle of both.
    let segment = points.first?.holds.first?.segment ?? .pelvis
    var middle = Vector.zero
    for point in points { middle += (point.holds.first?.place ?? .zero) / Double(points.count) }
    let radius = points.first?.radius ?? 0
    return FleshPoint([Hold(segment, middle - Vector(radius, 0, 0), weight: 1)], radius: 0)
  }

  /// Where a strap goes round the sole: under the ball of the foot.
  public func sole(_ side: Side) -> FleshPoint {
    let points = self[side == .right ? .toesR : .toesL].first?.points ?? []
    let segment: Segment = side == .right ? .toesR : .toesL
    guard let first = points.first else {
      return FleshPoint([Hold(segment, .zero, weight: 1)], radius: 0)
    }
    return first
  }
}
