import Biomechanics

/// Draws a person one can look into: what is inside first, the skin over it as glass. Keeps its memory
/// from picture to picture.
public final class Pane {
  let canvas = Canvas()
  // The skin's picture while the inside's is painted.
  var near = Room<Float>()
  var owner = Room<UInt32>()
  var ink = Room<UInt8>()
  var colours = Room<UInt32>()
  var isPlain = Room<Bool>()

  public init() {}

  /// What was painted last: straight red, green, blue, alpha.
  public var bytes: UnsafeBufferPointer<UInt8> { canvas.bytes }
  public var picture: Picture { canvas.picture }

  /// Paints a square picture.
  public func paint(_ insides: Insides, _ moment: Moment, _ look: Look) {
    canvas.width = min(max(look.width, 16), 2048)
    canvas.height = canvas.width
    let grid = Grid(
      width: canvas.width, height: canvas.height, samples: min(max(look.samples, 1), 3))
    let person = insides.person
    let lift = canvas.lift(insides, moment.pose)
    var posture = Posture(moment.pose, of: person.body)
    posture.move(by: lift)
    var things = Joinery()
    Furnishing(moment, posture).add(to: &things)
    canvas.hold(grid, insides, things: things.places.count)
    person.turns(in: posture, moment.pose, into: canvas.turns.start)
    canvas.skin(person.surface, breath: clamped(Float(look.breath)))
    let view = Pane.view(moment.frame, look, grid)
    canvas.handedness = 1
    let light = Light(view, look.theme)
    let pen = Pen(view, grid)
    let paints = Paints(person.colours, look.theme, view, samples: grid.samples)
    let skin = canvas.addSkin(insides, view)
    let built = canvas.place(things, after: skin.corners, view)
    canvas.rasterise(grid)
    canvas.castShadows(light, body: person.surface.cornerCount, all: built)
    finish(grid, view, light, pen, paints)
    swapLayers(grid)
    canvas.add(insides, in: posture, moment, look.theme, after: built, view)
    canvas.sun.clear()
    canvas.rasterise(grid, from: skin.triangles)
    finish(grid, view, light, pen, paints)
    lay(grid, view, paints, glass: Float(moment.glass), look.theme)
    canvas.blend(grid)
  }

  private func finish(_ grid: Grid, _ view: View, _ light: Light, _ pen: Pen, _ paints: Paints) {
    // On the move nobody sees what corners keep from each other; hollows of bones are dyed anyway.
    if grid.samples > 1 { canvas.occlude(grid, view) } else { canvas.leaveOpen(grid) }
    canvas.drawInk(pen, grid)
    canvas.shade(grid, view, light, paints, reach: pen.reach + 1)
  }

  /// From the right side, a little from the front and above.
  private static func view(_ frame: Framing, _ look: Look, _ grid: Grid) -> View {
    var standpoint = Standpoint(turn: 0.30 + look.turn, rise: 0.10 + look.rise)
    standpoint.rise = min(max(standpoint.rise, -0.05), 1.4)
    return View(
      of: frame.corners, from: standpoint, width: grid.across, height: grid.down, least: 0.8)
  }

  private func swapLayers(_ grid: Grid) {
    near.hold(grid.count + 2 * grid.border)
    owner.hold(grid.count + 2 * grid.border)
    ink.hold(grid.count)
    colours.hold(grid.count)
    isPlain.hold(grid.width * grid.height)
    swap(&near, &canvas.near)
    swap(&owner, &canvas.owner)
    swap(&ink, &canvas.ink)
    swap(&colours, &canvas.colours)
    swap(&isPlain, &canvas.isPlain)
  }
}
