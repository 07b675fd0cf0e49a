extension Settler {
  /// A weight against floor, furniture and whoever carries it.
  mutating func hang(_ bell: Kettlebell, _ ground: Double?, _ wanted: Bool) {
    let middle = bell.middle(in: kinematics.posture)
    let up = Vector(0, 1, 0)
    if let ground {
      push(bell, middle.y - bell.radius - ground, along: up, nil, 1 / Self.tolerance, wanted)
    } else if middle.y < bell.radius {
      push(bell, middle.y - bell.radius, along: up, nil, 1 / Self.tolerance, wanted)
    }
    for solid in obstacles.deepSolids {
      let (apart, away) = solid.distance(to: middle)
      // What it stands on holds it by its level alone.
      guard apart < bell.radius, ground == nil || abs(solid.high.y - (ground ?? 0)) > 0.01 else {
        continue
      }
      push(bell, apart - bell.radius, along: away, nil, 1 / Self.depth, wanted)
    }
    for (index, capsule) in body.flesh.capsules.enumerated() where capsule.meetsWeight {
      let placed = PlacedCapsule(capsule, in: kinematics.posture)
      let (share, apart) = placed.nearest(to: middle)
      guard apart < bell.radius else { continue }
      let axis = placed.place(share)
      let away = (middle - axis) / max(length(middle - axis), 1e-6)
      push(
        bell, apart - bell.radius, along: away, (index, axis, share), 1 / Self.depth, wanted)
    }
  }

  private mutating func push(
    _ bell: Kettlebell, _ residual: Double, along: Vector,
    _ from: (capsule: Int, at: Vector, share: Double)?, _ weight: Double, _ wanted: Bool
  ) {
    if wanted {
      slopes.clear()
      for hand in bell.hands {
        let grip = body.flesh.grip(hand.part, on: hand.on)
        slopes.add(
          kinematics, grip, at: kinematics.posture.place(grip), along: along,
          weight: weight / Double(bell.hands.count))
      }
      if let from {
        subtract(
          body.flesh.capsules[from.capsule], at: from.at, from.share, along: along, weight: weight)
      }
    }
    normal.take(residual * weight, slopes.values)
  }
}

extension Capsule {
  /// What a weight in the hands may run into.
  var meetsWeight: Bool {
    switch limb {
    case .handR, .handL, .forearmR, .forearmL, .upperArmR, .upperArmL, .head: false
    default: true
    }
  }
}

extension Posture {
  /// How far a weight is from where it should be: above its ground, or (negative) inside something.
  func gaps(of bell: Kettlebell, on ground: Double?, among solids: [Solid]) -> [Double] {
    let middle = bell.middle(in: self)
    var gaps = [ground.map { middle.y - bell.radius - $0 } ?? min(middle.y - bell.radius, 0)]
    for solid in solids where ground == nil || abs(solid.high.y - (ground ?? 0)) > 0.01 {
      gaps.append(min(solid.distance(to: middle).apart - bell.radius, 0))
    }
    for capsule in body.flesh.capsules where capsule.meetsWeight {
      gaps.append(min(PlacedCapsule(capsule, in: self).nearest(to: middle).apart - bell.radius, 0))
    }
    return gaps
  }
}
