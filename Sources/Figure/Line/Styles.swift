extension Figure {
  /// The colours of the drawing for a page's style sheet, light and dark.
  public static var styles: String {
    sheetOfStyles.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  }

  /// Far limbs are a shade darker; the working muscle has strokes as well as a colour.
  static var sheetOfStyles: StaticString {
    """
    .figure{--ink:#4a3a31;--skin:#dcb093;--skin-far:#c0937a;--top:#8fa593;--top-far:#76897a;\
    --legs:#737b8b;--legs-far:#5d6472;--hair:#4d382e;--muscle:#b8532f;--fibre:#7a2b14;\
    --mat:#cbd2c0;--shade:#5d4a3a;--wood:#d9bd93;--wood-side:#c3a377;--wood-front:#b08f63;\
    --soft:#e6dccb;--soft-side:#d3c6b0;--soft-front:#c2b39b;--wall:#e2dacb;--strap:#74425a;\
    --iron:#55555c;--floor:#b8ab99}
    @media (prefers-color-scheme:dark){.figure{--ink:#14100d;--skin:#cfa184;--skin-far:#a67e66;\
    --top:#86a08c;--top-far:#67796b;--legs:#8790a3;--legs-far:#656c7b;--hair:#6b5145;\
    --muscle:#dd6a3f;--fibre:#70210b;--mat:#4b5347;--shade:#0d0a08;--wood:#a98d66;\
    --wood-side:#8c7351;--wood-front:#77613f;--soft:#8f8474;--soft-side:#776d5e;\
    --soft-front:#675d50;--wall:#453f38;--strap:#b0738f;--iron:#8b8b94;--floor:#6b6054}}
    .figure path{stroke-linejoin:round;stroke-linecap:round}
    .figure .skin,.figure .top,.figure .legs,.figure .hair,.figure .wood,.figure .soft,\
    .figure .iron{stroke:var(--ink);stroke-width:2.6;paint-order:stroke}
    .figure .skin{fill:var(--skin)}.figure .top{fill:var(--top)}.figure .legs{fill:var(--legs)}
    .figure .far .skin{fill:var(--skin-far)}.figure .far .top{fill:var(--top-far)}
    .figure .far .legs{fill:var(--legs-far)}.figure .hair{fill:var(--hair)}
    .figure .plain{stroke:none}.figure .light{fill:#fff;opacity:.09}
    .figure .muscle{fill:var(--muscle);stroke:var(--muscle);stroke-width:4;stroke-opacity:.35;\
    paint-order:stroke;opacity:.8}
    .figure .far .muscle{opacity:.5}
    .figure .fibre,.figure .line,.figure .brow,.figure .strap,.figure .rail,\
    .figure .floor{fill:none}.figure .rail{stroke:var(--wood-front);stroke-width:7}
    .figure .fibre{stroke:var(--fibre);stroke-width:1.3;opacity:.75}
    .figure .line{stroke:var(--ink);stroke-width:1.5}.figure .brow{stroke:var(--hair);stroke-width:1.8}
    .figure .strap{stroke:var(--strap);stroke-width:4.5}.figure .floor{stroke:var(--floor);stroke-width:1.5}
    .figure .mat{fill:var(--mat)}.figure .shade{fill:var(--shade);opacity:.13}
    .figure .wood{fill:var(--wood)}.figure .wood.side{fill:var(--wood-side)}
    .figure .wood.front{fill:var(--wood-front)}.figure .soft{fill:var(--soft)}
    .figure .soft.side{fill:var(--soft-side)}.figure .soft.front{fill:var(--soft-front)}
    .figure .wall{fill:var(--wall)}.figure .iron{fill:var(--iron)}
    """
  }
}
