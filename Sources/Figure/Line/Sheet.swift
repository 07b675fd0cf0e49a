/// Pieces of the picture, each with its depth; written from far to near.
struct Sheet {
  private struct Piece {
    var depth: Double
    var ink: LineInk
  }

  private var pieces: [Piece] = []

  mutating func clear() { pieces.removeAll(keepingCapacity: true) }

  mutating func add(_ ink: LineInk, depth: Double) { pieces.append(Piece(depth: depth, ink: ink)) }

  /// Equal depths keep the order in which they were added.
  func write(to ink: inout LineInk) {
    var ordered = pieces
    ordered.putInOrder { $0.depth }
    for piece in ordered { ink.write(piece.ink) }
  }
}
