import Biomechanics
import Mechanics

extension Assembler {
  /// A coordinate that follows several.
  mutating func addBlend(_ coupler: Model.Coupler) throws(OpenSimError) {
    guard let follower = number[coupler.follower],
      let blend = coupler.function.blend(of: coupler.leaders.compactMap { number[$0] })
    else { throw fault("\(coupler.name) couples what is not there") }
    guard !isFollower(follower) else {
      throw fault("\(coupler.follower) follows two others")
    }
    parts.freedoms[follower].blend = blend.scaled(by: coupler.scale)
  }

  func isFollower(_ coordinate: Int) -> Bool {
    let freedom = parts.freedoms[coordinate]
    return freedom.follows != nil || freedom.blend != nil
  }

  /// The constraints that hold frames together.
  mutating func addBonds() {
    for constraint in model.constraints where constraint.enforced {
      switch constraint.kind {
      case .weld(let a, let b):
        let (first, second) = (place(a), place(b))
        parts.bonds.append(
          .weld(
            .init(body: first.body, place: first.place),
            .init(body: second.body, place: second.place)))
      case .point(let a, let b): parts.bonds.append(.pin(point(a), point(b)))
      case .distance(let a, let b, let length):
        parts.bonds.append(.rod(point(a), point(b), length: length))
      case .line(let a, let direction, let b):
        let turn = place(a.frame).place.turn
        parts.bonds.append(.rail(on: point(a), direction: turn * direction, point(b)))
      }
    }
  }

  private func point(_ point: Model.PointSpring.Point) -> Bond.Point {
    let (body, place) = place(point.frame)
    return .init(body: body, place: place * point.place)
  }
}
