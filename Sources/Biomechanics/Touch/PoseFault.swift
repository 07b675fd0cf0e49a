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
  /// Everything wrong with the pose standing on its contacts, none when it is sound. With
  /// `leniency` 2 a contact may be twice as far off.
  public func faults(on contacts: [Contact], of body: Body = .adult, leniency: Double = 1)
    -> [PoseFault]
  {
    rangeFaults + touchFaults(on: contacts, of: body, leniency)
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
    on contacts: [Contact], of body: Body, _ leniency: Double
  ) -> [PoseFault] {
    var posture = Posture(self, of: body)
    posture.stand(on: contacts)
    var faults: [PoseFault] = []
    for contact in contacts {
      let gaps = posture.gaps(of: contact, among: contacts)
      guard let worst = gaps.max(by: { abs($0) < abs($1) }) else { continue }
      if abs(worst) > PoseFault.contactTolerance * leniency {
        faults.append(.notTouching(contact, by: worst))
      }
    }
    for part in BodyPart.allCases where !part.isEdge {
      let depth = -posture.bottom(of: part)
      if depth > PoseFault.floorTolerance * leniency { faults.append(.underFloor(part, by: depth)) }
    }
    return faults
  }
}

extension Motion {
  /// Faults of every keyframe and of the middle of every way between two, with the number of the
  /// keyframe from 1 (1.5 is half-way from the first to the second). Half-way twice as much is let
  /// pass: parts lift and settle on the way.
  public func faults(
    on contacts: [Contact], of body: Body = .adult
  ) -> [(keyframe: Double, fault: PoseFault)] {
    var found: [(keyframe: Double, fault: PoseFault)] = []
    for (index, keyframe) in keyframes.enumerated() {
      let number = Double(index + 1)
      if index > 0 {
        let middle = keyframes[index - 1].pose.mixed(with: keyframe.pose, share: 0.5)
        let before = keyframes[index - 1].touching
        let kept = contacts + keyframe.touching.filter { before.contains($0) }
        found += middle.faults(on: kept, of: body, leniency: 2).map { (number - 0.5, $0) }
      }
      found += keyframe.pose.faults(on: contacts + keyframe.touching, of: body).map { (number, $0) }
    }
    return found
  }
}
