import Biomechanics

/// Where a working muscle lies, drawn as a patch with a few fibres along it: colour and strokes.
struct LineTint {
  /// Balls just inside the skin, from one end of the muscle to the other.
  let belly: [Ball]
  /// Outward from the bone, in the axes of the first ball's segment.
  let outward: Vector

  func belongs(to leg: Leg) -> Bool {
    belly.first.map { $0.segment == leg.thigh || $0.segment == leg.shank } ?? false
  }

  func belongs(to arm: Arm) -> Bool { belly.first?.segment == arm.upper }

  var onHips: Bool { belly.first?.segment == .pelvis }

  var onShirt: Bool {
    switch belly.first?.segment {
    case .lumbar5, .lumbar4, .lumbar3, .lumbar2, .lumbar1, .thoraxLow, .thoraxHigh: true
    default: false
    }
  }

  /// Empty when the muscle is on the side turned away.
  func ink(_ brush: Brush) -> LineInk {
    guard let first = belly.first, let last = belly.last, belly.count > 1,
      brush.facing(first.segment, outward) > -0.35
    else { return LineInk() }
    var ink = brush.shape("muscle", chain(belly))
    let along = brush.posture.place(last) - brush.posture.place(first)
    let across = cross(along, brush.camera.near)
    let size = length(across)
    guard size > 1e-6 else { return ink }
    for share in [-0.5, 0.0, 0.5] {
      let fibre = belly.map { ball in
        brush.posture.place(ball) + across * (share * ball.radius / size)
      }
      ink.write(brush.line("fibre", fibre))
    }
    return ink
  }
}
