/// Light kept away, in cells of one or two pixels: soft enough to be found coarsely.
struct Cells: ~Copyable {
  /// Pixels along a cell's side.
  private(set) var size = 1
  private(set) var across = 0
  private(set) var down = 0
  /// One over the distance of what the cell's middle sees, 0 for nothing.
  var near = Room<Float>()
  /// Open sky (x) and key light (y), 0…1, and the same before smoothing.
  var open = Room<SIMD2<Float>>()
  var raw = Room<SIMD2<Float>>()

  mutating func hold(_ grid: Grid) {
    size = grid.width >= 260 ? 2 : 1
    across = (grid.width + size - 1) / size
    down = (grid.height + size - 1) / size
    near.hold(across * down)
    open.hold(across * down)
    raw.hold(across * down)
  }
}
