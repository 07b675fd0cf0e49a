// Two things the Swift runtime asks of the C library. Answered here, the module needs nothing from
// the page; linked from the library, each would bring an operating system's calls with it.
#if hasFeature(Embedded)
  /// The runtime prints the reason of a trap through this; a page has no such place.
  @_cdecl("putchar")
  public func putchar(_ character: Int32) -> Int32 { character }

  /// Seeds hash tables, of which the body has none.
  @_cdecl("arc4random_buf")
  public func fillWithSeed(_ buffer: UnsafeMutableRawPointer, _ count: Int) {
    buffer.initializeMemory(as: UInt8.self, repeating: 42, count: count)
  }
#endif
