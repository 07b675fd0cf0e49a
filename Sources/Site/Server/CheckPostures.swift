import Biomechanics
import Care
import Cast
import Content
import Foundation

/// Every posture that somebody cannot do as it is written, in the order of the files: where it
/// stands, what is off, for whom, and by how many centimetres.
func posturesOutOfReach(of library: Library, by cast: Cast, in folder: String) -> [String] {
  library.exercises.values.sorted { $0.id < $1.id }.flatMap { exercise -> [String] in
    let path = "\(folder)/exercises/\(exercise.id).yaml"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let places = PosturePlaces(of: text)
    return exercise.ladder.flatMap { rung in
      outOfReach(rung, by: cast).map { found in
        let line = places.line(of: rung.id.rawValue, posture: found.shortfall.posture) ?? 1
        return "\(path):\(line): \(found.sentence)"
      }
    }
  }
}

/// A shortfall with the one who falls shortest and the number of others.
private struct OutOfReach {
  var shortfall: Shortfall
  var member: Member
  var others: Int

  var sentence: String {
    let company = others == 0 ? "" : " and \(others) more"
    return "\(shortfall.moment) \(shortfall.words) (\(member.words)\(company))."
  }
}

private func outOfReach(_ rung: Rung, by cast: Cast) -> [OutOfReach] {
  var found: [OutOfReach] = []
  for member in cast.members {
    for shortfall in cast.shortfalls(of: rung, for: member) {
      let known = found.firstIndex {
        $0.shortfall.posture == shortfall.posture && $0.shortfall.kind == shortfall.kind
      }
      guard let known else {
        found.append(OutOfReach(shortfall: shortfall, member: member, others: 0))
        continue
      }
      found[known].others += 1
      if abs(shortfall.by) > abs(found[known].shortfall.by) {
        found[known].shortfall = shortfall
        found[known].member = member
      }
    }
  }
  return found.sorted { $0.shortfall.posture < $1.shortfall.posture }
}

extension Shortfall {
  fileprivate var moment: String {
    let whole = Int(posture)
    return posture == posture.rounded()
      ? "In posture \(whole)" : "On the way from posture \(whole) to \(whole + 1)"
  }

  fileprivate var words: String {
    switch kind {
    case .apart(let contact):
      "`\(contact.part.rawValue)` is \(centimetres) cm \(by > 0 ? "away from" : "inside") the "
        + "\(contact.on.rawValue)"
    case .slid(let contact): "`\(contact.part.rawValue)` slides \(centimetres) cm"
    case .inside(let limb, let other):
      "the \(limb.rawValue) is \(centimetres) cm inside the \(other.rawValue)"
    case .into(let limb, let thing):
      "the \(limb.rawValue) is \(centimetres) cm inside the \(thing?.words ?? "floor or wall")"
    }
  }

  private var centimetres: String {
    let tenths = Int((abs(by) * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Solid.Thing {
  fileprivate var words: String {
    switch self {
    case .seatPlate: "chair's seat"
    case .chairLeg: "chair's leg"
    case .chairBack: "chair's back"
    case .step: "step"
    case .block: "block"
    case .cushion: "cushion"
    case .worktop: "worktop"
    case .cabinet: "cupboard under the worktop"
    case .mattress: "mattress"
    case .bedFrame: "bed"
    case .headboard: "head of the bed"
    case .doorPost: "door frame"
    }
  }
}
