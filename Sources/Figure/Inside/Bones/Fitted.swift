import Biomechanics

/// Modelled bones carried over to a person's skeleton: along each segment by its length, across it by
/// the width of the hips, as the body model carries its muscles (`SourceSkeleton` in Anatomy), so that
/// muscles end on bone.
struct Fitted {
  let skeleton: Skeleton
  private let wide: Float

  init(_ skeleton: Skeleton) {
    self.skeleton = skeleton
    wide = Float(skeleton[.thighR].z) / 0.0835
  }

  /// The pelvis above the hips leans with the line from the hips to L5/S1.
  func pelvis(_ shell: Shell) -> Shell {
    let from = Place(-0.0173, 0.1201, 0)
    let to = Place(skeleton[.lumbar5])
    return shell.carried(
      by: { place in
        guard place.y > 0 else { return place * wide }
        let up = place.y / from.y
        // People's backs are nearer to their hips than the table's.
        let x = place.x < 0 ? place.x * (1 - 0.25 * eased(place.y, 0, 0.05)) : place.x
        return Place((x - from.x * up) * wide + to.x * up, to.y * up, place.z * wide)
      }, stretch: Place(wide, (wide + to.y / from.y) / 2, wide))
  }

  /// A bone of the right leg that reaches from its joint to the next one's.
  func leg(_ shell: Shell, length: Float, to next: Segment) -> Shell {
    let end = Place(skeleton[next])
    let long = -end.y / length
    return shell.carried(
      by: { place in
        let down = -place.y / length
        return Place(place.x * wide + end.x * down, place.y * long, place.z * wide + end.z * down)
      }, stretch: Place(wide, long, wide))
  }

  func kneecap(_ shell: Shell) -> Shell {
    shell.carried(by: { ($0 + Place(0.0285, 0.010, 0)) * wide }, stretch: Place(repeating: 1))
  }

  /// A lumbar vertebra between the joint it turns about and the next one up.
  func lumbar(_ shell: Shell, below next: Segment) -> (shell: Shell, plates: Plates) {
    let end = Vector(skeleton[next].x, skeleton[next].y, 0)
    let frame = Fitted.frame(along: end, at: end / 2)
    let up = Float(Biomechanics.length(end)) / 0.0323
    let across = thick
    let plates = Plates(
      frame: frame, half: 0.0125 * up, oval: SIMD2(0.0172, 0.0235) * across)
    return (
      shell.carried(
        by: { Place(frame * Vector($0 * Place(across, up, across))) }, stretch: Place(1, 1, 1)),
      plates
    )
  }

  /// How thick the spine is against the one that was modelled.
  var thick: Float {
    let trunk = skeleton[.thoraxHigh].y + skeleton[.neck].y
    return Float(trunk / 0.284) * 0.92
  }

  static func frame(along way: Vector, at origin: Vector) -> Frame {
    let up = way / max(Biomechanics.length(way), 1e-9)
    let ahead = Vector(up.y, -up.x, 0)
    return Frame(turning: Turning(x: ahead, y: up, z: Vector(0, 0, 1)), origin: origin)
  }
}

/// The upper and lower faces of a vertebra, where its discs lie, in the axes of what carries it.
struct Plates {
  var frame: Frame
  /// Metres from the middle to either face; half depth and half width.
  var half: Float
  var oval: SIMD2<Float>

  /// The rim of a face, `sign` 1 for the upper, at a share of its size.
  func rim(_ sign: Float, _ angle: (sine: Float, cosine: Float), _ size: Float) -> Place {
    Place(
      frame
        * Vector(Place(angle.cosine * oval.x * size, sign * half, angle.sine * oval.y * size)))
  }
}
