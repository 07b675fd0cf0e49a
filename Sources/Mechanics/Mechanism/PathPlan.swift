import Biomechanics

/// A straight piece between two bodies.
struct Span {
  var body: Int
  var place: Vector
  var otherBody: Int
  var otherPlace: Vector
}

/// How one path is measured.
struct PathPlan {
  /// Whether it always runs straight through all its points, which never move in their bodies.
  var isStraight: Bool
  /// Whether its length is a formula.
  var isFormula: Bool
  /// Of the mechanism.
  var points: Range<Int>
  var wraps: Range<Int>
  /// Of a straight path, the pieces between bodies, and what those within bodies add up to.
  var spans: Range<Int>
  var fixed: Double
  /// The bodies that change the length, children first, and for each body's screws in turn where
  /// in `arms` its share goes.
  var reach: Range<Int>
  var slots: Range<Int>
  /// All its moment arms.
  var arms: Range<Int>
}

/// How one coordinate moves one body: turning, and how fast the ground's origin would slide if it
/// were fixed to that body, both per unit of the coordinate.
struct Screw {
  var turning = Vector()
  var sliding = Vector()
}

/// All that is read again and again while paths are measured, worked out once for a workspace.
struct PathPlans {
  let paths: UnsafeMutableBufferPointer<PathPlan>
  let spans: UnsafeMutableBufferPointer<Span>
  let reach: UnsafeMutableBufferPointer<Int>
  let slots: UnsafeMutableBufferPointer<Int>
  /// For each body its screws, one for each leading coordinate of its joint.
  let screwsOf: UnsafeMutableBufferPointer<Range<Int>>
  let screws: UnsafeMutableBufferPointer<Screw>
  /// For each axis the screw it belongs to, -1 for an axis that stands still.
  let screwOf: UnsafeMutableBufferPointer<Int>
  let parents: UnsafeMutableBufferPointer<Int>
  let points: UnsafeMutableBufferPointer<LaidPoint>
  let wraps: UnsafeMutableBufferPointer<PathWrap>
  let surfaces: UnsafeMutableBufferPointer<WrapSurface>

  init(_ mechanism: Mechanism) {
    points = .copied(mechanism.laid)
    parents = .copied(mechanism.links.map { $0.parent })
    wraps = .copied(mechanism.wraps)
    surfaces = .copied(mechanism.surfaces)
    reach = .copied(mechanism.reach)

    var leaders: [Int] = []
    var ranges: [Range<Int>] = []
    var owners = [Int](repeating: -1, count: mechanism.axes.count)
    for link in mechanism.links {
      let first = leaders.count
      for k in link.axes {
        guard let c = mechanism.axes[k].coordinate else { continue }
        let leader = mechanism.leaders[c]
        let known = leaders[first...].firstIndex(of: leader)
        if known == nil { leaders.append(leader) }
        owners[k] = known ?? leaders.count - 1
      }
      ranges.append(first..<leaders.count)
    }
    screwsOf = .copied(ranges)
    screwOf = .copied(owners)
    screws = .taken(leaders.count, Screw())

    var plans: [PathPlan] = []
    var spans: [Span] = []
    var slots: [Int] = []
    for path in mechanism.paths {
      let (firstSpan, firstSlot) = (spans.count, slots.count)
      let straight =
        path.formula == nil && path.wraps.isEmpty
        && path.points.allSatisfy { mechanism.laid[$0].isPlain }
      var fixed = 0.0
      for i in path.points.dropFirst() where straight {
        let (a, b) = (mechanism.laid[i - 1], mechanism.laid[i])
        if a.body == b.body {
          fixed += length(b.place - a.place)
        } else {
          spans.append(
            Span(body: a.body, place: a.place, otherBody: b.body, otherPlace: b.place))
        }
      }
      for body in mechanism.reach[path.reach] {
        for screw in ranges[body] {
          // Every coordinate of a body in reach has its column.
          slots.append(
            path.columns.first { mechanism.columns[$0] == leaders[screw] }
              ?? path.columns.lowerBound)
        }
      }
      plans.append(
        PathPlan(
          isStraight: straight, isFormula: path.formula != nil, points: path.points,
          wraps: path.wraps, spans: firstSpan..<spans.count,
          fixed: fixed, reach: path.reach,
          slots: firstSlot..<slots.count, arms: path.columns))
    }
    paths = .copied(plans)
    self.spans = .copied(spans)
    self.slots = .copied(slots)
  }

  func deallocate() {
    paths.deallocate()
    spans.deallocate()
    reach.deallocate()
    slots.deallocate()
    screwsOf.deallocate()
    screws.deallocate()
    screwOf.deallocate()
    parents.deallocate()
    points.deallocate()
    wraps.deallocate()
    surfaces.deallocate()
  }
}

extension UnsafeMutableBufferPointer {
  fileprivate static func copied(_ values: [Element]) -> Self {
    let buffer = allocate(capacity: values.count)
    _ = buffer.initialize(from: values)
    return buffer
  }
}
