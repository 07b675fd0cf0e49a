import Biomechanics
import Mechanics

/// The full body taken apart: what a mechanism is put together from.
struct FullBodyParts {
  let build: Build
  var parts = Mechanism.Parts()
  var muscles: [BodyMuscle] = []
  var bands: [LumbarBand] = []
  var belly = BellyPressure(points: [])

  init(_ build: Build, fascicles: [Fascicle] = Fascicle.all) {
    self.build = build
    parts.links = [Link(parent: 0, near: .none, far: .none, axes: 0..<0, inertia: Inertia())]
    parts.freedoms = Coordinate.allCases.map { coordinate in
      Freedom(
        rest: 0, lowest: coordinate.range.lowerBound, highest: coordinate.range.upperBound,
        locked: false, clamped: false, kind: coordinate.isTranslation ? .length : .angle)
    }
    for segment in Segment.allCases { add(segment) }
    for thigh in [Segment.thighR, .thighL] { add(build.kneeRoll(thigh)) }
    for fascicle in fascicles {
      add(fascicle, left: false)
      add(fascicle, left: true)
    }
    let ends = LumbarTissue.tips.dropFirst().map { $0.place } + [LumbarTissue.top]
    for (tip, end) in zip(LumbarTissue.tips, ends) { add(tip, upTo: end) }
    belly = BellyPressure(points: BellyPressure.course.map(carried))
    add(pathThrough: belly.points)
  }

  private func carried(_ place: Fascicle.Attachment) -> BodyMuscle.Point {
    .init(
      segment: place.segment,
      place: SourceSkeleton.carry(place.place, of: place.segment, to: build.skeleton))
  }

  private mutating func add(pathThrough points: [BodyMuscle.Point]) {
    let (start, wraps) = (parts.points.count, parts.wraps.count)
    for point in points {
      parts.points.append(PathPoint(body: FullBody.link(of: point.segment), place: point.place))
    }
    parts.paths.append(Path(points: start..<parts.points.count, wraps: wraps..<wraps))
  }

  private mutating func add(_ tip: LumbarTissue.Tip, upTo upper: Fascicle.Attachment) {
    let ends = [tip.place, upper].map(carried)
    add(pathThrough: ends)
    bands.append(
      LumbarBand(
        name: tip.name, upper: ends[1], lower: ends[0], rest: 0, full: 0, fullForce: tip.force))
  }

  private mutating func add(_ segment: Segment) {
    let start = parts.axes.count
    if segment == .pelvis {
      slide(.pelvisTx, Vector(1, 0, 0))
      slide(.pelvisTy, Vector(0, 1, 0))
      slide(.pelvisTz, Vector(0, 0, 1))
    }
    for turn in segment.turns {
      let curve = parts.curves.linear(slope: turn.share, at: 0)
      parts.axes.append(
        Axis(
          direction: turn.axis.direction, turns: true, curve: curve,
          coordinate: turn.coordinate.rawValue))
    }
    let parent = segment.carrier.map { FullBody.link(of: $0) } ?? 0
    parts.links.append(
      Link(
        parent: parent, near: Placement(origin: build.offset(of: segment)), far: .none,
        axes: start..<parts.axes.count, inertia: build.inertia(of: segment)))
  }

  private mutating func slide(_ coordinate: Coordinate, _ direction: Vector) {
    let curve = parts.curves.linear(slope: 1, at: 0)
    parts.axes.append(
      Axis(direction: direction, turns: false, curve: curve, coordinate: coordinate.rawValue))
  }

  private mutating func add(_ roll: KneeRoll) {
    parts.surfaces.append(
      WrapSurface(
        body: FullBody.link(of: roll.thigh), frame: Placement(origin: roll.place),
        shape: .cylinder(radius: roll.radius, length: KneeRoll.length),
        half: .init(axis: 0, positive: true)))
  }

  private mutating func add(_ fascicle: Fascicle, left: Bool) {
    let start = parts.points.count
    var muscle = BodyMuscle(
      name: fascicle.name + (left ? "_l" : "_r"), maxForce: fascicle.maxForce,
      fibre: fascicle.fibre, tendon: fascicle.tendon, pennation: fascicle.pennation, points: [])
    for point in fascicle.points {
      var place = SourceSkeleton.carry(point.place, of: point.segment, to: build.skeleton)
      if left { place.z = -place.z }
      let segment = left ? point.segment.mirrored : point.segment
      muscle.points.append(.init(segment: segment, place: place))
      parts.points.append(PathPoint(body: FullBody.link(of: segment), place: place))
    }
    let wraps = parts.wraps.count
    if fascicle.overKnee {
      muscle.knee = left ? .thighL : .thighR
      parts.wraps.append(
        PathWrap(
          surface: left ? 1 : 0, method: .hybrid, first: 0, last: fascicle.points.count - 1))
    }
    parts.paths.append(
      Path(points: start..<parts.points.count, wraps: wraps..<parts.wraps.count))
    muscles.append(muscle)
  }
}

extension Build {
  /// Where a segment's joint lies in the body that carries it, standing, metres.
  public func offset(of segment: Segment) -> Vector {
    switch segment {
    case .upperArmR: skeleton[.clavicleR] + skeleton[.upperArmR]
    case .upperArmL: skeleton[.clavicleL] + skeleton[.upperArmL]
    default: skeleton[segment]
    }
  }
}
