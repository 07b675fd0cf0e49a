/// What is wrong with a pose: said by whoever checks content, in degrees and centimetres.
public enum PoseFault: Hashable, Sendable {
  /// The coordinate's value (radians or metres) is outside its `range`.
  case outsideRange(Coordinate, value: Double)
  /// A contact is this far from touching, metres; negative inside.
  case notTouching(Contact, by: Double)
  /// A part that does not rest on it is this deep in the floor, metres.
  case underFloor(BodyPart, by: Double)

  /// Metres a declared contact may be off, and a part may sink into the floor.
  public static let contactTolerance = 0.02
  public static let floorTolerance = 0.015
}

extension Pose {
  /// Everything wrong with the pose standing on its contacts, none when it is sound.
  public func faults(on contacts: [Contact], of body: Body = .adult) -> [PoseFault] {
    rangeFaults + touchFaults(on: contacts, of: body)
  }

  private var rangeFaults: [PoseFault] {
    Coordinate.allCases.compactMap { coordinate in
      let value = self[coordinate]
      let range = coordinate.range
      let inside = value >= range.lowerBound - 1e-9 && value <= range.upperBound + 1e-9
      return inside ? nil : .outsideRange(coordinate, value: value)
    }
  }

  private func touchFaults(
    on contacts: [Contact], of body: Body
  ) -> [PoseFault] {
    var posture = Posture(self, of: body)
    posture.stand(on: contacts)
    var faults: [PoseFault] = []
    for contact in contacts {
      let gaps = posture.gaps(of: contact, among: contacts)
      guard let worst = gaps.max(by: { abs($0) < abs($1) }) else { continue }
      if abs(worst) > PoseFault.contactTolerance {
        faults.append(.notTouching(contact, by: worst))
      }
    }
    for part in BodyPart.allCases where !part.isEdge {
      let depth = -posture.bottom(of: part)
      if depth > PoseFault.floorTolerance { faults.append(.underFloor(part, by: depth)) }
    }
    return faults
  }
}

extension Motion {
  /// Faults of every keyframe with its number from 1. What lies between is settled for each body.
  public func faults(
    on contacts: [Contact], of body: Body = .adult
  ) -> [(keyframe: Int, fault: PoseFault)] {
    keyframes.enumerated().flatMap { index, keyframe in
      keyframe.pose.faults(on: contacts + keyframe.touching, of: body).map { (index + 1, $0) }
    }
  }
}
