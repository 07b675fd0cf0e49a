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
  /// Newtons there.
  public var fullForce: Double

  /// Newtons at a length, metres.
  public func force(at length: Double) -> Double {
    fullForce * LumbarTissue.rise((length - rest) / (full - rest))
  }

  /// Newtons per metre at a length, metres.
  public func stiffness(at length: Double) -> Double {
    fullForce / (full - rest) * LumbarTissue.steepness((length - rest) / (full - rest))
  }

  /// Joules stored at a length, metres.
  public func energy(at length: Double) -> Double {
    let stretch = (length - rest) / (full - rest)
    return fullForce * (full - rest) * LumbarTissue.area(stretch)
  }
}

/// What resists bending of the lumbar spine beside muscle. Sources: docs/body/model.md.
public enum LumbarTissue {
  /// The lumbar flexion at which the bands carry their full force, radians.
  public static let fullFlexion = 55 * Double.pi / 180
  /// How sharply the bands stiffen: half of full stretch gives a tenth of the force.
  public static let sharpness = 4.0

  /// The thoracic flexion that goes with it, radians: T12/L1 turns by both.
  public static let fullThorax = 30 * Double.pi / 180
  /// Where the rise goes straight, in full stretches.
  static let straight = 1.3

  /// From 0 when slack to 1 at full stretch, exponential between, straight far beyond.
  public static func rise(_ stretch: Double) -> Double {
    if stretch <= 0 { return 0 }
    let k = sharpness
    let x = min(stretch, straight)
    let steep = k * exponential(k * x) * (stretch - x)
    return (exponential(k * x) - 1 + steep) / (exponential(k) - 1)
  }

  /// How steep `rise` is.
  static func steepness(_ stretch: Double) -> Double {
    if stretch <= 0 { return 0 }
    let k = sharpness
    return k * exponential(k * min(stretch, straight)) / (exponential(k) - 1)
  }

  /// What `rise` adds up to from slack.
  static func area(_ stretch: Double) -> Double {
    if stretch <= 0 { return 0 }
    let k = sharpness
    let x = min(stretch, straight)
    let past = stretch - x
    let e = exponential(k * x)
    return ((e - 1) / k - x + (e - 1) * past + k * e * past * past / 2) / (exponential(k) - 1)
  }

  /// Newton metres per radian of flexion at the joint below a segment: at L5/S1 the order of what
  /// Schultz 1979 measured (from memory), above it less, so that in full bending each disc's part
  /// of the weight above it is the same.
  public static func disc(below segment: Segment) -> Double {
    switch segment {
    case .lumbar5: 69
    case .lumbar4: 32
    case .lumbar3: 30
    case .lumbar2: 36
    case .lumbar1: 37
    case .thoraxLow: 51
    default: 0
    }
  }

  /// How much stiffer discs are when turned than when bent.
  public static let turned = 2.9

  /// The discs of all levels seen from the coordinate they share: Nm per radian.
  public static func discStiffness(about coordinate: Coordinate) -> Double {
    let factor =
      switch coordinate {
      case .lumbarExtension, .lumbarBending: 1.0
      case .lumbarRotation: turned
      default: 0.0
      }
    return Segment.allCases.reduce(0) {
      $0 + $1.lumbarShare * $1.lumbarShare * disc(below: $1) * factor
    }
  }

  /// From L5/S1 up: the spinous processes' tips in the frames of `SourceSkeleton`, and each band's
  /// newtons in full flexion, chosen so that there every level's bands and disc carry the same part
  /// of the weight above it: the back falls silent at all levels together.
  static let tips: [Tip] = [
    Tip("band_L5_S1", 900, Fascicle.at(.pelvis, -0.051, 0.110, 0)),
    Tip("band_L4_L5", 550, Fascicle.at(.lumbar5, -0.036, 0.017, 0)),
    Tip("band_L3_L4", 420, Fascicle.at(.lumbar4, -0.045, 0.003, 0)),
    Tip("band_L2_L3", 370, Fascicle.at(.lumbar3, -0.048, -0.009, 0)),
    Tip("band_L1_L2", 310, Fascicle.at(.lumbar2, -0.045, -0.014, 0)),
    Tip("band_T12_L1", 315, Fascicle.at(.lumbar1, -0.045, -0.012, 0)),
  ]
  /// Where the uppermost band ends.
  static let top = Fascicle.at(.thoraxLow, -0.050, -0.010, 0)

  struct Tip {
    let name: String
    let force: Double
    let place: Fascicle.Attachment

    init(_ name: String, _ force: Double, _ place: Fascicle.Attachment) {
      (self.name, self.force, self.place) = (name, force, place)
    }
  }
}
