/// The hip bones and the sacrum, in the axes of the skeleton the muscle table was measured on: metres
/// from midway between the hip joints, which lie at z = ±83.5 mm; L5/S1 lies at (-17, 120) mm.
///
/// Modelled after Gray's Anatomy 1918 round the muscles' attachments, so that the hamstrings begin on
/// the sit bones.
enum Pelvis {
  static let form = Form(
    hipBone + hipBone.map { $0.mirrored } + sacrum,
    hollows: hollows + hollows.map { $0.mirrored }, flow: 0.011)

  private static func at(_ x: Float, _ y: Float, _ z: Float) -> Place { Place(x, y, z) * 0.001 }

  private static func bow(_ knots: (Float, Float, Float, Float)...) -> Lump {
    .bow(knots.map { SIMD4($0.0, $0.1, $0.2, $0.3) * 0.001 })
  }

  private static let socket = at(-2, 2, 80)
  private static let frontSpine = at(64, 58, 118)
  private static let lowerSpine = at(42, 26, 97)
  private static let crest = [
    at(64, 58, 118), at(56, 84, 127), at(34, 105, 133), at(2, 117, 129), at(-34, 117, 110),
    at(-64, 105, 82), at(-90, 80, 50),
  ]
  private static let wing = at(-4, 74, 103)
  private static let blade = at(30, 62, 108)
  private static let above = at(2, 34, 84)
  private static let notch = at(-38, 26, 72)
  private static let ear = at(-56, 62, 66)
  private static let rearSpine = at(-84, 52, 45)
  private static let sitTop = at(-42, -30, 66)
  private static let sitLow = at(-33, -66, 56)

  private static let hipBone: [Lump] =
    [
      .sheet([
        .bow(
          crest.enumerated().map { SIMD4($1, 0.0058 + 0.0004 * Float(min($0, 2))) }),
        // The wing, thin in the middle.
        .plate(crest[0], crest[1], blade, 0.0046), .plate(crest[1], crest[2], blade, 0.0046),
        .plate(crest[2], wing, blade, 0.0046), .plate(crest[2], crest[3], wing, 0.0046),
        .plate(crest[3], crest[4], wing, 0.0046), .plate(crest[4], ear, wing, 0.0046),
        .plate(crest[4], crest[5], ear, 0.005), .plate(crest[5], crest[6], ear, 0.0056),
        .plate(crest[6], rearSpine, ear, 0.006),
        .plate(lowerSpine, blade, above, 0.0048), .plate(crest[0], lowerSpine, blade, 0.0046),
        .plate(blade, wing, above, 0.0048), .plate(wing, ear, notch, 0.0048),
        .plate(above, wing, notch, 0.0054), .plate(ear, rearSpine, notch, 0.0056),
        .rod(crest[0], lowerSpine, 0.006, 0.0065),
      ]),
      .rod(lowerSpine, above, 0.0065, 0.011),
      // Round the socket.
      .ball(socket, Place(0.031, 0.031, 0.023)), .rod(above, socket, 0.014, 0.024),
      .rod(notch, socket, 0.0095, 0.020),
      // Down to the sit bone, along its branch to the pubis and back up.
      .rod(at(-16, -14, 78), sitTop, 0.018, 0.0145), .rod(sitTop, sitLow, 0.0155, 0.0145),
      .rod(at(-30, -8, 70), at(-46, -10, 52), 0.010, 0.004),
      bow((-33, -66, 56, 11), (-2, -69, 35, 7.2), (22, -58, 16, 7.4), (34, -44, 10, 9)),
      bow((42, -30, 10, 10.5), (34, -16, 34, 8.6), (24, -6, 58, 9), (8, -2, 74, 15)),
    ]

  /// Five vertebrae grown together and the tail bone: how far back and up each lies, and half its width.
  private static let levels: [(place: Place, half: Float, thick: Float)] = [
    (at(-26, 108, 0), 0.043, 0.0135), (at(-48, 88, 0), 0.044, 0.0125),
    (at(-69, 62, 0), 0.034, 0.011),
    (at(-81, 34, 0), 0.021, 0.0095), (at(-83, 10, 0), 0.012, 0.008),
    (at(-74, -12, 0), 0.006, 0.0062),
    (at(-60, -28, 0), 0.002, 0.0045),
  ]

  private static let sacrum: [Lump] =
    levels.map { level in
      let side = Place(0, 0, level.half)
      return .rod(level.place - side, level.place + side, level.thick, level.thick)
    }
    + zip(levels, levels.dropFirst()).flatMap { a, b -> [Lump] in
      let (left, right) = (Place(0, 0, -0.9), Place(0, 0, 0.9))
      return [
        .plate(
          a.place + left * a.half, a.place + right * a.half, b.place + right * b.half,
          min(a.thick, b.thick) * 0.86),
        .plate(
          a.place + left * a.half, b.place + left * b.half, b.place + right * b.half,
          min(a.thick, b.thick) * 0.86),
      ]
    }
    + [
      // The plate that carries L5, the wings that reach the hip bones and the crest behind.
      .drum(at(-20, 110, 0), Place(0.016, 0.009, 0.025), 0),
      .rod(at(-30, 104, 28), at(-54, 72, 56), 0.013, 0.0105),
      .rod(at(-30, 104, -28), at(-54, 72, -56), 0.013, 0.0105),
      .rod(at(-48, 110, 0), at(-66, 90, 0), 0.0058, 0.0062),
      .rod(at(-66, 90, 0), at(-84, 62, 0), 0.0062, 0.005),
      .rod(at(-84, 62, 0), at(-93, 36, 0), 0.005, 0.004),
    ]

  private static let hollows: [Lump] = [
    .ball(at(0, -1, 92), Place(repeating: 0.0265)),
    .ball(at(-33, 99, 22), Place(0.011, 0.0048, 0.0048)),
    .ball(at(-55, 77, 20), Place(0.012, 0.0046, 0.0046)),
    .ball(at(-72, 50, 15), Place(0.010, 0.004, 0.004)),
    .ball(at(-74, 98, 21), Place(0.010, 0.0048, 0.0048)),
  ]
}
