import Biomechanics
import Care
import Figure

extension Rung {
  /// SVG text of the rung's most telling moment.
  func stillDrawing(targets: [Muscle], side: Side) -> String {
    Figure.still(
      of: Demonstration(
        motion: motion, contacts: contacts, props: props, targets: targets, side: side))
  }
}
