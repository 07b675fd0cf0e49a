import Anatomy
import Biomechanics
import Figure
import Flexibility

/// The drawn person of the explainer: goes over from posture to posture and is painted on the way.
public final class Shown {
  /// Where the leg's slider ends, radians.
  public static let raises = 40 * Double.pi / 180...95 * Double.pi / 180

  private let insides: Insides
  private let explainer: Explainer
  private let pane = Pane()
  private var frames: [Framing]
  private var seat: Double
  private var moment: Moment
  private var target: Moment

  /// Nil only where the explainer is.
  public init?(_ person: Person) {
    guard let explainer = Explainer(person.body, stature: person.stature) else { return nil }
    self.explainer = explainer
    insides = Insides(person, strands: Strand.hamstrings(of: explainer.body))
    (frames, seat) = ([], 0.4)
    let start = explainer.answer(.standing, raise: PassiveLeg.averageRaise, error: 0.05)
    moment = Moment(pose: start.pose, frame: insides.framing(of: start.pose))
    target = moment
    frames = Posed.allCases.map { frame(of: $0) }
    let sitting = explainer.answer(.sittingTall, raise: PassiveLeg.averageRaise, error: 0.05)
    seat = insides.seat(of: sitting.pose)
    show(.standing, start.pose, strain: start.strain.map { $0.best })
    settle()
  }

  /// What the picture holds however tight or supple the leg is.
  private func frame(of posed: Posed) -> Framing {
    let ends = [Shown.raises.lowerBound, Shown.raises.upperBound].map { raise in
      insides.framing(of: explainer.answer(posed, raise: raise, error: 0).pose)
    }
    return ends[0].joined(ends[1])
  }

  public func show(_ answer: Answer, as posed: Posed) {
    show(posed, answer.pose, strain: answer.strain.map { $0.best })
  }

  /// Where to go from here; `strain` of each head in resting fibre lengths, as in `Answer`.
  public func show(_ posed: Posed, _ pose: Pose, strain: [Double]) {
    let drawn = strain.map { min(max($0 / Shown.fullStrain, 0), 1) }
    target = Moment(
      pose: pose, glass: 1, strain: drawn + drawn, seat: posed.sitsOnAStool ? seat : nil,
      carries: posed == .lifting, frame: frames[posed.rawValue])
  }

  /// Strain at which the muscle's colour is deepest, in fibre lengths: about the end of a leg raise.
  private static let fullStrain = 0.42

  /// Goes on for so many seconds; false once it has arrived.
  public func step(_ seconds: Double, glass: Double) -> Bool {
    // Half of the way is gone in seven hundredths of a second.
    let share = seconds > 0 ? min(1, seconds / (0.10 + seconds * 0.5)) : 0
    let far = moment.distance(to: target)
    let near = far < 0.35
    moment.pose = moment.pose.mixed(with: target.pose, share: share)
    moment.frame = moment.frame.mixed(with: target.frame, share: share)
    for index in moment.strain.indices {
      moment.strain[index] += (target.strain[index] - moment.strain[index]) * share
    }
    moment.glass = glass
    moment.seat = near ? target.seat : nil
    moment.carries = near && target.carries
    guard moment.distance(to: target) < 0.0015 else { return true }
    settle()
    moment.glass = glass
    return false
  }

  /// Is there at once.
  public func settle() { moment = target }

  public func paint(_ look: Look) -> UnsafeBufferPointer<UInt8> {
    pane.paint(insides, moment, look)
    return pane.bytes
  }

  /// The same, kept.
  public func picture(_ look: Look) -> Picture {
    _ = paint(look)
    return pane.picture
  }
}

extension Moment {
  /// The furthest any angle has to go, radians; and any edge of the picture, metres.
  fileprivate func distance(to other: Moment) -> Double {
    let angles = Coordinate.allCases.reduce(0) { far, coordinate in
      coordinate.isTranslation ? far : max(far, abs(pose[coordinate] - other.pose[coordinate]))
    }
    let edges = [frame.low - other.frame.low, frame.high - other.frame.high].reduce(0) {
      max($0, abs($1.x), abs($1.y), abs($1.z))
    }
    let drawn = zip(strain, other.strain).reduce(0) { max($0, abs($1.0 - $1.1) * 0.1) }
    return max(angles, edges, drawn)
  }
}

extension Framing {
  fileprivate func mixed(with other: Framing, share: Double) -> Framing {
    Framing(
      low: low + (other.low - low) * share, high: high + (other.high - high) * share)
  }
}

extension Strand {
  /// Both legs' hamstrings of the body that physics computes with, right first.
  static func hamstrings(of body: FullBody) -> [Strand] {
    let names: [(Strand.Head, String)] = [
      (.bicepsFemoris, "bflh_r"), (.semimembranosus, "semimem_r"), (.semitendinosus, "semiten_r"),
      (.bicepsFemoris, "bflh_l"), (.semimembranosus, "semimem_l"), (.semitendinosus, "semiten_l"),
    ]
    return names.compactMap { head, name in
      body.muscle(name).map { index in
        Strand(head, body.muscles[index].points.map { .init($0.segment, $0.place) })
      }
    }
  }
}
