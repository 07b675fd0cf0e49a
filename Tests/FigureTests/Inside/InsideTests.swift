import Biomechanics
import Testing

@testable import Figure

/// What lies inside a person stays inside, is the same on both sides, and gets longer and thinner.
@Suite(.enabled(if: BodyFiles.areMade, "bin/make-body has not run"))
struct InsideTests {
  /// Where bones lie near the skin in life, as the sit bones of a slim person who bends, some of them
  /// may come through by a little.
  ///
  /// Standing; bent forward as far as it goes; seated and let go; on the floor with straight legs;
  /// half-way down to a box.
  static let poses = [
    pose(hip: 0, knee: 0, pelvis: 0, lumbar: 0, thorax: 0),
    pose(hip: 62, knee: 0, pelvis: -64, lumbar: 46, thorax: 18),
    pose(hip: 65, knee: 90, pelvis: 25, lumbar: 38, thorax: 14),
    pose(hip: 62, knee: 0, pelvis: 28, lumbar: 30, thorax: 12),
    pose(hip: 80, knee: 50, pelvis: -30, lumbar: 30, thorax: 10),
  ]

  private static func pose(
    hip: Double, knee: Double, pelvis: Double, lumbar: Double, thorax: Double
  ) -> Pose {
    var pose = Pose()
    let angles: [Coordinate: Double] = [
      .hipFlexionR: hip, .hipFlexionL: hip, .kneeAngleR: knee, .kneeAngleL: knee,
      .pelvisTilt: pelvis, .lumbarExtension: -lumbar, .thoraxExtension: -thorax,
      .armFlexR: 60, .armFlexL: 60,
    ]
    for (coordinate, degrees) in angles { pose[coordinate] = degrees * .pi / 180 }
    return pose
  }

  @Test(arguments: BodyFiles.ids)
  func nothingInsideIsSeenBeyondTheSkin(id: String) throws {
    let insides = try Self.insides(of: id)
    let pane = Pane()
    for (number, pose) in Self.poses.enumerated() {
      for turn in [0, Double.pi / 2, -Double.pi / 2] {
        let frame = insides.framing(of: pose)
        pane.paint(
          insides, Moment(pose: pose, frame: frame), Look(width: 240, samples: 1, turn: turn))
        let seen = pane.exposed(insides, by: 0.006)
        #expect(seen.share < 0.065, "\(id), pose \(number), from \(turn): \(seen)")
      }
    }
  }

  static func insides(of id: String) throws -> Insides {
    let shared = try BodyFiles.shared()
    let person = Person(shared, try BodyFiles.person(id, shared))
    return Insides(person, strands: strands(of: person.body.skeleton))
  }

  /// Hamstrings about where the body model has them, for a skeleton.
  static func strands(of skeleton: Skeleton) -> [Strand] {
    let wide = skeleton[.thighR].z / 0.0835
    return [1.0, -1].flatMap { side in
      Strand.Head.allCases.map { head in
        let shin = side > 0 ? Segment.shankR : .shankL
        let end = head == .bicepsFemoris ? 0.031 : -0.022
        return Strand(
          head,
          [
            .init(.pelvis, Vector(-0.053, -0.037, 0.067 * side) * wide),
            .init(shin, Vector(-0.034, -0.034, end * side) * wide),
            .init(shin, Vector(-0.022, -0.056, end * side) * wide),
          ])
      }
    }
  }
}

extension Pane {
  /// The share of what is seen of the inside that lies beyond the skin's outline or before the skin by
  /// more than so many metres, and of which pieces. Without furniture in the picture.
  fileprivate func exposed(
    _ insides: Insides, by limit: Float
  ) -> (share: Double, pieces: [String: Int]) {
    let border = 8 * canvas.width + 16
    let surface = insides.person.surface
    var all = 0
    var pieces: [String: Int] = [:]
    for sample in border..<border + canvas.width * canvas.height
    where canvas.near.start[sample] > 0 {
      let (inner, outer) = (canvas.near.start[sample], near.start[sample])
      all += 1
      guard outer == 0 || 1 / outer - 1 / inner > limit else { continue }
      let triangle = canvas.triangles.start[Int(canvas.owner.start[sample] & 0xff_ffff)]
      let corner = Int(triangle.a) - surface.cornerCount - surface.edgeCount
      pieces[insides.name(ofCorner: corner), default: 0] += 1
    }
    return (Double(pieces.values.reduce(0, +)) / Double(max(all, 1)), pieces)
  }
}

extension Insides {
  fileprivate func name(ofCorner corner: Int) -> String {
    var left = corner
    for piece in pieces {
      left -= piece.shell.places.count
      if left < 0 { return "\(piece.tissue) of \(piece.mount)" }
    }
    return "hamstrings or discs"
  }
}

/// The modelled bones themselves, without a person's files.
struct BoneTests {
  static let insides = Insides(
    .limbs, strands: InsideTests.strands(of: Person.limbs.body.skeleton))

  @Test func theLeftLegMirrorsTheRight() throws {
    for (right, left) in [
      (Mount.segment(.thighR), Mount.segment(.thighL)), (.segment(.shankR), .segment(.shankL)),
      (.kneecap(.right), .kneecap(.left)),
    ] {
      let one = try #require(Self.insides.pieces.first { $0.mount == right }).shell.places
      let other = try #require(Self.insides.pieces.first { $0.mount == left }).shell.places
      #expect(one.map { Place($0.x, $0.y, -$0.z) } == other)
    }
  }

  @Test func thePelvisIsAsWideOnBothSides() throws {
    let pelvis = try #require(Self.insides.pieces.first { $0.mount == .segment(.pelvis) })
    let sides = pelvis.shell.places.map(\.z)
    #expect(abs((sides.max() ?? 0) + (sides.min() ?? 1)) < 0.0005)
  }

  @Test func everyBoneIsClosed() {
    for piece in Self.insides.pieces where piece.tissue == .bone {
      var edges: [SIMD2<Int32>: Int] = [:]
      let corners = piece.shell.corners
      for triangle in stride(from: 0, to: corners.count, by: 3) {
        for side in 0..<3 {
          let (a, b) = (corners[triangle + side], corners[triangle + (side + 1) % 3])
          edges[SIMD2(min(a, b), max(a, b)), default: 0] += a < b ? 1 : -1
        }
      }
      let open = edges.values.count { $0 != 0 }
      #expect(Double(open) < 0.01 * Double(edges.count), "\(piece.mount): \(open)")
    }
  }

  @Test func aLongerMuscleIsThinner() throws {
    let strand = try #require(Self.insides.strands.first)
    func girth(_ hip: Double) -> Float {
      var pose = Pose()
      pose[.hipFlexionR] = hip
      var widest: Float = 0
      var ring: [Place] = []
      Belly.lay(strand, in: Posture(pose), standing: Self.insides.standing[0]) {
        place, _, _, step in
        if step == 0 { ring = [] }
        ring.append(place)
        if step == Belly.sides / 2 { widest = max(widest, length(ring[0] - place)) }
      }
      return widest
    }
    #expect(girth(1.2) < girth(0) * 0.98)
    #expect(girth(1.2) > girth(0) * 0.85)
  }
}
