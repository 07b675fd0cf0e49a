import Biomechanics

/// How a bone moves the skin: as a matrix in columns, and as a dual quaternion.
struct BoneTurn {
  var x, y, z, move: SIMD4<Float>
  var real, dual: SIMD4<Float>

  /// Takes rest places round `head` to `origin`.
  init(_ turning: Turning, head: Place, origin: Place) {
    let (cx, cy, cz) = (Place(turning.x), Place(turning.y), Place(turning.z))
    let step = origin - (cx * head.x + cy * head.y + cz * head.z)
    x = SIMD4(cx, 0)
    y = SIMD4(cy, 0)
    z = SIMD4(cz, 0)
    move = SIMD4(step, 0)
    real = BoneTurn.quaternion(cx, cy, cz)
    let r = Place(real.x, real.y, real.z)
    let along = step * real.w + cross(step, r)
    dual = SIMD4(along, -dot(step, r)) * 0.5
  }

  /// x, y, z, w of a rotation's unit quaternion (Shepperd 1978: from its largest part).
  private static func quaternion(_ x: Place, _ y: Place, _ z: Place) -> SIMD4<Float> {
    let trace = x.x + y.y + z.z
    let parts: SIMD4<Float>
    if trace > 0 {
      parts = SIMD4(y.z - z.y, z.x - x.z, x.y - y.x, 1 + trace)
    } else if x.x >= y.y && x.x >= z.z {
      parts = SIMD4(1 + x.x - y.y - z.z, x.y + y.x, z.x + x.z, y.z - z.y)
    } else if y.y >= z.z {
      parts = SIMD4(x.y + y.x, 1 + y.y - x.x - z.z, y.z + z.y, z.x - x.z)
    } else {
      parts = SIMD4(z.x + x.z, y.z + z.y, 1 + z.z - x.x - y.y, x.y - y.x)
    }
    let squares = parts * parts
    return parts * (1 / (squares.x + squares.y + squares.z + squares.w).squareRoot())
  }
}

extension Person {
  /// Every bone's turn in a posture.
  func turns(
    in posture: Posture, _ pose: Pose, hands: (right: HandHold, left: HandHold) = (.rest, .rest),
    into turns: UnsafeMutablePointer<BoneTurn>
  ) {
    for segment in Segment.allCases {
      let frame = posture[segment]
      let bone = bones[segment.rawValue]
      turns[segment.rawValue] = BoneTurn(
        frame.turning * bone.turning, head: bone.head, origin: Place(frame.origin))
    }
    guard bones.count == Bone.count else { return }
    for twist in Bone.twists {
      let whole = posture[twist.segment].turning
      let upper = whole * .about(z: 0, x: 0, y: -(1 - twist.above) * pose.twist(of: twist.segment))
      let (near, far) = (bones[twist.segment.rawValue], bones[twist.bone])
      let origin = Place(posture[twist.segment].origin)
      turns[twist.segment.rawValue] = BoneTurn(
        upper * near.turning, head: near.head, origin: origin)
      turns[twist.bone] = BoneTurn(
        whole * far.turning, head: far.head,
        origin: origin + Place(whole * (near.turning * Vector(far.head - near.head))))
    }
    for (hand, first, hold) in [
      (Segment.handR, Bone.fingersR.lowerBound, hands.right),
      (.handL, Bone.fingersL.lowerBound, hands.left),
    ] {
      for bone in stride(from: first, to: first + 15, by: 3) {
        bend(bone, of: hand, in: posture, hold, into: turns)
      }
    }
  }

  /// The three bones of a finger, each from the end of the one before.
  private func bend(
    _ first: Int, of hand: Segment, in posture: Posture, _ hold: HandHold,
    into turns: UnsafeMutablePointer<BoneTurn>
  ) {
    let frame = posture[hand]
    let base = bones[hand.rawValue]
    var carried = frame.turning * base.turning
    var origin = frame.origin
    var head = Vector(base.head)
    for bone in first..<first + 3 {
      let own = bones[bone]
      origin += carried * (Vector(own.head) - head)
      head = Vector(own.head)
      carried = frame.turning * (fingers[hold, bone] * own.turning)
      turns[bone] = BoneTurn(carried, head: own.head, origin: Place(origin))
    }
  }

  /// Some of the surface's places in a posture, for framing: about one in ten.
  func outline(in posture: Posture, _ pose: Pose) -> [Place] {
    var turns = Room<BoneTurn>(bones.count)
    turns.hold(bones.count)
    self.turns(in: posture, pose, into: turns.start)
    let start = turns.start
    return stride(from: 0, to: surface.skinnedCount, by: 10).map {
      surface.moved($0, by: start, breath: 0)
    }
  }
}

extension Surface {
  /// A corner of the skin: half a linear blend of its bones' moves, which pinches at a deep bend, and
  /// half a dual quaternion one (Kavan 2007), which bulges there.
  @inline(__always)
  func moved(_ corner: Int, by turns: UnsafePointer<BoneTurn>, breath: Float) -> Place {
    let place = places[corner] + swell[corner] * breath
    let row = corner * Mesh.reach
    let first = turns + Int(bones[row])
    if weights[row + 1] == 0 {
      let one = first.pointee
      let there = one.x * place.x + one.y * place.y + one.z * place.z + one.move
      return Place(there.x, there.y, there.z)
    }
    var (x, y, z, move) = (
      SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero
    )
    var (real, dual) = (SIMD4<Float>.zero, SIMD4<Float>.zero)
    let pivot = first.pointee.real
    for index in row..<row + Mesh.reach {
      let weight = weights[index]
      if weight == 0 { break }
      let turn = turns[Int(bones[index])]
      x += turn.x * weight
      y += turn.y * weight
      z += turn.z * weight
      move += turn.move * weight
      let same = turn.real * pivot
      let signed = same.x + same.y + same.z + same.w < 0 ? -weight : weight
      real += turn.real * signed
      dual += turn.dual * signed
    }
    let linear = x * place.x + y * place.y + z * place.z + move
    let squares = real * real
    let scale = 1 / (squares.x + squares.y + squares.z + squares.w).squareRoot()
    real *= scale
    dual *= scale
    let r = Place(real.x, real.y, real.z)
    let d = Place(dual.x, dual.y, dual.z)
    let bent = cross(r, cross(r, place) + place * real.w)
    let step = d * real.w - r * dual.w + cross(r, d)
    let turned = place + 2 * (bent + step)
    return (Place(linear.x, linear.y, linear.z) + turned) * 0.5
  }
}

extension Pose {
  /// The turn of a segment about its own length, radians, with the sign of its axes.
  func twist(of segment: Segment) -> Double {
    switch segment {
    case .thighR: self[.hipRotationR]
    case .thighL: -self[.hipRotationL]
    case .upperArmR: self[.armRotR]
    case .upperArmL: -self[.armRotL]
    case .forearmR: self[.proSupR]
    case .forearmL: -self[.proSupL]
    default: 0
    }
  }
}

extension Vector {
  init(_ place: Place) { self.init(Double(place.x), Double(place.y), Double(place.z)) }
}
