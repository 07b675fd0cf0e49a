extension Scenery {
  /// A kitchen chair; whoever sits on it looks forward, whoever leans on it has its back beyond.
  static func chair(_ spot: Spot, clearOf postures: [Posture]) -> [Solid] {
    let sits = spot.parts.contains(.seat)
    let heading = sits ? postures[0].heading : Vector(1, 0, 0)
    let side = Vector(-heading.z, 0, heading.x)
    let back = sits ? -1.0 : spot.ahead
    let height = 0.44
    let middle = dot(spot.middle, heading)
    let z = dot(spot.middle, side) + (sits ? aside(postures[0]) : 0)
    var x = middle + (sits ? 0.06 : back * 0.04)
    if sits {
      x = min(x, rearmost(postures, heading) + 0.18)
      // Whoever stretches a leg out and down sits to the front, sit bones still 0.12 m from the edge.
      if !spot.isLeft, heading.x == 1 {
        x = min(x, max(slope(postures, over: z), middle + 0.12) - 0.21)
      }
    }
    if spot.leans { x = 0.1975 - postures[0].reach(of: .back, -heading) }
    if spot.parts.contains(where: { $0.isCalf }) { x = beyond(postures[0], back) - back * 0.19 }
    // A weight stands near the edge.
    if spot.isOfWeight { x += back * 0.06 }
    @inline(never) func solid(
      _ thing: Solid.Thing, _ dx: Double, _ y: Double, _ dz: Double, _ size: Vector
    )
      -> Solid
    {
      Solid(
        thing, middle: heading * (x + dx) + side * (z + dz) + Vector(0, y, 0),
        size: heading.x == 1 ? size : Vector(size.z, size.y, size.x))
    }
    func leg(_ dx: Double, _ dz: Double) -> Solid {
      solid(.chairLeg, dx, 0.21, dz, Vector(0.035, 0.42, 0.035))
    }
    let rear = back * 0.20
    func upright(_ dz: Double) -> Solid {
      solid(.chairBack, rear, 0.62, dz, Vector(0.03, 0.40, 0.035))
    }
    return [
      leg(-0.18, -0.2), leg(0.18, -0.2), upright(-0.2),
      solid(.chairBack, rear, 0.74, 0, Vector(0.025, 0.16, 0.4)),
      leg(-0.18, 0.2), leg(0.18, 0.2),
      solid(.seatPlate, 0, height - 0.02, 0, Vector(0.42, 0.04, 0.46)),
      upright(0.2),
    ]
  }

  /// How far feet reach when calves lie on the seat, before the chair's back, metres.
  private static func beyond(_ posture: Posture, _ back: Double) -> Double {
    let towards = Vector(back, 0, 0)
    let feet = [BodyPart.heelR, .heelL, .toesR, .toesL].map { posture.reach(of: $0, towards) }
    return back * feet.reduce(-Double.infinity) { max($0, $1) }
  }

  /// Whoever sits on one half lets the other leg hang beside the chair, metres.
  private static func aside(_ posture: Posture) -> Double {
    func hangs(_ thigh: Segment, _ shank: Segment) -> Bool {
      let drop = posture[shank].origin - posture[thigh].origin
      return drop.y < -0.75 * length(drop)
    }
    let (right, left) = (hangs(.thighR, .shankR), hangs(.thighL, .shankL))
    return right == left ? 0 : (right ? -0.22 : 0.22)
  }

  /// Where the first of the thighs goes lower than the seat that it lies on, metres.
  private static func slope(_ postures: [Posture], over middle: Double) -> Double {
    var least = Double.infinity
    for posture in postures {
      // Flesh on a seat is pressed flat by this much, metres.
      let level = posture.bottom(of: .seat) - 0.008
      for limb in [Limb.thighR, .thighL] {
        for point in posture.body.flesh[limb] {
          let place = posture.place(point)
          let above = max(place.y - level, 0)
          if above <= point.radius, abs(place.z - middle) < 0.23 {
            let half = (point.radius * point.radius - above * above).squareRoot()
            least = min(least, place.x - half)
          }
        }
      }
    }
    return least
  }

  /// How far back trunks and arms reach at the height of a chair's back, metres.
  private static func rearmost(_ postures: [Posture], _ heading: Vector) -> Double {
    var least = Double.infinity
    for posture in postures {
      for limb in [Limb.trunk, .upperArmR, .upperArmL, .forearmR, .forearmL, .handR, .handL] {
        for point in posture.body.flesh[limb] {
          let place = posture.place(point)
          if place.y > 0.46, place.y < 0.84 {
            least = min(least, dot(place, heading) - point.radius)
          }
        }
      }
    }
    return least
  }

  /// One step 0.18 m high, or three stairs.
  static func steps(_ spot: Spot, many: Bool) -> [Solid] {
    let rise = 0.18
    // A weight stands near the edge, a foot well on the step.
    let x = spot.middle.x + (spot.isOfWeight ? 0.09 : 0.04)
    return (0..<(many ? 3 : 1)).reversed().map { index in
      let height = rise * Double(index + 1)
      return Solid(
        .step,
        middle: Vector(x + Double(index) * 0.28, height / 2, many ? 0 : spot.middle.z),
        size: Vector(many ? 0.28 : 0.32, height, many ? 0.7 : 0.42))
    }
  }

  static func block(_ spot: Spot) -> Solid {
    let sits = spot.parts.contains(.seat)
    return Solid(
      .block, middle: Vector(spot.middle.x + (sits ? 0.02 : 0), 0.05, spot.middle.z),
      size: sits ? Vector(0.30, 0.10, 0.38) : Vector(0.14, 0.10, 0.23))
  }

  static func cushion(_ spot: Spot) -> Solid {
    Solid(
      .cushion, middle: Vector(spot.middle.x, 0.03, spot.middle.z), size: Vector(0.30, 0.06, 0.32)
    )
  }

  /// A cushion that nothing rests on by name lies under bent knees and fills the room there.
  static func cushion(underKneesOf posture: Posture, ground: Double) -> Solid? {
    let knees = (posture[.shankR].origin + posture[.shankL].origin) / 2
    let half = 0.10
    var top = Double.infinity
    for limb in [Limb.thighR, .thighL, .shankR, .shankL] {
      for point in posture.body.flesh[limb] {
        let place = posture.place(point)
        if abs(place.x - knees.x) < half + point.radius / 2 {
          top = min(top, place.y - point.radius)
        }
      }
    }
    guard top > ground + 0.03, top < ground + 0.5 else { return nil }
    return Solid(
      .cushion, middle: Vector(knees.x, (ground + top) / 2, knees.z),
      size: Vector(2 * half, top - ground, 0.5))
  }

  static func worktop(_ spot: Spot) -> [Solid] {
    let x = spot.middle.x + spot.ahead * 0.20
    return [
      // Room for the toes below.
      Solid(
        .cabinet, middle: Vector(x + spot.ahead * 0.07, 0.06, spot.middle.z),
        size: Vector(0.42, 0.12, 1.1)),
      Solid(
        .cabinet, middle: Vector(x + spot.ahead * 0.02, 0.49, spot.middle.z),
        size: Vector(0.52, 0.74, 1.1)),
      Solid(.worktop, middle: Vector(x, 0.88, spot.middle.z), size: Vector(0.60, 0.04, 1.2)),
    ]
  }

  /// The headboard stands where the head lies.
  static func bed(under postures: [Posture]) -> [Solid] {
    let (low, high) = extent(of: postures)
    let middle = (low + high) / 2
    let size = high - low
    let end = (size.x / 2 + 0.135) * (postures[0][.head].origin.x < middle.x ? -1 : 1)
    return [
      Solid(
        .headboard, middle: Vector(middle.x + end, 0.42, middle.z),
        size: Vector(0.035, 0.68, max(size.z, 0.8) + 0.12)),
      Solid(
        .bedFrame, middle: Vector(middle.x, 0.14, middle.z),
        size: Vector(size.x + 0.24, 0.28, max(size.z, 0.8) + 0.1)),
      Solid(
        .mattress, middle: Vector(middle.x, 0.39, middle.z),
        size: Vector(size.x + 0.2, 0.22, max(size.z, 0.8) + 0.06)),
    ]
  }

  static func post(_ wall: Wall, _ posture: Posture, _ contacts: [Contact]) -> Solid {
    let z = Spots(contacts: contacts, posture: posture).on(.wall)?.middle.z ?? 0
    return Solid(
      .doorPost, middle: Vector(wall.towards.x * (wall.distance + 0.05), 1.1, z + 0.02),
      size: Vector(0.10, 2.2, 0.12))
  }

  /// A wall that the seat comes to and leaves again stands where the seat reaches farthest back.
  static func wallBehind(_ postures: [Posture], props: [Prop]) -> Wall? {
    guard props.contains(.wall) else { return nil }
    let back = Vector(-1, 0, 0)
    var reach = postures.reduce(-Double.infinity) { max($0, $1.reach(of: .seat, back)) }
    for posture in postures {
      for point in posture.body.flesh[Limb.trunk] {
        reach = max(reach, dot(back, posture.place(point)) + point.radius)
      }
    }
    return Wall(towards: back, distance: reach)
  }

  /// Posts and a rail beside the stairs, on the far side: it begins on the floor before the first
  /// step, so that whoever stands there can hold it, 0.75 m over the edges of the steps.
  static func rail(beside steps: [Solid]) -> [Vector] {
    guard let low = steps.last, let high = steps.first, steps.count > 1 else { return [] }
    let slope = (high.high.y - low.high.y) / (high.low.x - low.low.x)
    func top(_ x: Double) -> Vector {
      Vector(x, low.high.y + 0.75 + slope * (x - low.low.x), low.low.z + 0.03)
    }
    let (from, to) = (top(low.low.x - 0.25), top((high.low.x + high.high.x) / 2))
    return [Vector(from.x, 0, from.z), from, to, Vector(to.x, high.high.y, to.z)]
  }

  /// The corners of the room that some touching parts take up in these postures, metres.
  public static func extent(
    of postures: [Posture], parts: [BodyPart] = BodyPart.allCases
  ) -> (low: Vector, high: Vector) {
    var low = Vector(repeating: .infinity)
    var high = Vector(repeating: -.infinity)
    for posture in postures {
      for part in parts {
        for pad in posture.body.flesh[part] {
          for point in pad.points {
            let place = posture.place(point)
            low = pointwiseMin(low, place - point.radius)
            high = pointwiseMax(high, place + point.radius)
          }
        }
      }
    }
    return (low, high)
  }
}

extension Posture {
  /// The way whoever sits faces: forward, or to the right or left when more sideways than not.
  fileprivate var heading: Vector {
    let aside = (self[.pelvis].turning * Vector(1, 0, 0)).z
    return abs(aside) > 0.75 ? Vector(0, 0, aside > 0 ? 1 : -1) : Vector(1, 0, 0)
  }
}
