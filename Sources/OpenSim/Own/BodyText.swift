import Anatomy
import Biomechanics
import Mechanics

/// Our own body as an `.osim` file, format 4.
///
/// OpenSim lets a coordinate belong to one joint only, so a share of it elsewhere becomes a
/// coordinate of its own that a coupler ties to it; and T12/L1, which turns by two coordinates,
/// becomes two joints in one place.
public struct BodyText {
  let body: FullBody
  var out = ""
  var depth = 0
  var couplers: [Coupler] = []

  struct Coupler {
    var follower: String
    var leader: String
    var share: Double
  }

  /// The whole file.
  public static func text(of body: FullBody) -> String {
    var text = BodyText(body: body)
    text.write()
    return text.out
  }

  private mutating func write() {
    out = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n"
    open("OpenSimDocument Version=\"40000\"")
    open("Model name=\"lithe\"")
    tag("credits", Self.credits)
    tag("publications", "See docs/body/model.md")
    tag("length_units", "meters")
    tag("force_units", "N")
    tag("gravity", [0, -9.80665, 0])
    set("BodySet") { $0.bodies() }
    set("JointSet") { $0.joints() }
    set("ConstraintSet") { $0.constraints() }
    set("ForceSet") { $0.forces() }
    close("Model")
    close("OpenSimDocument")
  }

  static let credits =
    "Lithe's full body. Segment masses De Leva 1996; leg muscles Delp and others 1990 after "
    + "gait2392 (CC BY 3.0); trunk muscles Christophy and others 2012 after Pose2Sim (BSD-3); "
    + "sources number by number in docs/body/model.md"

  private mutating func set(_ name: String, _ inside: (inout BodyText) -> Void) {
    open("\(name) name=\"\(name.lowercased())\"")
    open("objects")
    inside(&self)
    close("objects")
    close(name)
  }

  // MARK: lines

  mutating func open(_ tag: String) {
    line("<\(tag)>")
    depth += 1
  }

  mutating func close(_ tag: String) {
    depth -= 1
    line("</\(tag)>")
  }

  mutating func tag(_ name: String, _ value: String) { line("<\(name)>\(value)</\(name)>") }

  mutating func tag(_ name: String, _ values: [Double]) {
    tag(name, values.map(Self.number).joined(separator: " "))
  }

  mutating func tag(_ name: String, _ v: Vector) { tag(name, [v.x, v.y, v.z]) }

  private mutating func line(_ text: String) {
    out += String(repeating: "\t", count: depth) + text + "\n"
  }

  /// To a thousandth of a millimetre, a newton or a gram, and no minus before nought.
  static func number(_ value: Double) -> String {
    let rounded = (value * 1e7).rounded() / 1e7
    return rounded == 0 ? "0" : "\(rounded)"
  }
}

extension Segment {
  /// The name in our file: `thigh_r`, `thorax_low`.
  public var fileName: String {
    let base =
      switch self {
      case .pelvis: "pelvis"
      case .thighR, .thighL: "thigh"
      case .shankR, .shankL: "shank"
      case .footR, .footL: "foot"
      case .toesR, .toesL: "toes"
      case .lumbar5: "lumbar5"
      case .lumbar4: "lumbar4"
      case .lumbar3: "lumbar3"
      case .lumbar2: "lumbar2"
      case .lumbar1: "lumbar1"
      case .thoraxLow: "thorax_low"
      case .thoraxHigh: "thorax_high"
      case .neck: "neck"
      case .head: "head"
      case .clavicleR, .clavicleL: "clavicle"
      case .upperArmR, .upperArmL: "upper_arm"
      case .forearmR, .forearmL: "forearm"
      case .handR, .handL: "hand"
      }
    return base + (side > 0 ? "_r" : side < 0 ? "_l" : "")
  }

  /// The joint's name where the field gives it one: `L4_L5`.
  var jointName: String {
    switch self {
    case .lumbar5: "L5_S1"
    case .lumbar4: "L4_L5"
    case .lumbar3: "L3_L4"
    case .lumbar2: "L2_L3"
    case .lumbar1: "L1_L2"
    case .thoraxLow: "T12_L1"
    case .thoraxHigh: "T6_T7"
    case .head: "C0_C1"
    default: fileName + "_joint"
    }
  }
}
