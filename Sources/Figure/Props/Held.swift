import Biomechanics

/// What hands and feet hold, made anew for each moment.
struct Held {
  let demonstration: Demonstration
  let posture: Posture
  let grips: Grips

  func add(to joinery: inout Joinery) {
    let props = demonstration.props
    if props.contains(.strap) { addStrap(to: &joinery) }
    if props.contains(.stick) || holds(.stick, .handR) { addStick(to: &joinery) }
    if let bell = Kettlebell(demonstration.contacts) { add(bell, to: &joinery) }
  }

  private func holds(_ surface: Contact.Surface, _ part: BodyPart) -> Bool {
    demonstration.contacts.contains { $0.part == part && $0.on == surface }
  }

  private func place(_ segment: Segment, _ local: Place) -> Place {
    Place(posture[segment] * Vector(local))
  }

  private func hand(_ part: BodyPart, on surface: Contact.Surface) -> Place {
    Place(posture.place(posture.body.flesh.grip(part, on: surface)))
  }

  // MARK: strap

  /// A ribbon from each hand that holds it round the ball of the foot, with short ends below the
  /// hands.
  private func addStrap(to joinery: inout Joinery) {
    let hands = [BodyPart.handR, .handL].filter { holds(.strap, $0) }
    guard !hands.isEmpty else { return }
    let isLeft = [BodyPart.footL, .toesL, .heelL].contains { holds(.strap, $0) }
    let toes: Segment = isLeft ? .toesL : .toesR
    let (half, under) = (grips.ballHalf + 0.004, grips.ballUnder - 0.003)
    // Across the sole from the outside in, a half turn round each edge of the foot.
    var sole: [Place] = []
    for step in 0...12 {
      let (sine, cosine) = sineAndCosine(.pi * Double(step) / 12)
      sole.append(
        place(
          toes,
          Place(
            -0.022, min(under * Float(sine) * 1.35, 0) < under ? under : under * Float(sine) * 1.35,
            half * Float(cosine))))
    }
    let along = Place(posture[toes].turning.x)
    let ends = hands.map { hand($0, on: .strap) }
    joinery.begin(.strap)
    let right = place(toes, Place(-0.022, 0.012, half))
    let left = place(toes, Place(-0.022, 0.012, -half))
    let (first, second) = ends.count == 2 ? (ends[0], ends[1]) : (ends[0], ends[0])
    var path = tail(below: first) + way(from: first, to: right)
    path += sole
    path += way(from: second, to: left).reversed()
    if ends.count == 2 { path += tail(below: second).reversed() }
    joinery.bar(path, wide: 0.016, thick: 0.0028, side: along, sides: 8)
  }

  private func tail(below hand: Place) -> [Place] {
    [hand + Place(-0.012, -0.13, 0), hand + Place(-0.004, -0.06, 0)]
  }

  private func way(from hand: Place, to foot: Place) -> [Place] {
    (0...5).map { mixed(hand, foot, Float($0) / 5.5) }
  }

  // MARK: stick

  /// Along the back when seat, back or head touch it, else through the hands, else upright.
  private func addStick(to joinery: inout Joinery) {
    guard let (from, to) = stick else { return }
    joinery.begin(.wood)
    joinery.bar(
      [from, mixed(from, to, 0.5), to], wide: 0.0125, thick: 0.0125,
      side: abs(to.y - from.y) > 0.9 * length(to - from) ? Place(1, 0, 0) : Place(0, 1, 0),
      sides: 14)
  }

  private var stick: (Place, Place)? {
    if let stick = Stick(demonstration.contacts, in: posture) {
      return (Place(stick.from), Place(stick.to))
    }
    let hands = [BodyPart.handR, .handL].filter { holds(.stick, $0) }.map { hand($0, on: .stick) }
    if hands.count == 2 {
      let along = unit(hands[1] - hands[0])
      return (hands[0] - along * 0.25, hands[1] + along * 0.25)
    }
    return hands.first.map { (Place($0.x, 0, $0.z), $0 + Place(0, 0.14, 0)) }
  }

  // MARK: weight

  /// It hangs from the hand, or between two on a wider handle.
  private func add(_ bell: Kettlebell, to joinery: inout Joinery) {
    let grip = Place(bell.grip(in: posture))
    let ends = bell.hands.map { hand($0.part, on: $0.on) }
    let across = unit(
      ends.count > 1
        ? ends[0] - ends[1] : cross(Place(0, 1, 0), Place(posture[.handR].turning.z)))
    let level = unit(Place(across.x, 0, across.z))
    let radius = Float(bell.radius)
    joinery.begin(.iron)
    joinery.pillow(
      grip - Place(0, Float(bell.drop), 0), Place(radius, radius, radius))
    joinery.nextLot()
    let half: Float = ends.count > 1 ? 0.078 : 0.7 * radius
    var handle: [Place] = []
    for step in 0...14 {
      let (sine, cosine) = sineAndCosine(.pi * (Double(step) / 14 * 1.5 - 0.25))
      // Flatter on top, where the hands are.
      let rise = min(Float(sine) * 1.3, 1) * 0.05 - 0.05
      handle.append(grip + level * (Float(cosine) * half) + Place(0, rise, 0))
    }
    let thick: Float = bell.radius > 0.09 ? 0.016 : 0.014
    joinery.bar(
      handle, wide: thick, thick: thick, side: cross(level, Place(0, 1, 0)), sides: 12)
  }
}
