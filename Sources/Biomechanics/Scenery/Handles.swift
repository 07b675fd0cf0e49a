extension Scenery {
  /// The straight line that a hand closes round, metres: the rail, the seat's edge on its own side or
  /// the top of the chair's back; nil for what is touched in another way or is not there.
  func handle(_ contact: Contact) -> (from: Vector, to: Vector)? {
    guard contact.part.isHand else { return nil }
    switch contact.on {
    case .rail:
      guard rail.count == 4 else { return nil }
      return (rail[1], rail[2])
    case .seatEdge:
      guard let seat = solids.first(where: { $0.thing == .seatPlate }) else { return nil }
      let z = contact.part.isRight ? seat.high.z : seat.low.z
      let y = seat.high.y
      // Not at the corners, where the legs stand.
      return (Vector(seat.low.x + 0.07, y, z), Vector(seat.high.x - 0.07, y, z))
    case .chairBack:
      guard let board = backBoard else { return nil }
      let x = (board.low.x + board.high.x) / 2
      return (Vector(x, board.high.y, board.low.z), Vector(x, board.high.y, board.high.z))
    default: return nil
    }
  }

  /// The upright plane of a chair's back that someone who sits leans on.
  var backrest: Wall? {
    // The board bows away from the sitter's middle by a centimetre.
    backBoard.map { Wall(towards: Vector(-1, 0, 0), distance: -$0.high.x + 0.01) }
  }

  private var backBoard: Solid? {
    solids.first { $0.thing == .chairBack && $0.high.z - $0.low.z > 0.1 }
  }
}
