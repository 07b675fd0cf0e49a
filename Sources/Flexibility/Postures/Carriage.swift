import Anatomy
import Biomechanics
import Mechanics

/// A person in a posture: what bends, and what that asks of the back and the hamstrings.
public struct Carriage: Sendable {
  /// The figure's pose for it: the drawn person and the numbers are one.
  public var pose: Pose
  /// Radians, flexion positive; the pelvis leaning forward from upright is positive too.
  public var pelvisForward: Double
  public var hip: Double
  public var lumbar: Double
  public var thorax: Double
  /// Metres over the floor.
  public var handHeight: Double
  public var back: LumbarLoad
  public var hamstrings: [PassiveLeg.Stretch]
  /// The weight's moment about both hips, newton metres, and the part the relaxed legs carry.
  public var hipWeightMoment: Double
  public var hipPassive: Double
  /// How stiffly the lumbar spine stands against a push, newton metres per radian; below nought it
  /// would buckle, and it never does. See `Trunk.ways`.
  public var stability: Double
  /// False where the task cannot be done: the hands stay above what was asked.
  public var reached: Bool
}

/// Solves postures for one person. Owns its workspace; take one for each thread.
public final class PostureSolver {
  public let trunk: Trunk
  public var leg: PassiveLeg
  private let body: FullBody
  private let forces: TrunkForces
  private let w: Workspace
  private let legs: Workspace
  private let ankleHeight: Double

  public init(_ leg: PassiveLeg) {
    self.leg = leg
    body = leg.body
    trunk = Trunk(leg.body)
    forces = TrunkForces(trunk)
    w = Workspace(for: leg.body.mechanism)
    legs = Workspace(for: leg.body.mechanism)
    let skeleton = leg.body.build.skeleton
    ankleHeight = skeleton[.pelvis].y + skeleton[.shankR].y + skeleton[.footR].y
  }

  public func solve(_ task: PostureTask) -> Carriage {
    switch task {
    case .standing: return stand(Bend(), load: 0, reached: true)
    case .sitting(let upright): return sit(knee: .pi / 2, easy: !upright, thigh: .pi / 2)
    case .longSitting: return sit(knee: 0, easy: false, thigh: .pi / 2)
    case .bending(let height, let knees, let load): return bend(to: height, knees, load)
    case .bendingFully:
      let hip = leg.endOfRaise(legs)
      let sharing = Sharing(leg: leg, knee: 0, easy: true)
      return stand(hanging(shared(sharing, hip: hip)), load: 0, reached: true)
    }
  }

  private struct Bend {
    var hip = 0.0
    var lumbar = 0.0
    var thorax = 0.0
    var knee = 0.0
  }

  /// What the spine does when the hips bend so far.
  private func shared(_ sharing: Sharing, hip: Double) -> Bend {
    let resistance = sharing.hips(hip, legs)
    return Bend(
      hip: hip, lumbar: Sharing.flexion(resistance, of: Sharing.lumbar),
      thorax: Sharing.flexion(resistance, of: Sharing.thorax), knee: sharing.knee)
  }

  /// Who strives for the toes lets the upper back go: it hangs as far as its own weight takes it.
  private func hanging(_ bend: Bend) -> Bend {
    var bend = bend
    bend.thorax = root(in: 0...1.2, near: 0.05) { thorax in
      bend.thorax = thorax
      place(bend, load: 0)
      return Sharing.thorax(thorax) - trunk.upperChestMoment(load: 0, w)
    }
    return bend
  }

  private func bend(to height: Double, _ knees: Double, _ load: Double) -> Carriage {
    let sharing = Sharing(leg: leg, knee: knees, easy: true)
    let hip = root(in: 0...2, near: 1e-5) { hip in
      place(shared(sharing, hip: hip), load: load)
      return handHeight - height
    }
    place(shared(sharing, hip: hip), load: load)
    return carriage(
      shared(sharing, hip: hip), load: load, reached: handHeight < height + 1e-3)
  }

  private func stand(_ bend: Bend, load: Double, reached: Bool) -> Carriage {
    place(bend, load: load)
    return carriage(bend, load: load, reached: reached)
  }

