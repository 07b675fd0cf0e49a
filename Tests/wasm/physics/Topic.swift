import Anatomy
import Biomechanics
import Flexibility
import Mechanics

/// What is computed natively and in WebAssembly from this same file, case by case.
enum Topic: Int32, CaseIterable {
  case arithmetic, curves, wraps, muscles, kinematics, paths, dynamics, fitting, calibration,
    postures, rating, effort, rungs

  var name: StaticString {
    switch self {
    case .arithmetic: "arithmetic"
    case .curves: "curves"
    case .wraps: "wraps"
    case .muscles: "muscles"
    case .kinematics: "kinematics"
    case .paths: "paths"
    case .dynamics: "dynamics"
    case .fitting: "fitting"
    case .calibration: "calibration"
    case .postures: "postures"
    case .rating: "rating"
    case .effort: "effort"
    case .rungs: "rungs"
    }
  }

  var cases: Int {
    switch self {
    case .arithmetic, .curves: 20
    case .wraps: 120
    case .muscles: 60
    case .kinematics, .paths, .dynamics: 100
    case .fitting: 20
    case .calibration: 12
    case .postures: 24
    case .rating, .effort: 40
    case .rungs: PersonBench.rungs.count
    }
  }

  func reckon(_ n: Int, _ bench: Bench, into print: inout Fingerprint) {
    switch self {
    case .arithmetic: tryArithmetic(n, into: &print)
    case .curves: tryCurves(n, bench.muscles.mechanism, into: &print)
    case .wraps: bench.legs[n % bench.legs.count].wraps(n, into: &print)
    case .muscles: bench.muscles.rest(n, into: &print)
    case .kinematics: bench.person.kinematics(n, into: &print)
    case .paths: bench.person.paths(n, into: &print)
    case .dynamics: bench.person.dynamics(n, into: &print)
    case .fitting: bench.legs[n % bench.legs.count].fitting(n, into: &print)
    case .calibration: bench.person.calibration(n, into: &print)
    case .postures: bench.person.posture(n, into: &print)
    case .rating: bench.person.rating(n, into: &print)
    case .effort: bench.legs[n % bench.legs.count].effort(n, into: &print)
    case .rungs: bench.person.rung(n, into: &print)
    }
  }
}

/// Everything the topics compute with, made once.
final class Bench {
  let person: PersonBench
  let legs: [LegBench]
  let muscles: MuscleBench

  init?() {
    guard let person = PersonBench(), let muscles = MuscleBench() else { return nil }
    self.person = person
    self.muscles = muscles
    legs = LegBench.all()
  }
}

nonisolated(unsafe) private let bench = Bench()

/// The fingerprint of one case of a topic; 0 where there is none.
@_cdecl("fingerprint")
public func fingerprint(_ topic: Int32, _ n: Int32) -> UInt64 {
  guard let bench, let topic = Topic(rawValue: topic), n < topic.cases else { return 0 }
  var print = Fingerprint()
  topic.reckon(Int(n), bench, into: &print)
  return print.value
}

private func tryArithmetic(_ n: Int, into print: inout Fingerprint) {
  for i in 0..<50 {
    let x = 40 * (spread(50 * n + i) - 0.5)
    let (sine, cosine) = sineAndCosine(x)
    print.add([
      sine, cosine, exponential(x), logarithm(abs(x)), hyperbolicTangent(x), arcSine(x / 20),
      Mechanics.arcCosine(x / 20), arcTangent(y: sine, x: x),
    ])
  }
}

private func tryCurves(_ n: Int, _ mechanism: Mechanism, into print: inout Fingerprint) {
  for shape in 0..<6 {
    var store = CurveStore()
    let curve =
      switch shape {
      case 0: store.polynomial([1, -2, 0.5, 3])
      case 1: store.spline(x: [-2, -1, 0, 0.5, 2], y: [1, 0, 2, 3, -1])
      case 2: store.sine(amplitude: 2, omega: 3, phase: 0.2, offset: -1)
      case 3: store.pieces(x: [-1, 0, 2], y: [0, 3, 1])
      case 4: store.fibreForceLength(strainAtZero: 0.1, strainAtOne: 0.7)
      default: store.tendonForceLength(strainAtOne: 0.049)
      }
    for i in 0..<20 {
      let jet = store.jet(curve, at: 6 * (spread(20 * n + i) - 0.5))
      print.add([jet.value, jet.slope, jet.bend])
    }
  }
}
