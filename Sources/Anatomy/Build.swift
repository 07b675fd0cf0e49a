import Biomechanics

/// What sets one person's body apart for physics.
public struct Build: Hashable, Sendable {
  public var skeleton: Skeleton
  /// Metres.
  public var stature: Double
  /// Kilograms.
  public var mass: Double
  public var sex: Sex

  /// Whose segment fractions are taken.
  public enum Sex: Hashable, Sendable { case female, male }

  public init(skeleton: Skeleton, stature: Double, mass: Double, sex: Sex) {
    self.skeleton = skeleton
    self.stature = stature
    self.mass = mass
    self.sex = sex
  }

  public init(stature: Double, mass: Double, sex: Sex) {
    self.init(skeleton: Skeleton(stature: stature), stature: stature, mass: mass, sex: sex)
  }

  /// The person of `Models/lithe.osim`: 1.70 m as the figure's adult, 70 kg.
  public static let adult = Build(stature: 1.70, mass: 70, sex: .male)
}
