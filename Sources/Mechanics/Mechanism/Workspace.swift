import Biomechanics

/// The numbers that change from pose to pose, owned by the caller: one for each thread. All of it
/// is taken once; evaluating allocates nothing.
public final class Workspace {
  /// The pose: one value a coordinate, radians or metres. `Mechanism.move` makes followers agree.
  public let q: Numbers
  /// How fast each coordinate changes with the leader of its chain, and how that changes.
  let lead: Numbers
  let leadBend: Numbers

  /// Where each body lies in the ground.
  public let places: UnsafeMutableBufferPointer<Placement>
  /// Where the joint of each body turns: M's origin in the ground.
  let centres: UnsafeMutableBufferPointer<Vector>
  /// Each axis in the ground; already turned about for a reversed joint.
  let directions: UnsafeMutableBufferPointer<Vector>
  /// Each axis as forces along its coordinate see it: the same, but for joints that spin.
  let drives: UnsafeMutableBufferPointer<Vector>
  let jets: UnsafeMutableBufferPointer<Curve.Jet>

  /// The length of each path, metres.
  public let lengths: Numbers
  /// Moment arms, one for each of `Mechanism.columns`, metres (nothing for a sliding coordinate).
  public let arms: Numbers

  let surfaces: UnsafeMutableBufferPointer<Placement>
  let course: UnsafeMutableBufferPointer<CoursePoint>
  let glimpses: UnsafeMutableBufferPointer<Glimpse>
  let pulls: UnsafeMutableBufferPointer<Wrench>
  /// For a mechanism with bonds or blends.
  let binding: Binding?
  /// Whether followers were made to agree when the bodies were last put in place.
  var isCoupled = true
  let plans: PathPlans
  /// Whether `surfaces` and the plans' screws belong to the pose last moved to.
  var isReady = false

  public init(for mechanism: Mechanism) {
    let (links, axes, coordinates) =
      (mechanism.links.count, mechanism.axes.count, mechanism.freedoms.count)
    q = .taken(coordinates, 0)
    lead = .taken(coordinates, 1)
    leadBend = .taken(coordinates, 0)
    places = .taken(links, Placement.none)
    centres = .taken(links, Vector())
    directions = .taken(axes, Vector())
    drives = mechanism.links.contains { $0.spins } ? .taken(axes, Vector()) : directions
    jets = .taken(axes, Curve.Jet(value: 0, slope: 0, bend: 0))
    lengths = .taken(mechanism.paths.count, 0)
    arms = .taken(mechanism.columns.count, 0)
    surfaces = .taken(mechanism.surfaces.count, Placement.none)
    course = .taken(mechanism.longestPath + 2, CoursePoint())
    glimpses = .taken(mechanism.paths.map { $0.wraps.count }.max() ?? 0, Glimpse())
    pulls = .taken(links, Wrench())
    binding = mechanism.isBound ? Binding(mechanism) : nil
    plans = PathPlans(mechanism)
    mechanism.rest(self)
  }

  deinit {
    for numbers in [q, lead, leadBend, lengths, arms] { numbers.deallocate() }
    places.deallocate()
    centres.deallocate()
    if drives.baseAddress != directions.baseAddress { drives.deallocate() }
    directions.deallocate()
    jets.deallocate()
    surfaces.deallocate()
    course.deallocate()
    glimpses.deallocate()
    pulls.deallocate()
    plans.deallocate()
  }
}

public typealias Numbers = UnsafeMutableBufferPointer<Double>

extension UnsafeMutableBufferPointer {
  public static func taken(_ count: Int, _ value: Element) -> Self {
    let buffer = allocate(capacity: count)
    buffer.initialize(repeating: value)
    return buffer
  }
}

/// A force and its moment about the ground's origin.
struct Wrench {
  var force = Vector()
  var moment = Vector()

  @inline(__always)
  mutating func add(_ f: Vector, at p: Vector) {
    force += f
    moment += cross(p, f)
  }
}
