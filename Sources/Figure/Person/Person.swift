import Biomechanics

/// Someone to draw: a surface on bones, and colours.
public struct Person: Sendable {
  let surface: Surface
  /// One for each `Bone`; fewer where the person has no fingers that move.
  let bones: [RestBone]
  let colours: Colours

  init(mesh: Mesh, bones: [RestBone], colours: Colours) {
    surface = Surface(mesh)
    self.bones = bones
    self.colours = colours
  }

  /// Plain rounded limbs, for where no body file has been made.
  public static let limbs = PlainLimbs.person
}
