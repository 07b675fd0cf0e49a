import Biomechanics

/// What a picture is painted on: memory for one picture at a time, used again for the next.
public final class Canvas {
  /// Of the last picture.
  public private(set) var width = 0
  public private(set) var height = 0

  // The person and the furniture in the world.
  var turns = Room<BoneTurn>(Bone.count)
  var places = Room<Place>()
  var normals = Room<Place>()
  // As seen: x and y in samples, then one over the distance.
  var seen = Room<SIMD3<Float>>()
  /// Corners of the triangles to paint and their material.
  var triangles = Room<Triangle>()
  var triangleCount = 0

  // One for each sample.
  var near = Room<Float>()
  var owner = Room<UInt32>()
  /// First and last covered sample of each row of samples.
  var spans = Room<Span>()

  /// Red, green, blue, alpha.
  var pixels = Room<UInt8>()

  /// Corners and material of a triangle to paint.
  struct Triangle {
    var a, b, c: Int32
    var material: UInt32
  }

  struct Span {
    var first: Int32
    var last: Int32
  }

  public init() {}

  /// A copy of what was painted last.
  public var picture: Picture {
    Picture(width: width, height: height, pixels: [UInt8](bytes))
  }

  /// What was painted last, in place: straight red, green, blue, alpha.
  public var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: pixels.start, count: width * height * 4)
  }

  func paint(_ stage: Stage, _ person: Person, at seconds: Double, _ look: Look) {
    let samples = min(max(look.samples, 1), 3)
    width = min(max(look.width, 16), 2048)
    height = stage.isWide ? width / 2 : width * 3 / 4
    let grid = Grid(width: width, height: height, samples: samples)
    hold(grid, person.surface)
    let pose = stage.demonstration.motion.pose(at: seconds)
    let posture = stage.posture(of: pose)
    person.turns(in: posture, pose, into: turns.start)
    skin(person.surface)
    var standpoint = stage.standpoint
    standpoint.turn += look.turn
    standpoint.rise = min(max(standpoint.rise + look.rise, -0.05), 1.4)
    let view = View(of: stage.extent, from: standpoint, width: grid.across, height: grid.down)
    project(person.surface.cornerCount, view)
    list(person.surface, view)
    rasterise(grid)
    shade(grid, view, person, look)
  }

  private func hold(_ grid: Grid, _ surface: Surface) {
    let corners = surface.cornerCount + surface.edgeCount
    places.hold(corners)
    normals.hold(corners)
    seen.hold(corners)
    triangles.hold(surface.triangleCount * 4)
    near.hold(grid.count)
    owner.hold(grid.count)
    spans.hold(grid.down)
    pixels.hold(width * height * 4)
  }
}

/// The samples of a picture.
struct Grid {
  let width: Int
  let height: Int
  /// Samples along each side of a pixel.
  let samples: Int

  var across: Int { width * samples }
  var down: Int { height * samples }
  var count: Int { across * down }
}
