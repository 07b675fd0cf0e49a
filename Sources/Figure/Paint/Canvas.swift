import Biomechanics

/// What a picture is painted on: memory for one picture at a time, used again for the next.
public final class Canvas {
  /// Of the last picture.
  public internal(set) var width = 0
  public internal(set) var height = 0

  // The person and the furniture in the world.
  var turns = Room<BoneTurn>(Bone.count)
  var places = Room<Place>()
  var normals = Room<Place>()
  /// Muscle (0…1), its shade, the place across its fibres and how far inside the hair.
  var coats = Room<SIMD4<Float>>()
  // As seen: x and y in samples, then one over the distance.
  var seen = Room<SIMD3<Float>>()
  var isSplit = Room<Bool>()
  var triangles = Room<Triangle>()
  var triangleCount = 0

  /// -1 in mirrored pictures, where triangles turn the other way round.
  var handedness: Float = 1
  /// What the person holds.
  var held = Joinery()

  // One for each sample, with a border of `Grid.border` before and after.
  var near = Room<Float>()
  var owner = Room<UInt32>()
  var ink = Room<UInt8>()
  var colours = Room<UInt32>()
  /// First and last covered sample of each row of samples.
  var spans = Room<Span>()

  // Light that corners keep away, in cells of a pixel or two.
  var cells = Cells()
  let scatter = Scatter()
  let floor = DepthMap()
  let sun = DepthMap()
  var contact = Room<Float>()
  var cast = Room<Float>()
  var scratch = Room<Float>()
  var sums = Room<Float>()
  /// Corners as the light sees them.
  var lit = Room<Place>()

  // One for each pixel.
  var isPlain = Room<Bool>()
  /// Red, green, blue, alpha.
  var pixels = Room<UInt8>()

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

  func paint(_ figure: Figure, at seconds: Double, _ look: Look) {
    let (stage, person) = (figure.stage, figure.person)
    width = min(max(look.width, 16), 2048)
    height = stage.isWide ? width / 2 : width * 3 / 4
    let grid = Grid(width: width, height: height, samples: min(max(look.samples, 1), 3))
    let pose = stage.demonstration.motion.pose(at: seconds)
    let posture = stage.posture(of: pose)
    held.clear()
    Held(demonstration: stage.demonstration, posture: posture, grips: person.grips).add(to: &held)
    if let arrow = stage.arrow {
      let motion = stage.demonstration.motion
      let turn = seconds - (seconds / motion.period).rounded(.down) * motion.period
      held.add(arrow, isBack: !motion.goesRound && turn > motion.oneWay)
    }
    let view = View(stage, look, grid)
    let wall = stage.wall(from: view)
    let props = stage.furniture.places.count + held.places.count + (wall?.places.count ?? 0)
    hold(grid, person.surface, props: props)
    person.turns(in: posture, pose, hands: stage.hands, into: turns.start)
    skin(person.surface, breath: clamped(Float(look.breath)))
    handedness = view.mirrored ? -1 : 1
    project(0..<person.surface.cornerCount, view)
    list(person.surface, view)
    wear(figure.coat)
    let bodyCorners = person.surface.cornerCount + person.surface.edgeCount
    var corners = place(stage.furniture, after: bodyCorners, view)
    corners = place(held, after: corners, view)
    if let wall { corners = place(wall, after: corners, view) }
    rasterise(grid)
    let light = Light(view, look.theme)
    castShadows(light, body: person.surface.cornerCount, all: corners)
    occlude(grid, view)
    let pen = Pen(view, grid)
    drawInk(pen, grid)
    let paints = Paints(person.colours, look.theme, view, samples: grid.samples)
    shade(grid, view, light, paints, reach: pen.reach + 1)
    blend(grid)
  }

  private func hold(_ grid: Grid, _ surface: Surface, props: Int) {
    let corners = surface.cornerCount + surface.edgeCount + props
    places.hold(corners)
    normals.hold(corners)
    coats.hold(corners)
    seen.hold(corners)
    isSplit.hold(surface.edgeCount)
    triangles.hold(surface.triangleCount * 4 + props * 3)
    near.hold(grid.count + 2 * grid.border)
    owner.hold(grid.count + 2 * grid.border)
    ink.hold(grid.count)
    colours.hold(grid.count)
    spans.hold(grid.down)
    isPlain.hold(width * height)
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
  /// Empty samples before the first and after the last, so that looking about needs no question.
  var border: Int { 8 * across + 16 }
}
