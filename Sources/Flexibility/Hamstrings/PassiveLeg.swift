import Anatomy
import Biomechanics
import Mechanics

/// A person's relaxed right leg: what its muscles and the knee's capsule do to hip and knee.
public struct PassiveLeg: Sendable {
  public let body: FullBody
  public var suppleness: Suppleness
  public var fit: PassiveFit
  /// Every muscle that counts, with its share of the group's force.
  private let muscles: [Member]

  private struct Member: Sendable {
    let index: Int
    let group: Group
    /// How many times its own maximal force it stands for.
    let share: Double
  }

  enum Group: Sendable { case hamstrings, rectusFemoris, gastrocnemii, hipFlexors, hipExtensors }

  /// The heads that cross hip and knee.
  public enum Head: Int, CaseIterable, Sendable {
    case bicepsFemoris, semimembranosus, semitendinosus

    public var muscle: String {
      switch self {
      case .bicepsFemoris: "bflh_r"
      case .semimembranosus: "semimem_r"
      case .semitendinosus: "semiten_r"
      }
    }
  }

  public init(
    _ body: FullBody, suppleness: Suppleness = .average, fit: PassiveFit = .silder
  ) {
    self.body = body
    self.suppleness = suppleness
    self.fit = fit
    func members(_ group: Group, _ names: [String], share: Double = 1) -> [Member] {
      names.compactMap { name in
        body.muscle(name).map { Member(index: $0, group: group, share: share) }
      }
    }
    // Iliacus stands for psoas too, whose upper ends move with the back.
    muscles =
      members(.hamstrings, Head.allCases.map { $0.muscle })
      + members(.rectusFemoris, ["recfem_r"]) + members(.gastrocnemii, ["gasmed_r", "gaslat_r"])
      + members(.hipFlexors, ["iliacus_r"], share: (1073 + 1781) / 1073)
      + members(.hipExtensors, ["glmax1_r", "glmax2_r", "glmax3_r", "addmag3_r"])
  }

  /// Newton metres that bend the hip and the knee (straightening is negative).
  public struct Torque: Hashable, Sendable {
    public var hip: Double
    public var knee: Double
  }

  /// What the relaxed leg does to its joints. Angles in radians: hip and knee flexion, dorsiflexion.
  /// The workspace is one for `body.mechanism`; its pose is put to these angles, the rest kept.
  public func torque(
    hip: Double, knee: Double, ankle: Double = 0, _ w: Workspace
  ) -> Torque {
    move(hip: hip, knee: knee, ankle: ankle, w)
    return torque(w)
  }

  /// The same in the pose the workspace last moved to.
  public func torque(_ w: Workspace) -> Torque {
    let bend = w.q[Coordinate.kneeAngleR.rawValue]
    var torque = Torque(hip: 0, knee: fit.capsule * exponential(-fit.capsuleFading * bend))
    for member in muscles {
      body.mechanism.measurePath(member.index, w)
      let tension = force(member, w.lengths[member.index])
      torque.hip += tension * arm(member.index, .hipFlexionR, w)
      torque.knee += tension * arm(member.index, .kneeAngleR, w)
    }
    return torque
  }

  private func arm(_ muscle: Int, _ coordinate: Coordinate, _ w: Workspace) -> Double {
    body.mechanism.momentArm(muscle, about: coordinate.rawValue, w)
  }

  /// The heads' arms at hip and knee in the pose last moved to, metres.
  func headArms(_ w: Workspace) -> [Torque] {
    zip(Head.allCases, muscles).map { _, member in
      body.mechanism.measurePath(member.index, w)
      return Torque(
        hip: arm(member.index, .hipFlexionR, w), knee: arm(member.index, .kneeAngleR, w))
    }
  }

  private func move(hip: Double, knee: Double, ankle: Double, _ w: Workspace) {
    w.q[Coordinate.hipFlexionR.rawValue] = hip
    w.q[Coordinate.kneeAngleR.rawValue] = knee
    w.q[Coordinate.ankleAngleR.rawValue] = ankle
    body.mechanism.move(w)
  }

  private func force(_ member: Member, _ length: Double) -> Double {
    let muscle = body.muscles[member.index]
    return force(member, fibres: (length - muscle.tendon) / muscle.fibre)
  }

  private func force(_ member: Member, fibres stretch: Double) -> Double {
    let muscle = body.muscles[member.index]
    let own = member.group == .hamstrings
    let force = curve(member.group).force(at: own ? stretch - suppleness.slack : stretch)
    return force * muscle.maxForce * member.share * (own ? suppleness.stiffness : 1)
  }

  private func curve(_ group: Group) -> PassiveCurve {
    switch group {
    case .hamstrings: fit.hamstrings
    case .rectusFemoris: fit.rectusFemoris
    case .gastrocnemii: fit.gastrocnemii
    case .hipFlexors: fit.hipFlexors
    case .hipExtensors: fit.hipExtensors
    }
  }

  /// One head of the hamstrings in one pose.
  public struct Stretch: Hashable, Sendable {
    public var head: Head
    /// Metres, end to end.
    public var length: Double
    /// Of the fibres, in optimal lengths.
    public var fibres: Double
    /// Beyond the person's own onset, in optimal fibre lengths; below 0 while slack.
    public var beyondOnset: Double
    /// Newtons.
    public var tension: Double
  }

  /// The hamstrings' heads at these angles, radians.
  public func stretches(
    hip: Double, knee: Double, ankle: Double = 0, _ w: Workspace
  ) -> [Stretch] {
    move(hip: hip, knee: knee, ankle: ankle, w)
    return stretches(w)
  }

  /// The same in the pose the workspace last moved to.
  public func stretches(_ w: Workspace) -> [Stretch] {
    zip(Head.allCases, muscles).map { head, member in
      body.mechanism.measurePath(member.index, w)
      let muscle = body.muscles[member.index]
      let fibres = (w.lengths[member.index] - muscle.tendon) / muscle.fibre
      return Stretch(
        head: head, length: w.lengths[member.index], fibres: fibres,
        beyondOnset: fibres - suppleness.slack - fit.hamstrings.onset,
        tension: force(member, w.lengths[member.index]))
    }
  }

  /// Newtons of one head of average stiffness, by its fibres (optimal lengths) and the slack.
  func tension(ofHead head: Int, fibres: Double, slack: Double) -> Double {
    let member = muscles[head]
    return fit.hamstrings.force(at: fibres - slack) * body.muscles[member.index].maxForce
      * member.share
  }

  /// All heads' tension, newtons, with fibres drawn so far (optimal lengths, in the heads' order) at
  /// average stiffness.
  func pull(ofFibres fibres: [Double], slack: Double) -> Double {
    fibres.indices.reduce(0) { $0 + tension(ofHead: $1, fibres: fibres[$1], slack: slack) }
  }

  /// What the relaxed muscles of both legs pull with in the pose whose lengths were last measured,
  /// newtons by path.
  func relaxedPulls(_ w: Workspace, into tensions: Numbers) {
    for member in muscles {
      // A muscle of the left follows its twin.
      for path in [member.index, member.index + 1] {
        tensions[path] = force(member, w.lengths[path])
      }
    }
  }
}
