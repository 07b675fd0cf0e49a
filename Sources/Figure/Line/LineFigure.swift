import Biomechanics

// The person as rounded limbs in an SVG picture 480 by 360 (240 when lying).

extension Figure {
  /// SVG text of the moment `seconds` after the start.
  ///
  /// `alone` puts the colours inside the picture, for a file shown with `<img>`; without, the page
  /// brings them (`Figure.styles`), because a strict page allows no style inside itself.
  public func drawing(at seconds: Double = 0, alone: Bool) -> String {
    String(decoding: bytes(at: seconds, alone: alone), as: UTF8.self)
  }

  /// The same text as UTF-8 bytes.
  public func bytes(at seconds: Double, alone: Bool) -> [UInt8] {
    let posture = lines.posture(at: seconds)
    let brush = Brush(posture: posture, camera: lines.camera)
    var sheet = Sheet()
    lines.draw(with: brush, on: &sheet)
    let person = LinePerson(brush: brush, tinted: tints, closed: closedHands)
    person.draw(on: &sheet)
    lines.drawHeld(with: brush, person: person, on: &sheet)
    var ink = LineInk()
    ink.write("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" viewBox=\"0 0 ")
    ink.write(Point(LineStage.width, lines.height))
    ink.write(alone ? "\"><style>" : "\" aria-hidden=\"true\">")
    if alone {
      ink.write(Figure.sheetOfStyles)
      ink.write("</style>")
    }
    sheet.write(to: &ink)
    ink.write("</svg>")
    return ink.bytes
  }

  private var tints: [LineTint] {
    lines.demonstration.targets.flatMap {
      $0.tints(right: true, left: !lines.demonstration.isOneSided)
    }
  }

  private var closedHands: (right: Bool, left: Bool) {
    func holds(_ part: BodyPart) -> Bool {
      lines.demonstration.contacts.contains {
        $0.part == part && ($0.on == .strap || $0.on == .stick)
      }
    }
    let carries = lines.demonstration.props.contains(.weight)
    return (holds(.handR) || carries, holds(.handL) || carries)
  }
}

extension Figure {
  /// The demonstration's most telling moment, with its colours inside.
  public static func still(of demonstration: Demonstration) -> String {
    Figure(demonstration).drawing(at: demonstration.tellingMoment, alone: true)
  }

  /// A still of one posture, with its colours inside.
  public static func drawing(
    of pose: Pose, contacts: [Contact], props: [Prop], side: Side, targets: [Muscle]
  ) -> String {
    let motion = Motion(keyframes: [Keyframe(pose: pose, seconds: 0)])
    return still(
      of: Demonstration(
        motion: motion, contacts: contacts, props: props, targets: targets, side: side))
  }
}
