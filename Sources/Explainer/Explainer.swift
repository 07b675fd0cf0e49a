import Anatomy
import Biomechanics
import Flexibility
import Mechanics

/// Answers for one person what a posture asks of pelvis, spine and hamstrings, by how far their leg
/// goes. One thread at a time.
public final class Explainer {
  public let body: FullBody
  private let person: Body
  private let measured: Workspace
  private var solver: PostureSolver
  private var standing: Double
  private var last: (raise: Double, error: Double, found: CalibratedHamstrings)?

  /// Kilograms per square metre: the person shown is taken to be of ordinary weight.
  static let massIndex = 23.5

  /// Nil only where a skeleton's numbers are not finite. `stature` in metres.
  public init?(_ person: Body, stature: Double) {
    let build = Build(
      skeleton: person.skeleton, stature: stature, mass: Explainer.massIndex * stature * stature,
      sex: .female)
    guard let body = FullBody(build) else { return nil }
    self.body = body
    self.person = person
    measured = Workspace(for: body.mechanism)
    solver = PostureSolver(PassiveLeg(body))
    standing = solver.solve(.standing).back.compression
  }

  /// `raise` is how far the straight leg goes up lying down, `error` one standard error of that;
  /// radians.
  public func answer(_ posed: Posed, raise: Double, error: Double) -> Answer {
    let found = calibrated(raise, error)
    let range = solver.solve(posed.task, for: found)
    let best = range.best
    let times = range.band { $0.back.compression / self.standing }
    return Answer(
      pose: drawn(best.pose, posed), pelvis: range.band { $0.pelvisForward },
      hip: range.band { $0.hip }, lumbar: range.band { $0.lumbar },
      thorax: range.band { $0.thorax }, compression: range.band { $0.back.compression }.asLoad,
      shear: range.band { $0.back.shear },
      timesStanding: posed == .standing ? Band(1) : times.asLoad,
      strain: PassiveLeg.Head.allCases.map { head in
        range.band { $0.hamstrings[head.rawValue].beyondOnset }
      },
      hands: range.band { $0.handHeight }, reached: best.reached)
  }

  private func calibrated(_ raise: Double, _ error: Double) -> CalibratedHamstrings {
    if let last, last.raise == raise, last.error == error { return last.found }
    let test = HamstringTest(.straightLegRaise, angle: raise, error: error)
    let found = PassiveLeg(body).calibrated([test], measured)
    last = (raise, error, found)
    return found
  }

  /// The solver lets arms hang; who sits is drawn with their hands on the thighs.
  private func drawn(_ pose: Pose, _ posed: Posed) -> Pose {
    guard posed.rests else { return pose }
    return Lap(Posture(pose, of: person)).handsLaid(in: pose, far: posed.sitsOnAStool ? 0.62 : 0.55)
  }
}
