@testable import Database

extension DatabaseError {
  var isCannotOpen: Bool { if case .cannotOpen = self { true } else { false } }
  var isReadOnly: Bool { if case .readOnly = self { true } else { false } }
  var isDiskFull: Bool { if case .diskFull = self { true } else { false } }
  var isDamaged: Bool { if case .damaged = self { true } else { false } }
  var isLocked: Bool { if case .locked = self { true } else { false } }
  var isLostConnection: Bool { if case .lostConnection = self { true } else { false } }
}
