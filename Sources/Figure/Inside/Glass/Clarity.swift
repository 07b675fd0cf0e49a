import Biomechanics

/// How clear the skin becomes when one looks inside: glass where the bones and muscles shown lie, as
/// ever at head and feet, so that it stays a person.
enum Clarity {
  /// As the canvas' coats, with the clarity in the place of the fibres, which are not drawn here.
  static func coats(of person: Person) -> [SIMD4<Float>] {
    let surface = person.surface
    var coats = Coat(surface, []).values
    for corner in 0..<surface.skinnedCount {
      var clear: Float = 0
      for slot in corner * Mesh.reach..<(corner + 1) * Mesh.reach {
        let weight = surface.weights[slot]
        if weight > 0 { clear += weight * share(of: Int(surface.bones[slot])) }
      }
      coats[corner].z = clear
    }
    for index in 0..<surface.cornerCount - surface.skinnedCount {
      let cut = surface.cuts[index]
      coats[surface.skinnedCount + index].z = mixed(
        coats[Int(cut.from)].z, coats[Int(cut.to)].z, cut.share)
    }
    for edge in 0..<surface.edgeCount {
      let (a, b) = (Int(surface.ends[edge * 2]), Int(surface.ends[edge * 2 + 1]))
      coats[surface.cornerCount + edge].z = (coats[a].z + coats[b].z) * 0.5
    }
    return coats
  }

  private static func share(of bone: Int) -> Float {
    switch Segment(rawValue: Bone.segment(bone)) ?? .pelvis {
    case .head: 0
    case .neck: 0.4
    case .thoraxHigh: 0.9
    case .clavicleR, .clavicleL: 0.88
    case .upperArmR, .upperArmL: 0.92
    case .forearmR, .forearmL: 0.88
    case .handR, .handL: 0.6
    case .shankR, .shankL: 0.92
    case .footR, .footL: 0.3
    case .toesR, .toesL: 0.1
    default: 1
    }
  }
}
