import Biomechanics

/// Draws balls and lines of a posture as the camera sees them.
struct Brush {
  let posture: Posture
  let camera: LineCamera

  /// One closed shape of many hulls. The style paints its line under its fill, so that only the
  /// outline of the whole remains.
  func shape(_ name: StaticString, _ hulls: [[Ball]]) -> LineInk {
    var ink = LineInk()
    ink.write("<path class=\"")
    ink.write(name)
    ink.write("\" d=\"")
    for balls in hulls {
      Hull(balls.map { camera.disc(posture.place($0), radius: $0.radius) }).write(to: &ink)
    }
    ink.write("\"/>")
    return ink
  }

  /// A brighter streak along a limb, on the side of the light: above and to the left.
  func light(_ hulls: [[Ball]]) -> LineInk {
    var ink = LineInk()
    ink.write("<path class=\"light\" d=\"")
    for balls in hulls {
      let discs = balls.map { ball -> Disc in
        let disc = camera.disc(posture.place(ball), radius: ball.radius)
        return Disc(
          centre: disc.centre - Point(0.20, 0.30) * disc.radius, radius: disc.radius * 0.55)
      }
      Hull(discs).write(to: &ink)
    }
    ink.write("\"/>")
    return ink
  }

  /// A curve through world places, open, drawn straight from each to the next.
  func line(_ name: StaticString, _ places: [Vector], closed: Bool = false) -> LineInk {
    var ink = LineInk()
    ink.write("<path class=\"")
    ink.write(name)
    ink.write("\" d=\"")
    for (index, place) in places.enumerated() {
      ink.write(index == 0 ? "M" : "L")
      ink.write(camera.point(place))
    }
    ink.write(closed ? "Z\"/>" : "\"/>")
    return ink
  }

  /// A soft bend from one place to another by way of a third.
  func bend(_ name: StaticString, _ from: Vector, _ by: Vector, _ to: Vector) -> LineInk {
    var ink = LineInk()
    ink.write("<path class=\"")
    ink.write(name)
    ink.write("\" d=\"M")
    ink.write(camera.point(from))
    ink.write("Q")
    ink.write(camera.point(by))
    ink.write(" ")
    ink.write(camera.point(to))
    ink.write("\"/>")
    return ink
  }

  func depth(_ segment: Segment) -> Double { camera.depth(posture[segment].origin) }

  /// A place given in a segment's axes.
  func place(_ segment: Segment, _ x: Double, _ y: Double, _ z: Double) -> Vector {
    posture[segment] * Vector(x, y, z)
  }

  /// How much a direction given in a segment's axes points at the viewer, -1…1.
  func facing(_ segment: Segment, _ direction: Vector) -> Double {
    dot(posture[segment].turning * direction, camera.near)
  }
}
