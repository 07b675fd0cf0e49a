extension Pose {
  /// The pose nearest to this one whose contacts touch: a damped Gauss–Newton search over the few
  /// coordinates that move the touching parts, each kept in its range, at last rounded to half a
  /// degree. Meant for authors: shipped poses are written down settled.
  public func settled(on contacts: [Contact], of body: Body = .adult) -> Pose {
    var search = Search(pose: self, contacts: contacts, body: body)
    for _ in 0..<60 where !search.isDone { search.step() }
    return search.pose.roundedToHalfDegrees(where: search.free)
  }

  private func roundedToHalfDegrees(where free: [Coordinate]) -> Pose {
    var pose = self
    let half = Double.pi / 360
    for coordinate in free { pose[coordinate] = (pose[coordinate] / half).rounded() * half }
    return pose
  }
}

/// One search for the nearest pose that touches.
private struct Search {
  var pose: Pose
  let start: Pose
  let contacts: [Contact]
  let body: Body
  let free: [Coordinate]
  private var damping = 1e-3
  /// Pull towards the first pose: half a metre's gap weighs as much as a turn of 50 radians.
  private let pull = 1e-4

  init(pose: Pose, contacts: [Contact], body: Body) {
    self.body = body
    self.pose = pose
    start = pose
    self.contacts = contacts
    free = Coordinate.allCases.filter { coordinate in
      contacts.contains { $0.part.moved(by: coordinate) && $0.on != .strap }
    }
  }

  var isDone: Bool { free.isEmpty || gaps(pose).allSatisfy { abs($0) < 0.001 } }

  private func gaps(_ pose: Pose) -> [Double] {
    var posture = Posture(pose, of: body)
    posture.stand(on: contacts)
    return contacts.flatMap { posture.gaps(of: $0, among: contacts) }
  }

  private func cost(_ gaps: [Double], _ pose: Pose) -> Double {
    let stray = free.reduce(0) { $0 + (pose[$1] - start[$1]) * (pose[$1] - start[$1]) }
    return gaps.reduce(0) { $0 + $1 * $1 } + pull * stray
  }

  /// One damped step; the damping follows how well it went (Levenberg and Marquardt).
  mutating func step() {
    let here = gaps(pose)
    let before = cost(here, pose)
    let slopes = free.map { slope(of: $0, here) }
    var normal = slopes.map { a in slopes.map { b in zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } } }
    var wanted = slopes.map { a in -zip(a, here).reduce(0) { $0 + $1.0 * $1.1 } }
    for index in free.indices {
      normal[index][index] += pull + damping
      wanted[index] -= pull * (pose[free[index]] - start[free[index]])
    }
    guard let turn = solve(normal, wanted) else { return }
    var tried = pose
    for (coordinate, turn) in zip(free, turn) {
      let range = allowed(coordinate)
      tried[coordinate] = min(max(pose[coordinate] + turn, range.lowerBound), range.upperBound)
    }
    if cost(gaps(tried), tried) < before {
      pose = tried
      damping = max(damping / 4, 1e-7)
    } else {
      damping = min(damping * 6, 10)
    }
  }

  /// Its range, but no joint is pushed past straight unless the author did so.
  private func allowed(_ coordinate: Coordinate) -> ClosedRange<Double> {
    let range = coordinate.range
    switch coordinate {
    case .kneeAngleR, .kneeAngleL, .elbowFlexR, .elbowFlexL:
      return min(0, max(start[coordinate], range.lowerBound))...range.upperBound
    default: return range
    }
  }

  private func slope(of coordinate: Coordinate, _ here: [Double]) -> [Double] {
    let small = 1e-5
    var moved = pose
    moved[coordinate] += small
    return zip(gaps(moved), here).map { ($0 - $1) / small }
  }
}

/// Gauss elimination with pivots of a small symmetric system; nil when it has no single answer.
private func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
  var rows = zip(matrix, right).map { $0 + [$1] }
  let count = rows.count
  for column in 0..<count {
    guard let pivot = (column..<count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
      abs(rows[pivot][column]) > 1e-14
    else { return nil }
    rows.swapAt(column, pivot)
    for row in 0..<count where row != column {
      let share = rows[row][column] / rows[column][column]
      if share == 0 { continue }
      for index in column...count { rows[row][index] -= share * rows[column][index] }
    }
  }
  return (0..<count).map { rows[$0][count] / rows[$0][$0] }
}

extension BodyPart {
  /// Whether an author would turn this joint to bring the part to its surface.
  fileprivate func moved(by coordinate: Coordinate) -> Bool {
    switch self {
    case .footR: [.hipFlexionR, .kneeAngleR, .ankleAngleR].contains(coordinate)
    case .heelR: [.hipFlexionR, .kneeAngleR].contains(coordinate)
    case .toesR: [.hipFlexionR, .kneeAngleR, .ankleAngleR].contains(coordinate)
    case .shinR: [.hipFlexionR, .kneeAngleR, .ankleAngleR].contains(coordinate)
    case .kneeR: [.hipFlexionR].contains(coordinate)
    case .handR: [.armFlexR, .elbowFlexR, .wristFlexR, .wristDevR].contains(coordinate)
    case .forearmR, .elbowR: [.armFlexR, .armAddR, .elbowFlexR].contains(coordinate)
    case .footL, .heelL, .toesL, .shinL, .kneeL, .handL, .forearmL, .elbowL, .edgeL,
      .ankleL:
      mirrored.moved(by: coordinate.mirrored)
    case .head: [.neckExtension].contains(coordinate)
    case .back: [.thoraxExtension].contains(coordinate)
    case .edgeR, .ankleR: [.hipFlexionR, .hipAdductionR, .ankleAngleR].contains(coordinate)
    case .face: [.neckExtension].contains(coordinate)
    case .hipR, .hipL, .seat: false
    }
  }
}
