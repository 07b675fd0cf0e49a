import Biomechanics

extension Person {
  /// As physics sees them, and feels with every finger: for settling poses, not for drawing.
  public func body(withFingersFrom shared: SharedBody, _ own: PersonBody) -> Body {
    let flesh = FingerFlesh(shared, own, bones)
    var body = body
    body.flesh.add { flesh.points(of: $0, $1) }
    return body
  }
}

/// The skin of someone's fingers, as they bend in every hold.
struct FingerFlesh {
  private let shared: SharedBody
  private let own: PersonBody
  private let bones: [RestBone]
  private let turns: Fingers

  /// How many points tell the surface of a hand's fingers well enough.
  private static let count = 18

  init(_ shared: SharedBody, _ own: PersonBody, _ bones: [RestBone]) {
    (self.shared, self.own, self.bones) = (shared, own, bones)
    turns = Fingers(bones)
  }

  func points(of hand: BodyPart, _ hold: HandHold) -> [FleshPoint] {
    let range = hand == .handR ? Bone.fingersR : Bone.fingersL
    let segment = hand == .handR ? Segment.handR : .handL
    let frames = frames(of: segment, range, hold)
    let vertices = (0..<shared.vertexCount).filter {
      own.cut[$0] >= 128 && range.contains(shared.heaviestBone(of: $0))
    }
    return own.spread(Self.count, of: vertices).map { vertex in
      let rest = own.place(of: vertex)
      let frame = frames[shared.heaviestBone(of: vertex) - range.lowerBound]
      return FleshPoint([Hold(segment, frame * rest, weight: 1)], radius: 0)
    }
  }

  /// From rest places to the hand's axes, for each of its finger bones.
  private func frames(of hand: Segment, _ range: Range<Int>, _ hold: HandHold) -> [Frame] {
    let base = bones[hand.rawValue]
    return range.map { bone in
      let first = bone - (bone - range.lowerBound) % 3
      var frame = Frame(turning: base.turning, origin: base.turning * -Vector(base.head))
      for joint in first...bone {
        let head = Vector(bones[joint].head)
        let turning = turns[hold, joint] * bones[joint].turning
        frame = Frame(turning: turning, origin: frame * head - turning * head)
      }
      return frame
    }
  }
}

extension SharedBody {
  /// The bone that a vertex follows most.
  func heaviestBone(of vertex: Int) -> Int {
    let slots = vertex * 6..<vertex * 6 + 6
    let slot = slots.max { weights[$0] < weights[$1] } ?? vertex * 6
    return Int(bones[slot])
  }
}

extension PersonBody {
  /// Where a vertex is in the rest position, metres.
  func place(of vertex: Int) -> Vector {
    Vector(
      Double(places[vertex * 3]), Double(places[vertex * 3 + 1]), Double(places[vertex * 3 + 2]))
  }

  /// Some of these vertices, spread evenly: each the farthest from all before.
  func spread(_ count: Int, of vertices: [Int]) -> [Int] {
    var left = vertices.map { (vertex: $0, place: place(of: $0), apart: Double.infinity) }
    var chosen: [Int] = []
    var next = 0
    while chosen.count < count, !left.isEmpty {
      let place = left[next].place
      chosen.append(left[next].vertex)
      for index in left.indices {
        let step = left[index].place - place
        left[index].apart = min(left[index].apart, dot(step, step))
      }
      next = left.indices.max { left[$0].apart < left[$1].apart } ?? 0
    }
    return chosen
  }
}
