import Biomechanics
import Care
import Figure

extension Rung {
  /// SVG text of the rung's most telling moment: the end of its movement.
  func stillDrawing(targets: [Muscle], side: Side) -> String {
    Figure.drawing(
      of: motion.keyframes.last?.pose ?? Pose(), contacts: contacts, props: props, side: side,
      targets: targets)
  }
}
