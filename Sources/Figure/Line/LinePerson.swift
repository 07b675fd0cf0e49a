import Biomechanics

/// Draws the person, limb by limb, on a sheet sorted by depth.
struct LinePerson {
  let brush: Brush
  let tinted: [LineTint]
  /// Which hands close round something: right, left.
  let closed: (right: Bool, left: Bool)

  func draw(on sheet: inout Sheet) {
    let trunk = trunkDepth
    let rightIsNear = brush.depth(.thighR) >= brush.depth(.thighL)
    draw(Leg.right, withHips: rightIsNear, on: &sheet, trunk: trunk)
    draw(Leg.left, withHips: !rightIsNear, on: &sheet, trunk: trunk)
    sheet.add(drawnTrunk, depth: trunk)
    draw(Arm.right, closed: closed.right, on: &sheet, trunk: trunk)
    draw(Arm.left, closed: closed.left, on: &sheet, trunk: trunk)
    let head = brush.camera.depth(brush.place(.head, 0, 0.08, 0))
    sheet.add(drawnHead, depth: max(head, trunk + 0.001))
  }

  var trunkDepth: Double { (brush.depth(.pelvis) + brush.depth(.thoraxHigh)) / 2 }

  func depth(of leg: Leg) -> Double {
    0.6 * brush.depth(leg.thigh) + 0.2 * (brush.depth(leg.shank) + brush.depth(leg.foot))
  }

  func depth(of arm: Arm) -> Double {
    0.6 * brush.depth(arm.upper) + 0.2 * (brush.depth(arm.fore) + brush.depth(arm.hand))
  }

  private func draw(
    _ leg: Leg, withHips: Bool, on sheet: inout Sheet, trunk: Double
  ) {
    var depth = depth(of: leg)
    // The leg that carries the drawn hips stays before the trunk, the other behind these hips.
    depth = withHips ? max(depth, trunk + 0.0005) : min(depth, trunk - 0.0005)
    var ink = open(far: depth < trunk - 0.07)
    ink.write(brush.shape("skin", leg.bare))
    ink.write(brush.shape("legs", withHips ? Trunk.hips + leg.tights : leg.tights))
    ink.write(brush.light(leg.tights))
    for tint in tinted where tint.belongs(to: leg) { ink.write(tint.ink(brush)) }
    if withHips { for tint in tinted where tint.onHips { ink.write(tint.ink(brush)) } }
    ink.write("</g>")
    sheet.add(ink, depth: depth)
  }

  private func draw(_ arm: Arm, closed: Bool, on sheet: inout Sheet, trunk: Double) {
    let depth = depth(of: arm)
    var ink = open(far: depth < trunk - 0.12)
    ink.write(brush.shape("skin", arm.bare + arm.fingers(closed: closed)))
    ink.write(brush.shape("top", arm.sleeve))
    if depth > trunk { ink.write(brush.shape("top plain", arm.shoulder)) }
    ink.write(brush.light(arm.bare))
    for tint in tinted where tint.belongs(to: arm) { ink.write(tint.ink(brush)) }
    ink.write("</g>")
    sheet.add(ink, depth: depth)
  }

  private var drawnTrunk: LineInk {
    var ink = open(far: false)
    ink.write(brush.shape("skin", Trunk.neck))
    ink.write(brush.shape("top", Trunk.shirt))
    ink.write(brush.light(Trunk.spine))
    for tint in tinted where tint.onShirt { ink.write(tint.ink(brush)) }
    ink.write("</g>")
    return ink
  }

  private func open(far: Bool) -> LineInk {
    var ink = LineInk()
    ink.write(far ? "<g class=\"far\">" : "<g>")
    return ink
  }
}
