import Biomechanics

extension Flesh {
  /// Where someone's skin and clothes touch, and their hulls, as the body files tell them.
  ///
  /// - Parameter bones: the joints of all bones and how they turn to stand straight.
  init(_ shared: SharedBody, _ own: PersonBody, bones: [RestBone]) {
    let touch = Touch(shared: shared, own: own, bones: bones)
    let capsules = own.hulls.map(Capsule.init)
    self.init(
      capsules: capsules + Capsule.hand(.handR) + Capsule.hand(.handL),
      pads: { touch.pads(of: $0) }, skin: { touch.skin(of: $0) })
  }
}

extension Capsule {
  /// Palm and fingers of an open hand, which body files leave out: a hull round a hand with its thumb
  /// out would be far too wide.
  fileprivate static func hand(_ hand: Segment) -> [Capsule] {
    let inward = -hand.side
    let wrist = Ball(hand, 0, -0.005, 0, radius: 0.022)
    let knuckles = Ball(hand, 0, -0.085, inward * 0.003, radius: 0.017)
    let tips = Ball(hand, 0, -0.155, inward * 0.010, radius: 0.010)
    return [Capsule(from: wrist, to: knuckles), Capsule(from: knuckles, to: tips)]
  }

  fileprivate init(_ hull: BodyHull) {
    self.init(from: Ball(hull.from), to: Ball(hull.to))
  }
}

extension Ball {
  fileprivate init(_ end: BodyHull.End) {
    self.init(
      // Body files name only segments: BodyHull checks their numbers.
      Segment(rawValue: Int(end.segment)) ?? .pelvis, Double(end.place.x), Double(end.place.y),
      Double(end.place.z), radius: Double(end.radius))
  }
}

/// Turns a person's contact patches into pads that follow the segments.
private final class Touch {
  let shared: SharedBody
  let own: PersonBody
  let bones: [RestBone]
  /// Joints in the zero pose, metres.
  let joints: [Vector]

  init(shared: SharedBody, own: PersonBody, bones: [RestBone]) {
    self.shared = shared
    self.own = own
    self.bones = bones
    var joints = bones.map { Vector($0.head) }
    for bone in 1..<bones.count {
      let parent = Int(Bone.parents[bone])
      let reach = Vector(bones[bone].head) - Vector(bones[parent].head)
      joints[bone] = joints[parent] + bones[parent].turning * reach
    }
    self.joints = joints
  }

  func pads(of part: BodyPart) -> [Pad] {
    switch part {
    case .footR: [right(.heel), right(.ball)]
    case .footL: [left(.heel), left(.ball)]
    case .heelR: [right(.heel)]
    case .heelL: [left(.heel)]
    case .toesR: [right(.ball, .toes, .instep)]
    case .toesL: [left(.ball, .toes, .instep)]
    case .shinR: [right(.knee), right(.instep)]
    case .shinL: [left(.knee), left(.instep)]
    case .kneeR: [right(.knee)]
    case .kneeL: [left(.knee)]
    case .handR: [right(.palm), right(.knuckles)]
    case .handL: [left(.palm), left(.knuckles)]
    case .forearmR: [right(.elbow), right(.wrist)]
    case .forearmL: [left(.elbow), left(.wrist)]
    case .elbowR: [right(.elbow)]
    case .elbowL: [left(.elbow)]
    case .hipR: [right(.hip)]
    case .hipL: [left(.hip)]
    case .edgeR: [right(.outerHeel), right(.outerFoot)]
    case .edgeL: [left(.outerHeel), left(.outerFoot)]
    case .ankleR: [right(.outerAnkle)]
    case .ankleL: [left(.outerAnkle)]
    case .calfR: [calf(.shankR)]
    case .calfL: [calf(.shankL)]
    case .seat: [right(.seat), left(.seat)]
    case .back: [both(.upperBack)]
    case .head: [both(.backOfHead)]
    case .face: [both(.face)]
    }
  }

