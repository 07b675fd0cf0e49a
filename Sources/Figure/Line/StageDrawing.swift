import Biomechanics

extension LineStage {
  /// Floor, shadow and furniture behind the body.
  func draw(with brush: Brush, on sheet: inout Sheet) {
    if furniture.mat.isEmpty {
      sheet.add(floorLine(brush), depth: -1000)
    } else {
      sheet.add(brush.line("mat", furniture.mat, closed: true), depth: -1000)
    }
    for box in furniture.boxes where box.name == .wall { sheet.add(box.ink(brush), depth: -950) }
    if !furniture.rail.isEmpty { sheet.add(brush.line("rail", furniture.rail), depth: -200) }
    for reach in [0.30, 0.75] { sheet.add(shadow(brush, lowerThan: reach), depth: -900) }
    for box in furniture.boxes where box.name != .wall { sheet.add(box.ink(brush), depth: -100) }
  }

  /// A level line across the picture under the body.
  private func floorLine(_ brush: Brush) -> LineInk {
    let level = brush.camera.point(Vector(anchor.x, 0, anchor.z)).y
    var ink = LineInk()
    ink.write("<path class=\"floor\" d=\"M24 ")
    ink.write(level)
    ink.write("H456\"/>")
    return ink
  }

  /// Flesh lower than some height, seen flat on the ground: two of these look soft.
  private func shadow(_ brush: Brush, lowerThan reach: Double) -> LineInk {
    var ink = LineInk()
    ink.write("<path class=\"shade\" d=\"")
    let ground = ground
    for hull in LinePerson.shadowHulls {
      let low = hull.allSatisfy { brush.posture.place($0).y < ground + reach }
      guard low else { continue }
      let discs = hull.map { ball -> Disc in
        let place = brush.posture.place(ball)
        let above = max(place.y - ground, 0)
        return brush.camera.disc(
          Vector(place.x, ground, place.z), radius: ball.radius * (0.9 + above * 0.5))
      }
      // Round on the floor is flat in the picture, about each disc's own height.
      let tilt = brush.camera.tilt
      let stretched = discs.map {
        Disc(centre: Point($0.centre.x, $0.centre.y / tilt), radius: $0.radius)
      }
      Hull(stretched).write(to: &ink, squeeze: tilt)
    }
    ink.write("\"/>")
    return ink
  }

  private var ground: Double {
    demonstration.contacts.contains { $0.on == .bed } ? 0.5 : 0
  }
}

extension LinePerson {
  static var allBalls: [Ball] {
    (shadowHulls + Trunk.hair + Trunk.bun + Trunk.face).flatMap { $0 }
  }

  static var shadowHulls: [[Ball]] {
    Leg.right.tights + Leg.right.bare + Leg.left.tights + Leg.left.bare + Trunk.hips + Trunk.shirt
      + Trunk.hair + Arm.right.bare + Arm.left.bare + Arm.right.fingers(closed: false)
      + Arm.left.fingers(closed: false)
  }
}
