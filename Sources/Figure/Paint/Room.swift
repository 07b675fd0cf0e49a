/// Memory that grows when asked and is given back with its owner; what it holds is not kept when it
/// grows, and not cleared.
struct Room<Element: BitwiseCopyable>: ~Copyable {
  private(set) var start: UnsafeMutablePointer<Element>
  private var capacity: Int

  init(_ count: Int = 1) {
    capacity = max(count, 1)
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// Makes sure that `count` elements have room.
  mutating func hold(_ count: Int) {
    guard count > capacity else { return }
    start.deallocate()
    capacity = count + count / 4
    start = .allocate(capacity: capacity)
  }
}
