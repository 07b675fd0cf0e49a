import Biomechanics
import Mechanics

/// Lays the hands of a seated person on their thighs.
struct Lap {
  private let posture: Posture

  init(_ posture: Posture) { self.posture = posture }

  /// Thickness of a thigh above its bone, and of a hand's grip below the wrist, metres.
  private static let thigh = 0.085
  private static let hand = 0.06

  /// `far` is how far down the thigh, 0 at the hip, 1 at the knee.
  func handsLaid(in pose: Pose, far: Double) -> Pose {
    let skeleton = posture.skeleton
    let (hip, knee) = (posture[.thighR].origin, posture[.shankR].origin)
    let target = hip + (knee - hip) * far + Vector(0, Lap.thigh, 0)
    let arm = target - posture[.upperArmR].origin
    let upper = -skeleton[.forearmR].y
    let lower = -skeleton[.handR].y + Lap.hand
    let straight = (arm.x * arm.x + arm.y * arm.y).squareRoot()
    let reach = min(max(straight, abs(upper - lower) + 0.02), upper + lower - 0.004)
    let inner = Mechanics.arcCosine(
      (upper * upper + lower * lower - reach * reach) / (2 * upper * lower))
    let elbow = Double.pi - inner
    let back = arcSine(min(max(lower * sineAndCosine(elbow).sine / reach, -1), 1))
    let chest = pose[.pelvisTilt] + pose[.lumbarExtension] + pose[.thoraxExtension]
    let raised = arcTangent(y: arm.x, x: -arm.y) - back - chest
    var laid = pose
    for (flexion, bend, turn, aside) in [
      (Coordinate.armFlexR, Coordinate.elbowFlexR, Coordinate.proSupR, Coordinate.armAddR),
      (.armFlexL, .elbowFlexL, .proSupL, .armAddL),
    ] {
      laid[flexion] = raised
      laid[bend] = elbow
      laid[turn] = 1.1
      laid[aside] = -0.06
    }
    return laid
  }
}