  /// Points spread evenly over what is seen of a limb, without fingers, which move by themselves.
  func skin(of limb: Limb) -> [FleshPoint] {
    let vertices = (0..<shared.vertexCount).filter { vertex in
      guard own.cut[vertex] >= 128, isFlesh(vertex) else { return false }
      let bone = shared.heaviestBone(of: vertex)
      return bone < Bone.fingersR.lowerBound
        && Segment(rawValue: Bone.segment(bone))?.limb == limb
    }
    return own.spread(limb.sampleCount, of: vertices).map(point)
  }

  /// The back of a lower leg between a quarter and three quarters of its length: every fourth place.
  private func calf(_ shank: Segment) -> Pad {
    var points: [FleshPoint] = []
    var count = 0
    for vertex in 0..<shared.vertexCount
    where own.cut[vertex] >= 128 && shared.heaviestBone(of: vertex) == shank.rawValue {
      let point = point(at: vertex)
      let place = point.holds[0].place
      guard place.x < -0.03, abs(place.y + 0.2) < 0.1, isFlesh(vertex) else { continue }
      if count % 4 == 0 { points.append(point) }
      count += 1
    }
    return Pad(points)
  }

  private func isFlesh(_ vertex: Int) -> Bool {
    switch Layer(rawValue: shared.layers[vertex]) {
    case .skin, .top, .bottoms: true
    default: false
    }
  }

  private func right(_ places: ContactPatch.Place...) -> Pad {
    Pad(places.flatMap(shown).map(point))
  }

  private func left(_ places: ContactPatch.Place...) -> Pad {
    Pad(places.flatMap(shown).map { point(at: Int(shared.mirror[$0])) })
  }

  private func both(_ place: ContactPatch.Place) -> Pad {
    Pad(right(place).points + left(place).points)
  }

  /// The patch's vertices that this person shows.
  private func shown(_ place: ContactPatch.Place) -> [Int] {
    shared.patches[Int(place.rawValue)].right.map(Int.init).filter {
      own.cut[$0] >= 128 && !isThumb($0)
    }
  }

  /// Thumbs move by themselves: a palm lies flat beside them.
  private func isThumb(_ vertex: Int) -> Bool {
    let bone = shared.heaviestBone(of: vertex)
    return [Bone.fingersR, Bone.fingersL].contains { $0.contains(bone) && bone < $0.lowerBound + 3 }
  }

  /// A vertex as it follows the segments.
  private func point(at vertex: Int) -> FleshPoint {
    let rest = Vector(
      Double(own.places[vertex * 3]), Double(own.places[vertex * 3 + 1]),
      Double(own.places[vertex * 3 + 2]))
    var holds: [Hold] = []
    for slot in vertex * 6..<vertex * 6 + 6 where shared.weights[slot] > 0 {
      let bone = Int(shared.bones[slot])
      let weight = Double(shared.weights[slot]) / 255
      let carrier = Bone.segment(bone)
      let place =
        joints[bone] + bones[bone].turning * (rest - Vector(bones[bone].head)) - joints[carrier]
      add(Hold(Segment(rawValue: carrier) ?? .pelvis, place, weight: weight), to: &holds)
    }
    return FleshPoint(holds, radius: 0)
  }

  /// A twist's hold joins its segment's.
  private func add(_ hold: Hold, to holds: inout [Hold]) {
    guard let index = holds.firstIndex(where: { $0.segment == hold.segment }) else {
      holds.append(hold)
      return
    }
    let weight = holds[index].weight + hold.weight
    holds[index].place =
      (holds[index].place * holds[index].weight + hold.place * hold.weight) / weight
    holds[index].weight = weight
  }
}

extension Limb {
  /// How many points tell its surface well enough.
  fileprivate var sampleCount: Int {
    switch self {
    case .trunk: 70
    case .head: 20
    case .thighR, .thighL: 30
    case .shankR, .shankL, .footR, .footL: 22
    case .upperArmR, .upperArmL, .forearmR, .forearmL: 18
    case .handR, .handL: 14
    }
  }
}
