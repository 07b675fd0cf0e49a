import Hummingbird

/// What the framework wants beside a request; a visit says all we need.
struct NoContext: InitializableFromSource {
  init() {}
  init(source: ApplicationRequestContextSource) {}
}
