/// The colours of the inside by day or by night.
struct Dyes {
  let tendon: Colour
  private let isNight: Bool

  init(_ theme: Look.Theme) {
    isNight = theme == .dark
    tendon = Colour(hex: isNight ? 0xd9cbb0 : 0xefe6d2)
  }

  func colour(of tissue: Tissue) -> Colour {
    switch tissue {
    case .bone: Colour(hex: isNight ? 0xe6dac0 : 0xf4e9d2)
    case .rib: Colour(hex: isNight ? 0x9a8f7f : 0xe9dfcb)
    case .disc: Colour(hex: isNight ? 0x86a59c : 0x9dbbb0)
    case .lowestDisc: Colour(hex: isNight ? 0x63c49b : 0x2f7a5a)
    case .muscle: muscle(0, .semimembranosus)
    }
  }

  /// Where little light gets in.
  func hollow(of tissue: Tissue) -> Colour {
    colour(of: tissue) * (isNight ? Colour(0.66, 0.55, 0.48) : Colour(0.80, 0.66, 0.54))
  }

  /// Pale while slack, a deep warm red as it is drawn out; each head a little of its own.
  func muscle(_ strain: Float, _ head: Strand.Head) -> Colour {
    let slack = Colour(hex: isNight ? 0xb98f7f : 0xd3a594)
    let drawn = Colour(hex: isNight ? 0xe8562c : 0xb5301a)
    let shade: Float =
      switch head {
      case .bicepsFemoris: 1
      case .semimembranosus: 0.90
      case .semitendinosus: 1.08
      }
    return mixed(slack, drawn, eased(strain, 0, 1)) * shade
  }
}
