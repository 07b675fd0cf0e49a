#if hasFeature(Embedded)
  // The body's own memory: a list of free pieces for every size, four sizes to each doubling. It asks
  // the page for more and never gives back. The C library's would be a tenth of the
  // module; bin/build-wasm puts these in its place.

  /// Gives whole pages of 64 KiB, one after the other.
  @_extern(c, "sbrk")
  private func morePages(_ count: Int) -> UnsafeMutableRawPointer?

  /// Before each piece lies the number of its size.
  private let header = 16
  private let sizes = 160

  /// Never cut yet.
  nonisolated(unsafe) private var fresh = 0
  nonisolated(unsafe) private var end = 0
  /// Where the first free piece of each size is told; each piece holds the address of the next.
  nonisolated(unsafe) private var list = 0

  /// The address of so many bytes that nobody has; 0 when there are none.
  private func cut(_ count: Int) -> Int {
    if end - fresh < count {
      let pages = (count + 0xffff) & ~0xffff
      let more = Int(bitPattern: morePages(pages))
      if more == -1 { return 0 }
      if more != end { fresh = more }
      end = more + pages
    }
    fresh += count
    return fresh - count
  }

  private func firstFree(_ number: Int) -> UnsafeMutablePointer<Int>? {
    if list == 0 {
      list = cut(sizes * 4)
      guard let start = UnsafeMutablePointer<Int>(bitPattern: list) else { return nil }
      for index in 0..<sizes { start[index] = 0 }
    }
    return UnsafeMutablePointer<Int>(bitPattern: list).map { $0 + number }
  }

  /// The number of the smallest size that holds `count` bytes, and that size: 16, 32, 48, 64, 80, 96,
  /// 112, 128, 160 …
  private func size(for count: Int) -> (number: Int, bytes: Int) {
    let wanted = (max(count, 1) + 15) & ~15
    if wanted <= 64 { return (wanted / 16, wanted) }
    let octave = Int.bitWidth - 1 - (wanted - 1).leadingZeroBitCount
    let bytes = (wanted + (1 << (octave - 2)) - 1) >> (octave - 2)
    return (octave * 4 + bytes - 4, bytes << (octave - 2))
  }

  @_cdecl("__wrap_posix_memalign")
  public func takeMemory(
    _ place: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ count: Int
  ) -> Int32 {
    let (number, bytes) = size(for: count)
    guard let first = firstFree(number) else { return 12 }
    if let piece = UnsafeMutableRawPointer(bitPattern: first.pointee) {
      first.pointee = piece.load(as: Int.self)
      place.pointee = piece
      return 0
    }
    // Everything asked for here is aligned to 16 or less.
    guard let piece = UnsafeMutableRawPointer(bitPattern: cut(bytes + header)) else { return 12 }
    piece.storeBytes(of: number, as: Int.self)
    place.pointee = piece + header
    return 0
  }

  @_cdecl("__wrap_free")
  public func giveBack(_ piece: UnsafeMutableRawPointer?) {
    guard let piece, let first = firstFree((piece - header).load(as: Int.self)) else { return }
    piece.storeBytes(of: first.pointee, as: Int.self)
    first.pointee = Int(bitPattern: piece)
  }
#endif
