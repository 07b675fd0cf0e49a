import Biomechanics

/// What the person sits on or carries.
struct Furnishing {
  let moment: Moment
  let posture: Posture

  init(_ moment: Moment, _ posture: Posture) {
    self.moment = moment
    self.posture = posture
  }

  func add(to joinery: inout Joinery) {
    if let seat = moment.seat { addStool(Float(seat), to: &joinery) }
    if moment.carries { addBox(to: &joinery) }
  }

  private func addStool(_ height: Float, to joinery: inout Joinery) {
    let hips = Place(posture[.pelvis].origin)
    let (low, high) = (
      Place(hips.x - 0.19, height - 0.045, -0.2), Place(hips.x + 0.20, height, 0.2)
    )
    joinery.begin(.seat)
    joinery.block(low: low, high: high, edge: 0.018)
    joinery.begin(.wood)
    for (x, z) in [
      (low.x + 0.04, low.z + 0.04), (low.x + 0.04, high.z - 0.04), (high.x - 0.04, low.z + 0.04),
      (high.x - 0.04, high.z - 0.04),
    ] {
      joinery.bar(
        [Place(x, low.y, z), Place(x, 0, z)], wide: 0.017, thick: 0.017, side: Place(1, 0, 0),
        taper: 0.8)
    }
  }

  private func addBox(to joinery: inout Joinery) {
    let flesh = posture.body.flesh
    let (right, left) = (
      Place(posture.place(flesh.grip(.handR, on: .strap))),
      Place(posture.place(flesh.grip(.handL, on: .strap)))
    )
    let middle = (right + left) * 0.5
    let half = max(abs(right.z - left.z) / 2 - 0.015, 0.12)
    joinery.begin(.wood)
    joinery.block(
      low: middle + Place(-0.13, -0.15, -half), high: middle + Place(0.13, 0.05, half), edge: 0.012)
  }
}
