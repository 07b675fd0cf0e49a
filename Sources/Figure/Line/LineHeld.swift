import Biomechanics

extension LineStage {
  /// Strap, stick, weight and door frame, which stand between the limbs.
  func drawHeld(with brush: Brush, person: LinePerson, on sheet: inout Sheet) {
    let trunk = person.trunkDepth
    if let post = furniture.post { sheet.add(post.ink(brush), depth: trunk - 0.0004) }
    if demonstration.props.contains(.strap) { drawStrap(brush, person, on: &sheet) }
    if demonstration.props.contains(.stick), let ends = stickEnds(brush.posture) {
      sheet.add(rod(brush, ends.0, ends.1), depth: trunk - 0.0002)
    }
    if demonstration.props.contains(.weight) { drawWeight(brush, person, on: &sheet) }
  }

  /// From each hand to the ball of the foot, and across the sole.
  private func drawStrap(_ brush: Brush, _ person: LinePerson, on sheet: inout Sheet) {
    let onFoot = demonstration.contacts.contains {
      ($0.part == .footL || $0.part == .toesL || $0.part == .heelL) && $0.on == .strap
    }
    let leg = onFoot ? Leg.left : Leg.right
    let depth = person.depth(of: leg)
    for arm in [Arm.right, Arm.left] where holds(.strap, arm) {
      let side = arm.hand.side * 0.042
      let hand = brush.place(arm.hand, 0, -0.07, -arm.hand.side * 0.012)
      let edge = brush.place(leg.toes, -0.02, 0.004, side)
      let under = brush.place(leg.toes, -0.025, -0.022, side * 0.7)
      let other = brush.place(leg.toes, -0.025, -0.022, -side * 0.7)
      let near = brush.camera.depth(edge) >= brush.camera.depth(brush.place(leg.toes, 0, 0, 0))
      sheet.add(
        brush.line("strap", [hand, edge, under, other]), depth: near ? depth + 0.001 : depth - 0.02)
    }
  }

  private func holds(_ surface: Contact.Surface, _ arm: Arm) -> Bool {
    let part: BodyPart = arm.hand == .handR ? .handR : .handL
    return demonstration.contacts.contains { $0.part == part && $0.on == surface }
  }

  /// Along the back when back, seat or head touch it, else through the hands, else upright.
  private func stickEnds(_ posture: Posture) -> (Vector, Vector)? {
    let touching = demonstration.contacts.filter { $0.on == .stick }.map { $0.part }
    if let (low, high) = posture.stick(for: demonstration.contacts) {
      let along = (high - low) / length(high - low)
      return (low - along * 0.16, high + along * 0.16)
    }
    let hands = [Segment.handR, .handL].filter {
      touching.contains($0 == .handR ? .handR : .handL)
    }.map { posture[$0] * Vector(0, -0.07, -$0.side * 0.012) }
    if hands.count == 2 {
      let along = (hands[1] - hands[0]) / max(length(hands[1] - hands[0]), 0.01)
      return (hands[0] - along * 0.25, hands[1] + along * 0.25)
    }
    return hands.first.map { (Vector($0.x, 0, $0.z), $0 + Vector(0, 0.12, 0)) }
  }

  private func rod(_ brush: Brush, _ from: Vector, _ to: Vector) -> LineInk {
    var ink = LineInk()
    ink.write("<path class=\"wood\" d=\"")
    Hull([brush.camera.disc(from, radius: 0.012), brush.camera.disc(to, radius: 0.012)])
      .write(to: &ink)
    ink.write("\"/>")
    return ink
  }

  /// A kettlebell hanging from the right hand, or from both when they are together.
  private func drawWeight(_ brush: Brush, _ person: LinePerson, on sheet: inout Sheet) {
    let right = brush.place(.handR, 0, -0.075, -0.012)
    let left = brush.place(.handL, 0, -0.075, 0.012)
    let together = length(right - left) < 0.30
    let grip = together ? (right + left) / 2 : right
    var ink = LineInk()
    ink.write("<path class=\"iron\" d=\"")
    let top = brush.camera.disc(grip + Vector(0, -0.005, 0), radius: 0.016)
    let bell = brush.camera.disc(grip + Vector(0, -0.135, 0), radius: 0.075)
    for dx in [-0.045, 0.045] {
      let shoulder = brush.camera.disc(grip + Vector(dx, -0.08, 0), radius: 0.014)
      Hull([top, shoulder]).write(to: &ink)
      Hull([shoulder, bell]).write(to: &ink)
    }
    ink.write("\"/>")
    sheet.add(ink, depth: person.depth(of: Arm.right) - 0.001)
  }
}
