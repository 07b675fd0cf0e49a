/// One line of the route table: a path with holes, and how a route fills and empties them.
struct RoutePattern: Sendable {
  /// The pieces between slashes; nil is a hole.
  let pieces: [String?]
  let methods: [Route.Method]
  let read: @Sendable ([Substring]) -> Route?
  /// Nil when the route is another line's.
  let write: @Sendable (Route) -> [String]?

  func path(of route: Route) -> String? {
    guard var holes = write(route)?[...] else { return nil }
    return pieces.map { "/" + ($0 ?? holes.popFirst() ?? "") }.joined()
  }

  func route(at asked: [Substring]) -> Route? {
    guard asked.count == pieces.count else { return nil }
    var holes: [Substring] = []
    for (piece, text) in zip(pieces, asked) {
      guard let piece else {
        holes.append(text)
        continue
      }
      guard piece == text else { return nil }
    }
    return read(holes)
  }
}

extension RoutePattern {
  static func fixed(_ path: String, _ route: Route, _ methods: [Route.Method] = [.get]) -> Self {
    RoutePattern(
      pieces: split(path), methods: methods, read: { _ in route },
      write: { $0 == route ? [] : nil })
  }

  static func one<A: RoutePart>(
    _ path: String, _ make: @escaping @Sendable (A) -> Route, _ methods: [Route.Method] = [.get],
    _ take: @escaping @Sendable (Route) -> A?
  ) -> Self {
    RoutePattern(
      pieces: split(path), methods: methods,
      read: { A(part: $0[0]).map(make) },
      write: { take($0).map { [$0.part] } })
  }

  static func two<A: RoutePart, B: RoutePart>(
    _ path: String, _ make: @escaping @Sendable (A, B) -> Route,
    _ take: @escaping @Sendable (Route) -> (A, B)?
  ) -> Self {
    RoutePattern(
      pieces: split(path), methods: [.get],
      read: { parts in
        guard let a = A(part: parts[0]), let b = B(part: parts[1]) else { return nil }
        return make(a, b)
      },
      write: { take($0).map { [$0.part, $1.part] } })
  }

  static func three<A: RoutePart, B: RoutePart, C: RoutePart>(
    _ path: String, _ make: @escaping @Sendable (A, B, C) -> Route,
    _ take: @escaping @Sendable (Route) -> (A, B, C)?
  ) -> Self {
    RoutePattern(
      pieces: split(path), methods: [.get],
      read: { parts in
        guard let a = A(part: parts[0]), let b = B(part: parts[1]), let c = C(part: parts[2]) else {
          return nil
        }
        return make(a, b, c)
      },
      write: { take($0).map { [$0.part, $1.part, $2.part] } })
  }

  private static func split(_ path: String) -> [String?] {
    path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
      $0 == "*" ? nil : String($0)
    }
  }
}
