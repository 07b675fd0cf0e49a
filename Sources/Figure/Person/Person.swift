import Biomechanics

/// Someone to draw: a surface on bones, and colours.
public final class Person: Sendable {
  /// As physics sees them.
  public let body: Body
  let surface: Surface
  /// One for each `Bone`; only the segments' where fingers do not move.
  let bones: [RestBone]
  let colours: Colours
  let grips: Grips
  let fingers: Fingers

  init(body: Body, mesh: Mesh, bones: [RestBone], colours: Colours) {
    self.body = body
    surface = Surface(mesh)
    self.bones = bones
    self.colours = colours
    grips = Grips(mesh, bones)
    fingers = Fingers(bones)
  }

  /// How tall they stand, metres.
  public var stature: Double {
    var top: Float = 0
    for corner in 0..<surface.skinnedCount { top = max(top, surface.places[corner].y) }
    return Double(top)
  }

  /// Plain rounded limbs, for where no body file has been made.
  public static let limbs = PlainLimbs.person
}
