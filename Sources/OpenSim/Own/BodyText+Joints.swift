import Anatomy
import Biomechanics
import Mechanics

extension BodyText {
  static let base = "thorax_base"

  mutating func bodies() {
    for segment in Segment.allCases {
      if segment == .thoraxLow {
        let speck = Inertia(mass: 0.001, moments: Vector(1e-7, 1e-7, 1e-7))
        oneBody(Self.base, speck, nil)
      }
      let roll: KneeRoll? =
        switch segment {
        case .thighR, .thighL: body.build.kneeRoll(segment)
        default: nil
        }
      oneBody(segment.fileName, body.build.inertia(of: segment), roll)
    }
  }

  private mutating func oneBody(_ name: String, _ inertia: Inertia, _ roll: KneeRoll?) {
    open("Body name=\"\(name)\"")
    tag("mass", [inertia.mass])
    tag("mass_center", inertia.centre)
    let (m, p) = (inertia.moments, inertia.products)
    tag("inertia", [m.x, m.y, m.z, p.x, p.y, p.z])
    if let roll {
      open("WrapObjectSet name=\"wrapobjectset\"")
      open("objects")
      open("WrapCylinder name=\"\(Self.rollName(roll.thigh))\"")
      tag("translation", roll.place)
      tag("quadrant", "x")
      tag("radius", [roll.radius])
      tag("length", [KneeRoll.length])
      close("WrapCylinder")
      close("objects")
      close("WrapObjectSet")
    }
    close("Body")
  }

  static func rollName(_ thigh: Segment) -> String { thigh.side < 0 ? "knee_l" : "knee_r" }

  mutating func joints() {
    var owned: Set<Coordinate> = []
    for segment in Segment.allCases {
      let parent = segment.carrier.map(\.fileName)
      let offset = body.build.offset(of: segment)
      if segment == .thoraxLow {
        let lumbar = segment.turns.filter { $0.coordinate.isLumbar }
        let thorax = segment.turns.filter { !$0.coordinate.isLumbar }
        joint(segment.jointName, parent, offset, Self.base, lumbar, &owned)
        joint("thorax_joint", Self.base, Vector(), segment.fileName, thorax, &owned)
      } else {
        joint(segment.jointName, parent, offset, segment.fileName, segment.turns, &owned)
      }
    }
  }

  private mutating func joint(
    _ name: String, _ parent: String?, _ offset: Vector, _ child: String, _ turns: [Turn],
    _ owned: inout Set<Coordinate>
  ) {
    let kind = turns.isEmpty ? "WeldJoint" : "CustomJoint"
    open("\(kind) name=\"\(name)\"")
    let place = parent ?? "ground"
    tag("socket_parent_frame", "\(place)_offset")
    tag("socket_child_frame", "/bodyset/\(child)")
    var axes: [(name: String, share: Double, axis: Vector)] = []
    if !turns.isEmpty {
      open("coordinates")
      for turn in turns {
        let share: Double
        let own: String
        if owned.insert(turn.coordinate).inserted {
          (own, share) = (turn.coordinate.name, turn.share)
        } else {
          own = "\(name)_\(turn.axis.letters)"
          share = 1
          couplers.append(
            Coupler(follower: own, leader: turn.coordinate.name, share: turn.share))
        }
        coordinate(own, range: turn.coordinate.range, by: share == 1 ? turn.share : 1)
        axes.append((own, share, turn.axis.direction))
      }
      if parent == nil {
        for slide in Self.slides { coordinate(slide.name, range: -5...5, by: 1) }
      }
      close("coordinates")
    }
    open("frames")
    open("PhysicalOffsetFrame name=\"\(place)_offset\"")
    tag("socket_parent", parent.map { "/bodyset/\($0)" } ?? "/ground")
    tag("translation", offset)
    tag("orientation", Vector())
    close("PhysicalOffsetFrame")
    close("frames")
    if !turns.isEmpty { transform(axes, slides: parent == nil) }
    close(kind)
  }

  private static let slides: [Coordinate] = [.pelvisTx, .pelvisTy, .pelvisTz]

  private mutating func coordinate(_ name: String, range: ClosedRange<Double>, by share: Double) {
    open("Coordinate name=\"\(name)\"")
    tag("default_value", [0])
    let ends = [range.lowerBound * share, range.upperBound * share].sorted()
    tag("range", share == -1 ? [range.lowerBound, range.upperBound] : ends)
    tag("clamped", "false")
    close("Coordinate")
  }

  private mutating func transform(
    _ turns: [(name: String, share: Double, axis: Vector)], slides: Bool
  ) {
    open("SpatialTransform")
    let all = [Vector(0, 0, 1), Vector(1, 0, 0), Vector(0, 1, 0)]
    let spare = all.filter { axis in !turns.contains { $0.axis == axis } }
    let axes: [(String?, Double, Vector)] =
      turns.map { ($0.name, $0.share, $0.axis) } + spare.map { (nil, 0, $0) }
    for (i, axis) in axes.enumerated() { transformAxis("rotation\(i + 1)", axis) }
    let along = [Vector(1, 0, 0), Vector(0, 1, 0), Vector(0, 0, 1)]
    for (i, axis) in along.enumerated() {
      transformAxis(
        "translation\(i + 1)", slides ? (Self.slides[i].name, 1, axis) : (nil, 0, axis))
    }
    close("SpatialTransform")
  }

  private mutating func transformAxis(_ name: String, _ axis: (String?, Double, Vector)) {
    open("TransformAxis name=\"\(name)\"")
    tag("coordinates", axis.0 ?? "")
    tag("axis", axis.2)
    if axis.0 != nil {
      open("LinearFunction name=\"function\"")
      tag("coefficients", [axis.1, 0])
      close("LinearFunction")
    } else {
      open("Constant name=\"function\"")
      tag("value", [0])
      close("Constant")
    }
    close("TransformAxis")
  }

  mutating func constraints() {
    for coupler in couplers {
      open("CoordinateCouplerConstraint name=\"\(coupler.follower)_coupler\"")
      open("coupled_coordinates_function")
      open("LinearFunction")
      tag("coefficients", [coupler.share, 0])
      close("LinearFunction")
      close("coupled_coordinates_function")
      tag("independent_coordinate_names", coupler.leader)
      tag("dependent_coordinate_name", coupler.follower)
      close("CoordinateCouplerConstraint")
    }
  }
}

extension Turn.Axis {
  /// As the field's lumbar models end their coordinates: flexion, bending, rotation.
  var letters: String {
    switch self {
    case .z: "FE"
    case .x: "LB"
    case .y: "AR"
    }
  }
}

extension Coordinate {
  var isLumbar: Bool {
    switch self {
    case .lumbarExtension, .lumbarBending, .lumbarRotation: true
    default: false
    }
  }
}
