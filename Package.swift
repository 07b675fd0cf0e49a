// swift-tools-version:6.2
import PackageDescription

// Warnings stop the build where it is checked (bin/test sets this), never where someone only runs it.
let strict: [SwiftSetting] =
  Context.environment["LITHE_STRICT"] == "1" ? [.treatAllWarnings(as: .error)] : []

let settings: [SwiftSetting] = strict + [.enableUpcomingFeature("ExistentialAny")]

// The body rooms draw and settle by the million: unoptimised they would be forty times slower, and
// debug builds run the tests. Whole modules, because their small functions live in many files.
let fast: [SwiftSetting] = [
  .unsafeFlags([
    "-O", "-disable-batch-mode", "-wmo", "-num-threads", "1", "-enforce-exclusivity=unchecked",
  ])
]

/// A room of the house. `needs` is the whole list of rooms below it: arrows point down only.
func room(
  _ name: String, needs rooms: [String] = [], uses products: [Target.Dependency] = [],
  _ extra: [SwiftSetting] = []
) -> Target {
  .target(
    name: name, dependencies: rooms.map { .target(name: $0) } + products,
    swiftSettings: settings + extra)
}

func tests(
  of name: String, needs rooms: [String] = [], uses products: [Target.Dependency] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: ([name] + rooms).map { .target(name: $0) } + products,
    exclude: name == "Site" ? ["Snapshots"] : name == "Figure" ? ["Golden"] : [],
    swiftSettings: settings)
}

let package = Package(
  name: "lithe",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "lithe", targets: ["lithe"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The body: no Foundation, no I/O; native and WebAssembly from the same files.
    room("Biomechanics", fast),
    room("Mechanics", needs: ["Biomechanics"], fast),
    room("Anatomy", needs: ["Mechanics", "Biomechanics"], fast),
    room("Flexibility", needs: ["Anatomy", "Mechanics", "Biomechanics"], fast),
    room("Figure", needs: ["Biomechanics"], fast),
    room(
      "Explainer", needs: ["Figure", "Flexibility", "Anatomy", "Mechanics", "Biomechanics"], fast),
    room("BrowserBody", needs: ["Figure", "Biomechanics"], fast),
    room(
      "BrowserExplainer",
      needs: ["Explainer", "BrowserBody", "Figure", "Flexibility", "Biomechanics"], fast),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(name: "CWebP", pkgConfig: "libwebp", providers: [.apt(["libwebp-dev"])]),
    room("Pictures", needs: ["Figure", "CPNG", "CWebP"], fast),

    // Values and rules, no I/O.
    room("Care", needs: ["Biomechanics"]),

    room("Voice", needs: ["Care", "Biomechanics"]),

    // The edges, one job each.
    room("OpenSim", needs: ["Anatomy", "Mechanics", "Biomechanics"]),
    room(
      "Content", needs: ["Voice", "Care", "Biomechanics"],
      uses: [.product(name: "Yams", package: "Yams")]),
    room("Cast", needs: ["Figure", "Care", "Biomechanics"]),
    .systemLibrary(
      name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    room(
      "Database", needs: ["Care", "Biomechanics", "CPostgres"],
      uses: [.product(name: "GRDB", package: "GRDB.swift")]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    room("Mail", needs: ["CCurl"]),

    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

    room(
      "Site",
      needs: [
        "Care", "Cast", "Content", "Database", "Figure", "Pictures", "Mail", "Voice", "Explainer",
        "Flexibility", "Anatomy", "Mechanics", "Biomechanics", "CZlib", "CQRencode",
      ],
      uses: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOFoundationCompat", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "lithe",
      dependencies: [
        "Site", "Cast", "Content", "Database", "Care", "Pictures", "Figure", "Biomechanics", "Mail",
        "Voice", "Mechanics", "Anatomy", "OpenSim",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    tests(of: "Biomechanics"),
    tests(of: "Mechanics", needs: ["Biomechanics"]),
    tests(of: "Anatomy", needs: ["Mechanics", "Biomechanics"]),
    tests(of: "Flexibility", needs: ["Anatomy", "Mechanics", "Biomechanics"]),
    tests(of: "OpenSim", needs: ["Anatomy", "Mechanics", "Biomechanics"]),
    tests(of: "Figure", needs: ["Biomechanics"]),
    tests(of: "Explainer", needs: ["Figure", "Biomechanics"]),
    tests(of: "Pictures", needs: ["Figure"]),
    tests(of: "Care", needs: ["Biomechanics"]),
    tests(of: "Cast", needs: ["Content", "Care", "Figure", "Biomechanics"]),
    tests(
      of: "Content", needs: ["Care", "Biomechanics"],
      uses: [.product(name: "Yams", package: "Yams")]),
    tests(of: "Database", needs: ["Care", "Biomechanics"]),
    tests(of: "Mail"),
    tests(of: "Voice", needs: ["Content", "Care", "Biomechanics"]),
    tests(
      of: "Site",
      needs: ["Care", "Cast", "Content", "Database", "Explainer", "Figure", "Mail", "Voice"],
      uses: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]),
  ]
)
