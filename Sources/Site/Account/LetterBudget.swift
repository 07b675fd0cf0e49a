/// How many letters this server sends to addresses that strangers type: enough for a busy clinic,
/// too few to bother the world with.
actor LetterBudget {
  static let most = 200
  static let windowMilliseconds: Int64 = 60 * 60 * 1000

  /// When each letter of the last hour went, oldest first.
  private var sent: [Int64] = []

  /// Takes one letter out of the budget; false when this hour's is spent.
  func take(at milliseconds: Int64) -> Bool {
    sent.removeAll { $0 <= milliseconds - Self.windowMilliseconds }
    guard sent.count < Self.most else { return false }
    sent.append(milliseconds)
    return true
  }
}
