/// Draws a net over a form's surface (surface nets, Gibson 1998): a corner in every cell of a grid
/// that the surface passes, pulled on to it, and a face round every edge that it crosses.
struct Netting {
  private let form: Form
  private let cell: Float
  private let low: Place
  private let size: (x: Int, y: Int, z: Int)
  /// Distances at the grid's crossings.
  private var field: [Float]
  /// The corner of each cell, -1 for none.
  private var owner: [Int32]
  private var shell = Shell()

  /// `cell` in metres.
  static func shell(of form: Form, cell: Float) -> Shell {
    var netting = Netting(form, cell)
    netting.measure()
    netting.tie()
    netting.weave()
    return netting.shell
  }

  private init(_ form: Form, _ cell: Float) {
    self.form = form
    self.cell = cell
    let box = form.box
    let span = box.high - box.low
    // Whole cells to either side of the middle, so that what is symmetric stays so.
    func count(_ length: Float) -> Int { 2 * Int(length / 2 / cell) + 6 }
    size = (count(span.x), count(span.y), count(span.z))
    let half = Place(Float(size.x - 1), Float(size.y - 1), Float(size.z - 1)) * (cell / 2)
    low = (box.low + box.high) * 0.5 - half
    field = [Float](repeating: 1, count: size.x * size.y * size.z)
    owner = [Int32](repeating: -1, count: size.x * size.y * size.z)
  }

  private func index(_ x: Int, _ y: Int, _ z: Int) -> Int { (z * size.y + y) * size.x + x }

  private func place(_ x: Int, _ y: Int, _ z: Int) -> Place {
    low + Place(Float(x), Float(y), Float(z)) * cell
  }

  /// Block by block: one that lies wholly away from the surface is only marked in or out.
  private mutating func measure() {
    let block = 4
    let reach = Float(block) * cell * 1.0 + form.flow
    for z0 in stride(from: 0, to: size.z, by: block) {
      for y0 in stride(from: 0, to: size.y, by: block) {
        for x0 in stride(from: 0, to: size.x, by: block) {
          let middle = place(x0, y0, z0) + Place(repeating: Float(block - 1) * cell / 2)
          let far = form.distance(middle)
          let isNear = abs(far) < reach
          for z in z0..<min(z0 + block, size.z) {
            for y in y0..<min(y0 + block, size.y) {
              for x in x0..<min(x0 + block, size.x) {
                field[index(x, y, z)] = isNear ? form.distance(place(x, y, z)) : far
              }
            }
          }
        }
      }
    }
  }

  private mutating func tie() {
    for z in 0..<size.z - 1 {
      for y in 0..<size.y - 1 {
        for x in 0..<size.x - 1 {
          guard let start = crossing(x, y, z) else { continue }
          var place = start
          let slope = form.slope(place)
          place -= slope * (form.distance(place) / max(dot(slope, slope), 0.05))
          // A corner that ran off along a thin edge stays where it was.
          if length(place - start) > cell { place = start }
          let normal = unit(form.slope(place))
          owner[index(x, y, z)] = Int32(shell.places.count)
          shell.places.append(place)
          shell.normals.append(normal)
          shell.open.append(form.open(place, normal))
        }
      }
    }
  }

  /// The mean of where the surface crosses a cell's edges.
  private func crossing(_ x: Int, _ y: Int, _ z: Int) -> Place? {
    var sum = Place()
    var count: Float = 0
    func look(_ ax: Int, _ ay: Int, _ az: Int, _ bx: Int, _ by: Int, _ bz: Int) {
      let a = field[index(x + ax, y + ay, z + az)]
      let b = field[index(x + bx, y + by, z + bz)]
      if (a < 0) == (b < 0) { return }
      let from = place(x + ax, y + ay, z + az)
      sum += from + (place(x + bx, y + by, z + bz) - from) * (a / (a - b))
      count += 1
    }
    for u in 0...1 {
      for v in 0...1 {
        look(0, u, v, 1, u, v)
        look(u, 0, v, u, 1, v)
        look(u, v, 0, u, v, 1)
      }
    }
    return count > 0 ? sum * (1 / count) : nil
  }

  private mutating func weave() {
    for z in 1..<size.z - 1 {
      for y in 1..<size.y - 1 {
        for x in 1..<size.x - 1 {
          let inside = field[index(x, y, z)] < 0
          if inside != (field[index(x + 1, y, z)] < 0) {
            face(
              index(x, y - 1, z - 1), index(x, y, z - 1), index(x, y, z), index(x, y - 1, z), inside
            )
          }
          if inside != (field[index(x, y + 1, z)] < 0) {
            face(
              index(x - 1, y, z - 1), index(x - 1, y, z), index(x, y, z), index(x, y, z - 1), inside
            )
          }
          if inside != (field[index(x, y, z + 1)] < 0) {
            face(
              index(x - 1, y - 1, z), index(x, y - 1, z), index(x, y, z), index(x - 1, y, z), inside
            )
          }
        }
      }
    }
  }

  private mutating func face(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ inside: Bool) {
    let (p, q, r, s) = (owner[a], owner[b], owner[c], owner[d])
    if p < 0 || q < 0 || r < 0 || s < 0 { return }
    shell.corners += inside ? [p, q, r, p, r, s] : [p, r, q, p, s, r]
  }
}
