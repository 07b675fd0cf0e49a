import Biomechanics

/// The ribs and the breastbone, drawn as a hint: thin bows a little inside this person's chest.
struct Cage {
  /// How wide and deep the chest is at some height in the zero pose, metres.
  private struct Girth {
    var front: Float = -1
    var back: Float = 1
    var side: Float = 0
  }

  private let person: Person
  private let joints: [Vector]

  init(_ person: Person) {
    self.person = person
    joints = person.body.skeleton.joints
  }

  /// Each rib's way from its vertebra towards the front, in the zero pose, for the right.
  func ribs(from vertebrae: [Frame]) -> [[Place]] {
    let chest = chestPlaces()
    // Ribs 10 to 3 hang on T10 to T3, the third of the list and on.
    return (2..<10).map { level in
      let start = Place(vertebrae[level].origin)
      let drop = 0.035 + 0.075 * sink(level)
      let girth = girth(chest, from: start.y - drop - 0.02, to: start.y - drop * 0.3 + 0.02)
      return bow(
        from: start, girth, drop: drop, reach: level < 5 ? 0.56 + 0.08 * Float(level - 2) : 0.80)
    }
  }

  /// Lower ribs slope more.
  private func sink(_ level: Int) -> Float { 1 - Float(level - 2) / 12 }

  private func bow(from start: Place, _ girth: Girth, drop: Float, reach: Float) -> [Place] {
    let margin: Float = 0.021
    let (front, back) = (girth.front - margin, min(girth.back + margin, start.x - 0.022))
    let middle = (front + back) / 2
    let (deep, wide) = (max((front - back) / 2, 0.03), max(girth.side - margin, 0.05))
    return (0...14).map { step in
      let share = Float(step) / 14 * reach
      let (sine, cosine) = sineAndCosine(Double(share) * .pi * 0.97 + 0.12)
      // Rounder than an oval behind, where a rib turns forward at its angle.
      let out = wide * Float(sine).squareRoot() * (0.35 + 0.65 * Float(sine).squareRoot())
      let place = Place(
        middle - deep * Float(cosine), start.y - drop * eased(share, 0.02, 0.8), out)
      let root = Place(start.x - 0.020, start.y + 0.003, 0.014)
      return mixed(root, place, eased(share, 0, 0.16))
    }
  }

  private func girth(_ chest: [Place], from low: Float, to high: Float) -> Girth {
    var girth = Girth()
    for place in chest where place.y > low && place.y < high {
      if abs(place.z) < 0.03 { girth.front = max(girth.front, place.x) }
      girth.back = min(girth.back, place.x)
      girth.side = max(girth.side, abs(place.z))
    }
    if girth.front < girth.back { return Girth(front: 0.1, back: -0.1, side: 0.12) }
    return girth
  }

  /// Where the chest's skin is in the zero pose.
  private func chestPlaces() -> [Place] {
    let surface = person.surface
    return (0..<surface.skinnedCount).compactMap { corner in
      let bone = Int(surface.bones[corner * Mesh.reach])
      guard let segment = Segment(rawValue: bone) else { return nil }
      switch segment {
      case .lumbar1, .lumbar2, .thoraxLow, .thoraxHigh:
        let rest = person.bones[bone]
        let arm = rest.turning * (Vector(surface.places[corner]) - Vector(rest.head))
        return Place(joints[bone] + arm)
      default: return nil
      }
    }
  }

  func breastbone() -> [Place] {
    let chest = chestPlaces()
    let (low, high) = (
      Float(joints[Segment.thoraxHigh.rawValue].y), Float(joints[Segment.neck.rawValue].y)
    )
    let top = girth(chest, from: high - 0.065, to: high - 0.025).front - 0.016
    let bottom = min(girth(chest, from: low - 0.02, to: low + 0.02).front - 0.030, top + 0.05)
    return (0...6).map { step in
      let share = Float(step) / 6
      return Place(mixed(bottom, top, share), mixed(low + 0.005, high - 0.045, share), 0)
    }
  }
}
