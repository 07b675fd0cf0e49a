import Biomechanics

extension LinePerson {
  /// Hair, face and ear in the order in which they hide each other from here.
  var drawnHead: LineInk {
    let front = brush.facing(.head, Vector(1, 0, 0))
    let hair = brush.shape("hair", Trunk.hair)
    let bun = brush.shape("hair", Trunk.bun)
    let face = brush.shape("skin", Trunk.face)
    var ink = LineInk()
    ink.write("<g>")
    if front > -0.35 {
      ink.write(bun)
      ink.write(hair)
      ink.write(face)
      ink.write(features)
    } else {
      ink.write(face)
      ink.write(hair)
      ink.write(bun)
    }
    for side in [1.0, -1.0] where brush.facing(.head, Vector(-0.1, 0, side)) > 0.35 {
      ink.write(brush.shape("skin", Trunk.ear(side: side)))
    }
    ink.write("</g>")
    return ink
  }

  /// A closed eye, a brow and a quiet mouth on each side that can be seen.
  private var features: LineInk {
    var ink = LineInk()
    for side in [1.0, -1.0] where brush.facing(.head, Vector(0.75, 0, side * 0.66)) > 0.25 {
      func at(_ x: Double, _ y: Double, _ z: Double) -> Vector {
        brush.place(.head, x, y, z * side)
      }
      ink.write(
        brush.bend(
          "line", at(0.086, 0.056, 0.016), at(0.082, 0.047, 0.034), at(0.068, 0.054, 0.047)))
      ink.write(
        brush.bend(
          "brow", at(0.092, 0.076, 0.012), at(0.088, 0.084, 0.032), at(0.068, 0.078, 0.050)))
      ink.write(
        brush.bend("line", at(0.090, 0.000, 0), at(0.086, -0.006, 0.014), at(0.076, 0.001, 0.026)))
    }
    return ink
  }
}
