import Anatomy
import Biomechanics
import Mechanics
import Testing

struct FullBodyTests {
  private let body = FullBody()

  /// Poses spread over the ranges without chance, the arms hanging.
  static func pose(_ n: Int) -> Pose {
    var pose = Pose()
    for (i, coordinate) in Coordinate.allCases.enumerated() {
      let share = (Double(n * (2 * i + 3) + i) * 0.6180339887498949).truncatingRemainder(
        dividingBy: 1)
      let range = coordinate.range
      pose[coordinate] =
        coordinate.isTranslation
        ? share - 0.5 : 0.8 * (range.lowerBound + share * (range.upperBound - range.lowerBound))
    }
    for arm in [Coordinate.armFlexR, .armAddR, .armFlexL, .armAddL] { pose[arm] *= 0.05 }
    return pose
  }

  static func move(_ body: FullBody, _ pose: Pose, _ w: Workspace) {
    for coordinate in Coordinate.allCases { w.q[coordinate.rawValue] = pose[coordinate] }
    body.mechanism.move(w)
  }

  @Test func theFigureAndThePhysicsStandInTheSamePlaces() throws {
    let body = try #require(body)
    let w = Workspace(for: body.mechanism)
    for n in 0..<40 {
      let pose = Self.pose(n)
      let posture = Posture(pose)
      Self.move(body, pose, w)
      for segment in Segment.allCases {
        let place = w.places[FullBody.link(of: segment)]
        #expect(length(place.origin - posture[segment].origin) < 1e-12, "\(segment)")
        #expect(length(place.turn.x - posture[segment].turning.x) < 1e-12, "\(segment)")
        #expect(length(place.turn.y - posture[segment].turning.y) < 1e-12, "\(segment)")
      }
    }
  }

  @Test(arguments: [Build.adult, Build(stature: 1.58, mass: 61, sex: .female)])
  func segmentsWeighWhatThePersonWeighs(_ build: Build) {
    let inertias = Segment.allCases.map(build.inertia(of:))
    let whole = inertias.reduce(0) { $0 + $1.mass }
    #expect(abs(whole - build.mass) < 0.002 * build.mass)
    for inertia in inertias {
      let m = inertia.moments
      #expect(inertia.mass > 0)
      // No solid turns harder about one axis than about the other two together.
      #expect(m.x + m.y > m.z && m.y + m.z > m.x && m.z + m.x > m.y)
    }
  }

  @Test func theTrunkIsAsHeavyAsDeLevaHasIt() {
    let build = Build.adult
    let trunk: [Segment] = [
      .pelvis, .lumbar5, .lumbar4, .lumbar3, .lumbar2, .lumbar1, .thoraxLow, .thoraxHigh,
    ]
    let mass = trunk.reduce(0) { $0 + build.inertia(of: $1).mass }
    #expect(abs(mass / build.mass - 0.4346) < 1e-3)
  }

  @Test func lumbarSharesMakeOne() {
    let sum = Segment.allCases.reduce(0) { $0 + $1.lumbarShare }
    #expect(abs(sum - 1) < 1e-12)
  }

  /// McGill, Patt and Norman 1988, computed tomography of men of 1.738 m: the back's muscles 59.0 mm
  /// (SD 5.2) behind the disc L4/5, psoas 5.8 mm (SD 4.0) ahead of it.
  @Test func theBacksMusclesLieWhereTheyWereSeen() throws {
    let body = try #require(body)
    let (m, w) = (body.mechanism, Workspace(for: body.mechanism))
    m.move(w)
    let places = [Segment.lumbar4, .lumbar3].map { w.places[FullBody.link(of: $0)].origin }
    let up = unit(places[1] - places[0])
    let behind = Vector(-up.y, up.x, 0)
    func below(_ segment: Segment) -> Bool {
      [Segment.pelvis, .lumbar5, .thighR, .thighL].contains(segment)
    }
    func middle(_ isOne: (BodyMuscle) -> Bool) -> Double {
      var (sum, forces) = (0.0, 0.0)
      for muscle in body.muscles where isOne(muscle) {
        for (a, b) in zip(muscle.points, muscle.points.dropFirst())
        where below(a.segment) != below(b.segment) {
          let ends = [a, b].map { w.places[FullBody.link(of: $0.segment)] * $0.place }
          let line = ends[1] - ends[0]
          let at = ends[0] + line * (dot(places[0] - ends[0], up) / dot(line, up))
          sum += muscle.maxForce * dot(at - places[0], behind)
          forces += muscle.maxForce
        }
      }
      return sum / forces
    }
    let back = ["ltpl", "ilpl", "mult", "iliocost", "longis"]
    let found = middle { muscle in back.contains { muscle.name.hasPrefix($0) } }
    #expect(abs(found - 0.0590 * 1.70 / 1.738) < 0.001)
    #expect(abs(middle { $0.name.hasPrefix("psoas") } + 0.0058) < 0.004)
  }

