/// The colours of one picture.
struct Paints {
  let bases: [Colour]
  let hairSoftness: Float
  let ink: Colour
  /// Of the line round everything: as pale by night as it is dark by day, so that dark hair, skin and
  /// cloth stand out from the paper.
  let outline: Colour
  /// What light and shade multiply colours with.
  let lit: Colour
  let shaded: Colour
  let closed: Colour
  let rim: Float
  /// On the paper under the body.
  let shadow: Colour
  let shadowStrength: Float
  /// Working muscles, those that lie beside them, and their edges and strokes.
  let muscle = Colour(hex: 0xe8753a)
  let otherHead = Colour(hex: 0xf6aa68)
  let muscleEdge: Colour
  /// Metres across the fibres from one drawn stripe to the next, and how strong they are.
  let fibre: Float
  let fibreStrength: Float
  /// Millimetres: how wide the line round a muscle is, and how softly it begins.
  let edge: Float
  let softness: Float

  init(_ colours: Colours, _ theme: Look.Theme, _ view: View, samples: Int) {
    let isNight = theme == .dark
    bases = Material.allCases.map { Paints.base($0, colours).colour(theme) }
    hairSoftness = colours.hairSoftness
    ink = Colour(hex: isNight ? 0x120e0c : 0x46332a)
    outline = Colour(hex: isNight ? 0x8c7c6d : 0x46332a)
    lit = isNight ? Colour(1.0, 0.96, 0.91) : Colour(1.06, 1.03, 0.98)
    shaded = isNight ? Colour(0.50, 0.43, 0.43) : Colour(0.68, 0.58, 0.57)
    closed = Colour(0.50, 0.38, 0.36)
    muscleEdge = Colour(hex: isNight ? 0xffdcc0 : 0x64200e)
    rim = isNight ? 0.30 : 0.14
    shadow = Colour(hex: isNight ? 0x0b0908 : 0x7c6653)
    shadowStrength = isNight ? 0.62 : 0.66
    // Stripes at least four pixels apart; where that would be wider than a muscle's bundles, none.
    let pixel = view.grain * Float(samples)
    fibre = max(0.008, pixel * 4)
    fibreStrength = 1 - eased(fibre, 0.012, 0.024)
    softness = pixel * 500
    edge = min(max(pixel * 1200, 3), 7)
  }

  private static func base(_ material: Material, _ colours: Colours) -> Themed {
    switch material {
    case .skin: colours.skin
    case .hair, .locks: colours.hair
    case .top: colours.top
    case .bottom: colours.bottom
    case .brow: colours.brow
    case .lips: colours.lips
    case .eyeWhite: colours.eyeWhite
    case .iris: colours.iris
    case .mat: Themed(0xc3c9b8, night: 0x5d6157)
    case .wood: Themed(0xcfa877, night: 0xb08e64)
    case .seat: Themed(0xdcc9a8, night: 0xb5a78f)
    case .cushion: Themed(0xe2d3ba, night: 0xa89a84)
    case .foam: Themed(0xb9a8b8, night: 0x85788a)
    case .strap: Themed(0x7d5a6c, night: 0xa57a90)
    case .iron: Themed(0x6a6b72, night: 0x85868f)
    case .wall: Themed(0xe6ddcd, night: 0x4a443d)
    case .frame: Themed(0xd9cdb9, night: 0x6a6156)
    case .mattress: Themed(0xe9e2d6, night: 0x9a9186)
    case .pillow: Themed(0xf6f2ea, night: 0xb9b1a6)
    case .blanket: Themed(0x8fa3a0, night: 0x657673)
    case .bedFrame: Themed(0xb98f63, night: 0x8f7150)
    case .worktop: Themed(0xcfa877, night: 0xa98861)
    case .cabinet: Themed(0xdad5ca, night: 0x6f6a62)
    case .arrow: Themed(0x2f6b4f, night: 0x8fc7a8)
    case .inside: Themed(0)
    }
  }

  /// The colour of a place, before light falls on it.
  @inline(__always)
  func base(_ material: Material, coat: SIMD4<Float>) -> Colour {
    if material == .inside { return Colour(coat.x, coat.y, coat.z) }
    var base = bases[Int(material.rawValue)]
    if material == .skin && coat.w > -hairSoftness {
      base = mixed(
        base, bases[Int(Material.hair.rawValue)],
        eased(coat.w, -hairSoftness, hairSoftness))
    }
    if coat.x > -softness && material.rawValue <= Material.bottom.rawValue {
      base = muscle(on: base, coat)
    }
    return base
  }

  /// A working muscle: the same colour on every cloth, bright enough for dark ones and with a dark
  /// edge against pale ones, so that lightness alone tells it; strokes run along its fibres.
  @inline(__always)
  private func muscle(on base: Colour, _ coat: SIMD4<Float>) -> Colour {
    let colour = mixed(muscle, otherHead, coat.y)
    let way = coat.z * (SharedBody.fibreStep / fibre)
    let wave = abs(way - way.rounded(.down) - 0.5) * 2
    let inner = eased(coat.x, edge - softness, edge + softness)
    let stroke = eased(wave, 0.62, 0.95) * 0.5 * fibreStrength * eased(coat.x, edge, edge + 8)
    return mixed(
      base, mixed(muscleEdge, mixed(colour, muscleEdge, stroke), inner),
      eased(coat.x, -softness, softness) * 0.94)
  }
}
