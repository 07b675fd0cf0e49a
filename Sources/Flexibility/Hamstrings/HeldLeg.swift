import Mechanics

/// A pose with its geometry measured: what other people's hamstrings would do in it is arithmetic.
struct HeldLeg {
  let leg: PassiveLeg
  /// Newton metres of everything but the hamstrings.
  let rest: PassiveLeg.Torque
  /// The heads' fibres in optimal lengths and their arms in metres, in the heads' order.
  let fibres: [Double]
  let hipArms: [Double]
  let kneeArms: [Double]

  /// Newtons of all heads, of average stiffness with so much slack.
  func pull(slack: Double) -> Double { tensions(slack).reduce(0, +) }

  func torque(slack: Double) -> PassiveLeg.Torque {
    zip(tensions(slack), zip(hipArms, kneeArms)).reduce(into: rest) { torque, head in
      torque.hip += head.0 * head.1.0
      torque.knee += head.0 * head.1.1
    }
  }

  private func tensions(_ slack: Double) -> [Double] {
    fibres.indices.map { leg.tension(ofHead: $0, fibres: fibres[$0], slack: slack) }
  }
}

extension PassiveLeg {
  /// Measures the geometry at these angles, radians.
  func held(hip: Double, knee: Double, _ w: Workspace) -> HeldLeg {
    let heads = stretches(hip: hip, knee: knee, w)
    let arms = headArms(w)
    var rest = torque(w)
    for (head, arm) in zip(heads, arms) {
      rest.hip -= head.tension * arm.hip
      rest.knee -= head.tension * arm.knee
    }
    return HeldLeg(
      leg: self, rest: rest, fibres: heads.map { $0.fibres }, hipArms: arms.map { $0.hip },
      kneeArms: arms.map { $0.knee })
  }
}
