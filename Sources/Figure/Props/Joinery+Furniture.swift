import Biomechanics

extension Joinery {
  /// The furniture of a scene, and what must be inside the picture of it.
  init(_ scenery: Scenery, mat: Mat?, bedding: Bedding?) {
    self.init()
    if let mat { add(mat) }
    for solid in scenery.solids { add(solid) }
    if let bedding { add(bedding) }
    if scenery.rail.count == 4 { addRail(scenery.rail.map { Place($0) }) }
  }

  private mutating func add(_ solid: Solid) {
    let (low, high) = (Place(solid.low), Place(solid.high))
    switch solid.thing {
    case .seatPlate:
      begin(.seat)
      block(low: low, high: high, edge: 0.018)
    case .chairLeg: addLeg(low, high)
    case .chairBack: addBack(low, high)
    case .step:
      begin(.wood)
      block(low: low, high: high, edge: 0.010)
    case .block:
      begin(.foam)
      block(low: low, high: high, edge: 0.014)
    case .cushion:
      begin(.cushion)
      pillow((low + high) * 0.5, (high - low) * 0.5, square: 2)
    case .worktop:
      begin(.worktop)
      block(low: low, high: high, edge: 0.008)
    case .cabinet:
      begin(.cabinet)
      block(low: low, high: high, edge: 0.004)
    case .mattress:
      begin(.mattress)
      block(low: low, high: high, edge: 0.07)
    case .bedFrame: addBedFrame(low, high)
    case .headboard:
      begin(.bedFrame)
      block(low: low, high: high, edge: 0.016)
    case .doorPost:
      begin(.frame)
      block(low: low, high: high, edge: 0.006)
    }
  }

  /// A board all round on four feet, so that light comes under the bed.
  private mutating func addBedFrame(_ low: Place, _ high: Place) {
    let clear: Float = 0.12
    for (x, z) in [(low.x, low.z), (high.x, low.z), (low.x, high.z), (high.x, high.z)] {
      begin(.bedFrame)
      let foot = Place(
        min(max(x, low.x + 0.06), high.x - 0.06), 0, min(max(z, low.z + 0.06), high.z - 0.06))
      bar(
        [foot + Place(0, clear + 0.02, 0), foot], wide: 0.032, thick: 0.032, side: Place(1, 0, 0),
        sides: 14, taper: 0.75)
    }
    begin(.bedFrame)
    block(low: Place(low.x, low.y + clear, low.z), high: high, edge: 0.014)
  }

  /// Round, thinner at the foot.
  private mutating func addLeg(_ low: Place, _ high: Place) {
    begin(.wood)
    let middle = (low + high) * 0.5
    bar(
      [Place(middle.x, high.y, middle.z), Place(middle.x, low.y, middle.z)], wide: 0.020,
      thick: 0.020, side: Place(1, 0, 0), sides: 14, taper: 0.7)
  }

  /// The board bows backwards a little; posts are round.
  private mutating func addBack(_ low: Place, _ high: Place) {
    begin(.wood)
    let middle = (low + high) * 0.5
    let size = high - low
    let isTurned = size.x > size.z
    if max(size.x, size.z) < 0.1 {
      bar(
        [Place(middle.x, low.y, middle.z), Place(middle.x, high.y, middle.z)], wide: 0.016,
        thick: 0.016, side: Place(1, 0, 0), sides: 14)
      return
    }
    let steps = 10
    let path = (0...steps).map { step -> Place in
      let share = Float(step) / Float(steps)
      let bow = 0.022 * (1 - 4 * (share - 0.5) * (share - 0.5))
      let across = (share - 0.5) * (max(size.x, size.z) + 0.04)
      return middle + (isTurned ? Place(across, 0, -bow) : Place(-bow, 0, across))
    }
    bar(path, wide: size.y / 2, thick: 0.011, side: Place(0, 1, 0), sides: 16)
  }

  /// Cut off in front of the person, running on behind them with a skirting board at its foot, and
  /// higher than the picture: where it is far or high it fades (`Canvas.shade`).
  init(_ wall: Wall) {
    self.init()
    // Apart from the number of a mat that lies before it.
    for _ in 0..<4 { nextLot() }
    let sign: Float = wall.towards.x + wall.towards.z > 0 ? 1 : -1
    let face = Float(wall.distance)
    for (near, far, high) in [(face, face + 0.12, Float(2.6)), (face - 0.008, face, 0.08)] {
      begin(.wall, isFaint: true, isFlat: true)
      let (a, b) = (min(near * sign, far * sign), max(near * sign, far * sign))
      if abs(wall.towards.x) > 0.5 {
        block(low: Place(a, 0, -1.8), high: Place(b, high, 0.45), edge: 0.004)
      } else {
        block(low: Place(-3, 0, a), high: Place(3, high, b), edge: 0.004)
      }
    }
  }

  /// Two posts and a handrail between them.
  private mutating func addRail(_ line: [Place]) {
    begin(.wood)
    for (foot, top) in [(line[0], line[1]), (line[3], line[2])] {
      bar([foot, top], wide: 0.014, thick: 0.014, side: Place(0, 0, 1))
    }
    begin(.wood)
    let along = unit(line[2] - line[1]) * 0.08
    bar([line[1] - along, line[2] + along], wide: 0.022, thick: 0.017, side: Place(0, 0, 1))
  }
}
