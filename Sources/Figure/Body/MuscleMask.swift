import Biomechanics

/// A muscle's place on the body: one channel of a shared body file.
public enum MuscleMask: Int, CaseIterable, Sendable {
  case bicepsFemoris, semitendinosus, semimembranosus
  case glutes, hipFlexors, adductors, calves, quadriceps
  case abdominals, obliques, backExtensors, quadratus, piriformis, shoulders

  public static let count = 14

  /// The channels that light up for a muscle group.
  public static func masks(of muscle: Muscle) -> [MuscleMask] {
    switch muscle {
    case .hamstrings: [.bicepsFemoris, .semitendinosus, .semimembranosus]
    case .glutes: [.glutes]
    case .hipFlexors: [.hipFlexors]
    case .adductors: [.adductors]
    case .calves: [.calves]
    case .quadriceps: [.quadriceps]
    case .abdominals: [.abdominals]
    case .obliques: [.obliques]
    case .backExtensors: [.backExtensors]
    case .quadratus: [.quadratus]
    case .piriformis: [.piriformis]
    case .shoulders: [.shoulders]
    }
  }
}
