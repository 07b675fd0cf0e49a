/// The passive curves of a leg's muscle groups and what the knee's capsule adds.
public struct PassiveFit: Hashable, Sendable {
  public var hamstrings: PassiveCurve
  public var rectusFemoris: PassiveCurve
  public var gastrocnemii: PassiveCurve
  /// Iliacus and psoas, and with them the front of the hip's capsule.
  public var hipFlexors: PassiveCurve
  /// Gluteus maximus and the long part of adductor magnus.
  public var hipExtensors: PassiveCurve
  /// The back of the knee's capsule: newton metres of flexion at a straight knee.
  public var capsule: Double
  /// How fast that fades with flexion, per radian.
  public var capsuleFading: Double

  /// Fitted by `Workshop/flexibility/fit.py` to Silder 2007's digitised moments (hip flexion up to
  /// 50°, knee 0 to 120°) and to their two values at 69° and 77° with the knee at 15°.
  public static let silder = PassiveFit(
    hamstrings: PassiveCurve(slack: 0.793, sharpness: 11.077, toe: 0.0001237),
    rectusFemoris: PassiveCurve(slack: 1.399, sharpness: 7.105, toe: 0.0003836),
    gastrocnemii: PassiveCurve(slack: 0.931, sharpness: 9.733, toe: 0.0217245),
    hipFlexors: PassiveCurve(slack: 0.926, sharpness: 22, toe: 0.0364366),
    hipExtensors: PassiveCurve(slack: 0.826, sharpness: 2.002, toe: 0.0493042), capsule: 4.6798,
    capsuleFading: 6.9150)

  public init(
    hamstrings: PassiveCurve, rectusFemoris: PassiveCurve, gastrocnemii: PassiveCurve,
    hipFlexors: PassiveCurve, hipExtensors: PassiveCurve, capsule: Double, capsuleFading: Double
  ) {
    self.hamstrings = hamstrings
    self.rectusFemoris = rectusFemoris
    self.gastrocnemii = gastrocnemii
    self.hipFlexors = hipFlexors
    self.hipExtensors = hipExtensors
    self.capsule = capsule
    self.capsuleFading = capsuleFading
  }
}

/// What a person's own hamstrings differ in from the average person's.
public struct Suppleness: Hashable, Sendable {
  /// How much further the fibres go before slack is gone, in optimal fibre lengths; more for a
  /// supple person.
  public var slack: Double
  /// How many times as hard they resist.
  public var stiffness: Double

  public init(slack: Double = 0, stiffness: Double = 1) {
    self.slack = slack
    self.stiffness = stiffness
  }

  public static let average = Suppleness()
}