  private func sit(knee: Double, easy: Bool, thigh: Double) -> Carriage {
    let sharing = Sharing(leg: leg, knee: knee, easy: easy)
    var share = 1.0
    func seated(_ hip: Double) -> Bend {
      var bend = shared(sharing, hip: hip)
      bend.lumbar *= share
      bend.thorax *= share
      set(bend, pelvis: thigh - bend.hip, ankle: 0)
      body.mechanism.move(w)
      return bend
    }
    // Over level thighs the trunk balances with its weight above the hips.
    func balanced() -> Bend {
      let hip = root(in: 0...thigh * 1.2, near: 1e-3) { hip in
        _ = seated(hip)
        return -hipMoment(0)
      }
      return seated(hip)
    }
    // Who lets go bends no further than the weight takes them.
    func excess(_ part: Double) -> Double {
      share = part
      _ = balanced()
      return forces.resistance(w) - trunk.weightMoment(above: 0, load: 0, w)
    }
    if easy && excess(1) > 0 { share = root(in: 0.3...1, near: 0.1, excess) }
    return carriage(balanced(), load: 0, reached: true)
  }

  /// Hands hang under the shoulders, the whole body's weight lies over the middle of the feet.
  private func place(_ bend: Bend, load: Double) {
    var lean = 0.0
    for _ in 0..<3 {
      set(bend, pelvis: bend.knee - bend.hip - lean, ankle: lean)
      body.mechanism.move(w)
      let ankle = w.places[FullBody.link(of: .footR)].origin
      var (mass, centre) = body.mechanism.centreOfMass(w)
      for hand in [Segment.handR, .handL] {
        centre = (centre * mass + body.handGrip(hand, w) * (load / 2)) / (mass + load / 2)
        mass += load / 2
      }
      let arm = centre - ankle
      let middle = body.build.skeleton[.toesR].x * 0.35
      let reach = (arm.x * arm.x + arm.y * arm.y).squareRoot()
      lean += arcSine(middle / reach) - arcTangent(y: arm.x, x: arm.y)
    }
    set(bend, pelvis: bend.knee - bend.hip - lean, ankle: lean)
    w.q[Coordinate.pelvisTy.rawValue] = 0
    body.mechanism.move(w)
    w.q[Coordinate.pelvisTy.rawValue] =
      ankleHeight - w.places[FullBody.link(of: .footR)].origin.y
    body.mechanism.move(w)
  }

  /// `pelvis` is the coordinate `pelvis_tilt`: leaning back positive.
  private func set(_ bend: Bend, pelvis: Double, ankle: Double) {
    func put(_ coordinates: [Coordinate], _ value: Double) {
      for coordinate in coordinates { w.q[coordinate.rawValue] = value }
    }
    put([.pelvisTilt], pelvis)
    put([.hipFlexionR, .hipFlexionL], bend.hip)
    put([.kneeAngleR, .kneeAngleL], bend.knee)
    put([.ankleAngleR, .ankleAngleL], ankle)
    put([.lumbarExtension], -bend.lumbar)
    put([.thoraxExtension], -bend.thorax)
    put([.armFlexR, .armFlexL], bend.lumbar + bend.thorax - pelvis)
  }

  private var handHeight: Double { body.handGrip(.handR, w).y }

  private func carriage(_ bend: Bend, load: Double, reached: Bool) -> Carriage {
    let back = forces.hold(load: load, w)
    var pose = Pose()
    for coordinate in Coordinate.allCases { pose[coordinate] = w.q[coordinate.rawValue] }
    let torque = leg.torque(
      hip: bend.hip, knee: bend.knee, ankle: w.q[Coordinate.ankleAngleR.rawValue], legs)
    return Carriage(
      pose: pose, pelvisForward: -pose[.pelvisTilt], hip: bend.hip, lumbar: bend.lumbar,
      thorax: bend.thorax, handHeight: handHeight, back: back,
      hamstrings: leg.stretches(legs), hipWeightMoment: hipMoment(load),
      hipPassive: max(0, -2 * torque.hip), stability: forces.firmness,
      reached: reached)
  }

  private func hipMoment(_ load: Double) -> Double {
    let hips = w.places[FullBody.link(of: .pelvis)].origin.x
    let g = -body.mechanism.gravity.y
    var moment = 0.0
    for segment in Segment.allCases where !segment.isLeg {
      let link = FullBody.link(of: segment)
      let inertia = body.mechanism.links[link].inertia
      moment += inertia.mass * g * ((w.places[link] * inertia.centre).x - hips)
    }
    for hand in [Segment.handR, .handL] {
      moment += load / 2 * g * (body.handGrip(hand, w).x - hips)
    }
    return moment
  }
}

extension Segment {
  fileprivate var isLeg: Bool {
    switch self {
    case .thighR, .shankR, .footR, .toesR, .thighL, .shankL, .footL, .toesL: true
    default: false
    }
  }
}
