import Biomechanics
import Flexibility

/// What the solver says of one posture of one person. Angles in radians, forward positive.
public struct Answer: Hashable, Sendable {
  /// As it is drawn.
  public var pose: Pose
  /// The pelvis leaning forward from upright, how far the hips, the lower and the upper back bend:
  /// between the persons one standard error tighter and suppler than was measured.
  public var pelvis: Band
  public var hip: Band
  public var lumbar: Band
  public var thorax: Band
  /// Newtons along the lowest lumbar joint and across it.
  public var compression: Band
  public var shear: Band
  /// How many times as much compression as standing.
  public var timesStanding: Band
  /// How far each head of the hamstrings is drawn out beyond where it begins to pull, in resting
  /// fibre lengths; below nought it is slack. In the order of `PassiveLeg.Head`.
  public var strain: [Band]
  /// The hands' height over the floor, metres.
  public var hands: Band
  /// False where this person cannot do it.
  public var reached: Bool
}
