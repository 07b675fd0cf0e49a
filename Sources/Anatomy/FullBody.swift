import Biomechanics
import Mechanics

/// Our own body: the figure's skeleton with a person's masses and muscles, ready to compute with.
///
/// Link i + 1 of the mechanism is segment i; coordinate i is `Coordinate` i; path i is muscle i,
/// the lumbar bands' paths follow the muscles', and
/// the belly's is the last.
public struct FullBody: Sendable {
  public let build: Build
  public let muscles: [BodyMuscle]
  public let bands: [LumbarBand]
  public let belly: BellyPressure
  public let mechanism: Mechanism

  /// Nil only where a skeleton's numbers are not finite.
  public init?(_ build: Build = .adult) {
    let source = FullBodyParts(
      Build(skeleton: SourceSkeleton.skeleton, of: build), fascicles: Fascicle.drawn)
    let own = FullBodyParts(build)
    guard let measured = try? Mechanism(source.parts), let mechanism = try? Mechanism(own.parts)
    else { return nil }
    let before = Self.lengths(measured, lumbarFlexion: 0)
    let after = Self.lengths(mechanism, lumbarFlexion: 0)
    let bent = Self.lengths(mechanism, lumbarFlexion: LumbarTissue.fullFlexion)
    guard after.allSatisfy({ $0.isFinite }) else { return nil }
    self.build = build
    self.mechanism = mechanism
    belly = own.belly
    muscles = own.muscles.indices.map { i in own.muscles[i].stretched(by: after[i] / before[i]) }
    bands = own.bands.indices.map { i in
      var band = own.bands[i]
      band.rest = after[own.muscles.count + i]
      band.full = bent[own.muscles.count + i]
      return band
    }
  }

  /// Fibres and tendons go with the length of the muscle standing (OpenSim's scaling).
  private static func lengths(_ mechanism: Mechanism, lumbarFlexion: Double) -> [Double] {
    let w = Workspace(for: mechanism)
    w.q[Coordinate.lumbarExtension.rawValue] = -lumbarFlexion
    w.q[Coordinate.thoraxExtension.rawValue] =
      -lumbarFlexion * LumbarTissue.fullThorax / LumbarTissue.fullFlexion
    mechanism.move(w)
    mechanism.measureLengths(w)
    return Array(w.lengths)
  }

  /// The path of the belly's pressure.
  public var bellyPath: Int { muscles.count + bands.count }

  public static func link(of segment: Segment) -> Int { segment.rawValue + 1 }

  /// The number of a muscle, by name with its side: `bflh_r`. Byte by byte, because comparing
  /// strings as people read them would bring the tables of Unicode into the page.
  public func muscle(_ name: String) -> Int? {
    muscles.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
  }
}

/// One muscle of one person.
public struct BodyMuscle: Hashable, Sendable {
  public var name: String
  /// Newtons.
  public var maxForce: Double
  /// Optimal fibre length and tendon slack length, metres.
  public var fibre: Double
  public var tendon: Double
  /// Radians.
  public var pennation: Double
  /// In the segments' own frames.
  public var points: [Point]
  /// The cylinder over the knee the path may touch, if it does.
  public var knee: Segment?

  public struct Point: Hashable, Sendable {
    public var segment: Segment
    public var place: Vector
  }

  func stretched(by ratio: Double) -> BodyMuscle {
    var muscle = self
    muscle.fibre *= ratio
    muscle.tendon *= ratio
    return muscle
  }
}

/// The cylinder that stands for the kneecap: about the knee's axis, fixed to the thigh.
public struct KneeRoll: Hashable, Sendable {
  public var thigh: Segment
  public var place: Vector
  public var radius: Double
  public static let length = 0.14
  /// At the knee of `SourceSkeleton`: with it the arm of the quadriceps is 40 mm.
  static let sourceRadius = 0.040
}

extension Build {
  init(skeleton: Skeleton, of other: Build) {
    self.init(skeleton: skeleton, stature: other.stature, mass: other.mass, sex: other.sex)
  }

  /// The cylinder over a knee.
  public func kneeRoll(_ thigh: Segment) -> KneeRoll {
    let shank = thigh.side < 0 ? Segment.shankL : .shankR
    let wide = skeleton[.thighR].z / SourceSkeleton.skeleton[.thighR].z
    return KneeRoll(
      thigh: thigh, place: skeleton[shank], radius: KneeRoll.sourceRadius * wide)
  }
}