  @Test func momentArmIsMinusTheSlopeOfTheLength() throws {
    let body = try #require(body)
    let (m, w) = (body.mechanism, Workspace(for: body.mechanism))
    let step = 1e-5
    for n in 0..<12 {
      let pose = Self.pose(n)
      for coordinate in [
        Coordinate.hipFlexionR, .hipAdductionR, .hipRotationL, .kneeAngleR, .ankleAngleL,
        .lumbarExtension, .lumbarBending, .lumbarRotation, .thoraxExtension,
      ] {
        var lengths: [[Double]] = []
        for side in [-1.0, 1.0] {
          var moved = pose
          moved[coordinate] += side * step
          Self.move(body, moved, w)
          m.measureLengths(w)
          lengths.append(Array(w.lengths))
        }
        Self.move(body, pose, w)
        m.measurePaths(w)
        for path in m.paths.indices {
          let slope = (lengths[1][path] - lengths[0][path]) / (2 * step)
          let arm = m.momentArm(path, about: coordinate.rawValue, w)
          #expect(abs(arm + slope) < 2e-6, "\(path) \(coordinate.name) \(n)")
        }
      }
    }
  }

  @Test func theLeftSideMirrorsTheRight() throws {
    let body = try #require(body)
    let w = Workspace(for: body.mechanism)
    for n in 0..<12 {
      let pose = Self.pose(n)
      var mirrored = Pose()
      for coordinate in Coordinate.allCases {
        let value = pose[coordinate]
        mirrored[coordinate.mirrored] = coordinate.changesSignWhenMirrored ? -value : value
      }
      Self.move(body, pose, w)
      body.mechanism.measureLengths(w)
      let lengths = Array(w.lengths)
      Self.move(body, mirrored, w)
      body.mechanism.measureLengths(w)
      for i in stride(from: 0, to: body.muscles.count, by: 2) {
        #expect(abs(lengths[i] - w.lengths[i + 1]) < 1e-10, "\(body.muscles[i].name)")
        #expect(abs(lengths[i + 1] - w.lengths[i]) < 1e-10, "\(body.muscles[i].name)")
      }
    }
  }

  @Test func aTallerBodyHasMusclesAsMuchLonger() throws {
    let body = try #require(body)
    let tall = try #require(FullBody(Build(stature: 1.70 * 1.1, mass: 70, sex: .male)))
    let (v, w) = (Workspace(for: body.mechanism), Workspace(for: tall.mechanism))
    let pose = {
      var pose = Self.pose(3)
      for slide in [Coordinate.pelvisTx, .pelvisTy, .pelvisTz] { pose[slide] = 0 }
      return pose
    }()
    Self.move(body, pose, v)
    Self.move(tall, pose, w)
    body.mechanism.measureLengths(v)
    tall.mechanism.measureLengths(w)
    for i in body.muscles.indices {
      #expect(abs(w.lengths[i] / v.lengths[i] - 1.1) < 1e-9, "\(body.muscles[i].name)")
      #expect(abs(tall.muscles[i].fibre / body.muscles[i].fibre - 1.1) < 1e-9)
    }
  }

  @Test func aBandIsSlackStandingAndTightInFullFlexion() throws {
    let body = try #require(body)
    for band in body.bands {
      #expect(band.force(at: band.rest) == 0)
      #expect(abs(band.force(at: band.full) - band.fullForce) < 1e-9)
      #expect(band.full > band.rest * 1.05, "\(band.name)")
    }
  }
}
