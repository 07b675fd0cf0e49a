import Biomechanics

extension Fascicle {
  /// How much further back the back's muscles lie than the table has them: it was drawn on vertebrae
  /// that are small from front to back (67 mm over all). With it the muscles' middle lies 57.7 mm
  /// behind the disc L4/5 of the 1.70 m body, where computed tomography saw it in men: 59.0 mm (SD
  /// 5.2) at 1.738 m (McGill, Patt and Norman 1988, J Biomech 21:329). See docs/body/model.md.
  static let depth = 1.34

  /// The bundle with what it holds of pelvis and vertebrae so much further behind the joints. The
  /// ribs stay where they are, and so does what crosses in front.
  var laidBack: Fascicle {
    Fascicle(
      name, maxForce, fibre, tendon, pennation,
      points.map { point in
        guard let line = Self.line(point) else { return point }
        var place = point.place
        place.x = line + (place.x - line) * Self.depth
        return Attachment(segment: point.segment, place: place)
      }, overKnee: overKnee)
  }

  /// Where the line through the joints lies fore and aft at the height of a point.
  private static func line(_ point: Attachment) -> Double? {
    let source = SourceSkeleton.skeleton
    switch point.segment {
    case .pelvis: return source[.lumbar5].x
    case .lumbar5, .lumbar4, .lumbar3, .lumbar2, .lumbar1:
      guard let next = point.segment.next else { return nil }
      return source[next].x * point.place.y / source[next].y
    default: return nil
    }
  }
}
