import Anatomy
import Biomechanics
import Flexibility
import Mechanics

/// Where the trunk's muscles lie beside the lowest discs.
extension Answers {
  private static let bundles: [(String, [String])] = [
    ("the back's together", ["ltpl", "ilpl", "mult", "iliocost", "longis"]),
    ("longissimus (lumbar)", ["ltpl"]), ("iliocostalis (lumbar)", ["ilpl"]),
    ("multifidus", ["mult"]), ("iliocostalis (thoracic)", ["iliocost"]),
    ("longissimus (thoracic)", ["longis"]), ("quadratus lumborum", ["quadlum"]),
    ("psoas", ["psoas"]), ("rectus abdominis", ["recabd"]),
    ("outer oblique (front)", ["extobl_front"]), ("outer oblique (side)", ["extobl_side"]),
    ("inner oblique (front)", ["intobl_front"]), ("inner oblique (side)", ["intobl_side"]),
  ]
  private static let levels: [(String, Segment, Segment)] = [
    ("L5/S1", .lumbar5, .lumbar4), ("L4/5", .lumbar4, .lumbar3),
  ]

  /// Standing, and bent by 45 degrees of lumbar and 15 of thoracic flexion: the mean by force of how
  /// far behind the joint a group's lines cross its plane, metres.
  static func levers() throws {
    let body = try body()
    let w = Workspace(for: body.mechanism)
    line(["pose", "level", "group", "behind"])
    for (pose, lumbar, thorax) in [("standing", 0.0, 0.0), ("bent", 45, 15)] {
      w.q[Coordinate.lumbarExtension.rawValue] = -lumbar * .pi / 180
      w.q[Coordinate.thoraxExtension.rawValue] = -thorax * .pi / 180
      body.mechanism.move(w)
      for (level, joint, next) in levels {
        for (group, names) in bundles {
          line([pose, level, group, behind(joint, next, names, body, w)])
        }
      }
    }
  }

  private static func behind(
    _ joint: Segment, _ next: Segment, _ names: [String], _ body: FullBody, _ w: Workspace
  ) -> Double {
    let origin = w.places[FullBody.link(of: joint)].origin
    let up = unit(w.places[FullBody.link(of: next)].origin - origin)
    var (sum, forces) = (0.0, 0.0)
    for muscle in body.muscles where names.contains(where: { muscle.name.hasPrefix($0) }) {
      for (a, b) in zip(muscle.points, muscle.points.dropFirst())
      where isAbove(a.segment, joint) != isAbove(b.segment, joint) {
        let ends = [a, b].map { w.places[FullBody.link(of: $0.segment)] * $0.place }
        let line = ends[1] - ends[0]
        let at = ends[0] + line * (dot(origin - ends[0], up) / dot(line, up))
        sum += muscle.maxForce * dot(at - origin, Vector(-up.y, up.x, 0))
        forces += muscle.maxForce
      }
    }
    return sum / forces
  }

  private static func isAbove(_ segment: Segment, _ joint: Segment) -> Bool {
    var at: Segment? = segment
    while let s = at {
      if s == joint { return true }
      at = s.parent
    }
    return false
  }
}
