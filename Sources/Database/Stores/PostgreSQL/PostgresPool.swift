/// A few links to one server. Who finds none free waits in line.
actor PostgresPool {
  private var free: [PostgresLink]
  private var waiting: [CheckedContinuation<PostgresLink, Never>] = []

  init(size: Int, connect: @escaping @Sendable () throws -> PostgresConnection) {
    free = (0..<max(1, size)).map { _ in PostgresLink(connect: connect) }
  }

  /// Lends a link for the time of the work. The link used last is lent first, so that a quiet
  /// server keeps few connections.
  func withLink<Result: Sendable>(
    _ work: @Sendable (PostgresLink) async throws -> Result
  ) async throws -> Result {
    let link = await take()
    defer { giveBack(link) }
    return try await work(link)
  }

  func close() async {
    for link in free { await link.close() }
  }

  private func take() async -> PostgresLink {
    if let link = free.popLast() { return link }
    return await withCheckedContinuation { waiting.append($0) }
  }

  private func giveBack(_ link: PostgresLink) {
    if waiting.isEmpty { free.append(link) } else { waiting.removeFirst().resume(returning: link) }
  }
}
