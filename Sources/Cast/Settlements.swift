import Biomechanics

/// Settled movements by what they were settled from, as they are kept in one file.
///
/// The file, all numbers little-endian: the word `LITHESET`, the solver's version, the number of
/// movements; for each its key, where its bytes begin after this table, and how many there are;
/// then these bytes. A movement is the number of postures and, for each, its milliseconds, 1 when
/// it is only passed (2 more on the way back), and every coordinate in 1/10 000 radian or metre, 16 bits each.
public struct Settlements: Sendable {
  /// Goes up when the solver finds other poses, so that old ones are not kept.
  static let version = 14

  private var made: [UInt64: Motion] = [:]
  private var file: SettlementFile?

  public init() {}

  /// What was kept in a file; nothing where the bytes are of another version or damaged.
  public init(bytes: [UInt8]) { file = SettlementFile(bytes) }

  subscript(key: UInt64) -> Motion? {
    get { made[key] ?? file?[key] }
    set { made[key] = newValue }
  }

  /// True when something was settled that the file does not have.
  public var isNew: Bool { !made.isEmpty }

  /// The file's bytes: these movements, and nothing else of what was kept before.
  func bytes(of keys: [UInt64]) -> [UInt8] {
    SettlementFile.bytes(keys.compactMap { key in self[key].map { (key, $0) } })
  }
}
