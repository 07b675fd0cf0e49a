import Biomechanics
import Mechanics

/// The ligament behind one lumbar joint: all that tightens between two spinous processes when the
/// joint bends (supraspinous, interspinous, yellow, capsules), drawn together in one band.
public struct LumbarBand: Hashable, Sendable {
  public var name: String
  public var upper: BodyMuscle.Point
  public var lower: BodyMuscle.Point
  /// Metres, standing; below it the band is slack.
  public var rest: Double
  /// Metres, at `LumbarTissue.fullFlexion`.
  public var full: Double

  /// Newtons at a length, metres.
  public func force(at length: Double) -> Double {
    LumbarTissue.fullForce * LumbarTissue.rise((length - rest) / (full - rest))
  }
}

/// What resists bending of the lumbar spine beside muscle. Sources: docs/body/model.md.
public enum LumbarTissue {
  /// The lumbar flexion at which the bands carry `fullForce`, radians.
  public static let fullFlexion = 55 * Double.pi / 180
  /// Newtons in each band in full flexion: with arms of 30 to 45 mm about 35 Nm, and with the
  /// discs 47 Nm, two thirds of the 73 Nm at which Adams and Dolan's segments began to give way.
  public static let fullForce = 900.0
  /// How sharply the bands stiffen: half of full stretch gives a tenth of the force.
  public static let sharpness = 4.0

  /// From 0 when slack to 1 at full stretch, exponential between and on beyond.
  static func rise(_ stretch: Double) -> Double {
    stretch <= 0
      ? 0 : (exponential(sharpness * stretch) - 1) / (exponential(sharpness) - 1)
  }

  /// The discs' resistance, Nm per radian at each joint.
  static let discFlexion = 69.0
  static let discBending = 69.0
  static let discRotation = 200.0

  /// The discs of all levels seen from the coordinate they share: Nm per radian.
  public static func discStiffness(about coordinate: Coordinate) -> Double {
    let each =
      switch coordinate {
      case .lumbarExtension: discFlexion
      case .lumbarBending: discBending
      case .lumbarRotation: discRotation
      default: 0.0
      }
    return Segment.allCases.reduce(0) { $0 + $1.lumbarShare * $1.lumbarShare } * each
  }

  /// From joint to joint upwards: the spinous processes' tips in the frames of `SourceSkeleton`.
  static let tips: [(name: String, lower: Fascicle.Attachment, upper: Fascicle.Attachment)] = [
    ("band_L5_S1", Fascicle.at(.pelvis, -0.051, 0.110, 0), Fascicle.at(.lumbar5, -0.036, 0.017, 0)),
    (
      "band_L4_L5", Fascicle.at(.lumbar5, -0.036, 0.017, 0), Fascicle.at(.lumbar4, -0.045, 0.003, 0)
    ),
    (
      "band_L3_L4", Fascicle.at(.lumbar4, -0.045, 0.003, 0),
      Fascicle.at(.lumbar3, -0.048, -0.009, 0)
    ),
    (
      "band_L2_L3", Fascicle.at(.lumbar3, -0.048, -0.009, 0),
      Fascicle.at(.lumbar2, -0.045, -0.014, 0)
    ),
    (
      "band_L1_L2", Fascicle.at(.lumbar2, -0.045, -0.014, 0),
      Fascicle.at(.lumbar1, -0.045, -0.012, 0)
    ),
    (
      "band_T12_L1", Fascicle.at(.lumbar1, -0.045, -0.012, 0),
      Fascicle.at(.thoraxLow, -0.050, -0.010, 0)
    ),
  ]
}
