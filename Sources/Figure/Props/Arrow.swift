import Biomechanics

/// An arrow round the part that turns, for movements too small to be seen from across the room.
struct Arrow: Sendable {
  let middle: Place
  /// From the middle to where the arrow curves, and the axis it goes round the way the movement goes.
  let out, axis: Place
  let radius: Float

  /// How far, as a share of the picture's width, a joint must move to be seen.
  private static let seen = 0.045

  /// None when the movement is seen well, or when no part of the trunk turns.
  /// - Parameters: width in metres across the picture, near towards the viewer.
  init?(_ postures: [Posture], width: Double, near: Vector) {
    var most = 0.0
    var turn = Vector.zero
    var (part, at) = (Segment.pelvis, postures[0])
    for posture in postures {
      for segment in Segment.allCases {
        most = max(most, length(posture[segment].origin - postures[0][segment].origin))
        guard segment == .pelvis || segment == .thoraxHigh || segment == .head else { continue }
        // How far its front turns away, along the axis and as long as the sine.
        let own = cross(postures[0][segment].turning.x, posture[segment].turning.x)
        if dot(own, own) > dot(turn, turn) { (turn, part, at) = (own, segment, posture) }
      }
    }
    guard most < Arrow.seen * width, length(turn) > 0.06 else { return nil }
    axis = unit(Place(turn))
    // Beside the body, so that neither arms nor thighs hide it.
    middle = Place(at[part].origin) + axis * (dot(turn, near) > 0 ? 0.2 : -0.2)
    // Before the body and a little up.
    let ahead = Place(at[part].turning.x) + Place(0, 0.6, 0)
    out = unit(ahead - axis * dot(ahead, axis))
    radius = part == .head ? 0.22 : 0.36
  }

  /// The tip of the curve, for framing.
  var top: Place { middle + out * (radius + 0.03) }
}

extension Joinery {
  mutating func add(_ arrow: Arrow, isBack: Bool) {
    begin(.arrow, isFlat: true)
    let side = cross(arrow.axis, arrow.out)
    let path = (0...12).map { step -> Place in
      let (sine, cosine) = sineAndCosine(Double(isBack ? 6 - step : step - 6) * 0.1)
      return arrow.middle + (arrow.out * Float(cosine) + side * Float(sine)) * arrow.radius
    }
    bar(Array(path[..<12]), wide: 0.005, thick: 0.011, side: arrow.axis)
    bar(
      [path[11], path[12] * 2 - path[11]], wide: 0.006, thick: 0.034, side: arrow.axis, taper: 0.05)
  }
}
