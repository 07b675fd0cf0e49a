extension Mechanism {
  /// What a muscle gives its tendon when fully active, newtons, with a tendon that does not stretch
  /// (OpenSim's `calcInextensibleTendonActiveFiberForce`): greatest force times what length and
  /// velocity leave of it, along the tendon. Nothing at the fibres' shortest.
  ///
  /// In models laid as OpenSim lays them, the lean of the fibres counts for Thelen's muscle only:
  /// for Millard's and De Groote–Fregly's OpenSim 4.6 takes the fibres' force for the tendon's.
  ///
  /// - Parameters:
  ///   - length: end to end, metres.
  ///   - speed: of lengthening, metres per second.
  public func strength(_ muscle: Musculotendon, length: Double, speed: Double) -> Double {
    let along = length - muscle.slackLength
    guard along > 0 else { return 0 }
    let fibre = (along * along + muscle.height * muscle.height).squareRoot()
    guard fibre > muscle.shortest else { return 0 }
    let cosine = along / fibre
    let velocity = speed * cosine / (muscle.optimalLength * muscle.maxVelocity)
    return muscle.maxForce * active(muscle, fibre / muscle.optimalLength)
      * self.velocity(muscle, velocity) * (leans(muscle) ? cosine : 1)
  }

  private func leans(_ muscle: Musculotendon) -> Bool {
    if courses == .shortest { return true }
    if case .thelen = muscle.curves { return true }
    return false
  }
}
