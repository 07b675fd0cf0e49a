/// Pieces of the picture, each with its depth; written from far to near.
struct Sheet {
  private struct Piece {
    var depth: Double
    var ink: Ink
  }

  private var pieces: [Piece] = []

  mutating func clear() { pieces.removeAll(keepingCapacity: true) }

  mutating func add(_ ink: Ink, depth: Double) { pieces.append(Piece(depth: depth, ink: ink)) }

  /// Equal depths keep the order in which they were added.
  func write(to ink: inout Ink) {
    let order = pieces.indices.sorted {
      pieces[$0].depth == pieces[$1].depth ? $0 < $1 : pieces[$0].depth < pieces[$1].depth
    }
    for index in order { ink.write(pieces[index].ink) }
  }
}
