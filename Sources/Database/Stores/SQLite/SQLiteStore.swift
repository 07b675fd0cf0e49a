import Foundation
import GRDB

/// One SQLite file through GRDB: one writer, several readers that never wait for it (WAL).
struct SQLiteStore: Store {
  let pool: DatabasePool

  /// - Parameter patience: seconds to wait for another program that is writing.
  init(path: String, readers: Int, patience: Double = 5) throws {
    try Self.lookBeforeOpening(path)
    try Self.makePrivate(path)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = readers
    configuration.prepareDatabase { db in
      // What a person deletes is overwritten in the file, not only forgotten.
      try db.execute(sql: "PRAGMA secure_delete = ON")
    }
    pool = try DatabasePool(path: path, configuration: configuration)
    // GRDB chooses NORMAL, which may lose the last transactions when the power goes. A page drops
    // its copy of an event once we say it is stored, so stored has to mean on the disk.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
  }

  func read<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws(DatabaseError) -> Result {
    do {
      return try await pool.read { try work(SQLiteConnection(database: $0)) }
    } catch { throw .sqlite(error) }
  }

  func write<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws(DatabaseError) -> Result {
    do {
      return try await pool.write { try work(SQLiteConnection(database: $0)) }
    } catch { throw .sqlite(error) }
  }

  func close() async { try? pool.close() }

  /// Other users of the machine may not read what people told us. SQLite gives the files that it
  /// makes beside the database the same permissions.
  private static func makePrivate(_ path: String) throws(DatabaseError) {
    let files = FileManager.default
    guard !files.fileExists(atPath: path) else { return }
    guard files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw .cannotOpen("the file \(path) cannot be made") }
  }

  /// SQLite says "unable to open database file" for all of these; the person who runs Lithe
  /// deserves to know which.
  private static func lookBeforeOpening(_ path: String) throws(DatabaseError) {
    let files = FileManager.default
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw .cannotOpen("the folder \(folder) does not exist")
    }
    if files.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw .cannotOpen("\(path) is a folder, not a database file")
    }
    // Write-ahead logging makes two more files beside the database, so the folder counts too.
    guard files.isWritableFile(atPath: folder) else {
      throw .readOnly("the folder \(folder) cannot be written to")
    }
    guard !files.fileExists(atPath: path) || files.isWritableFile(atPath: path) else {
      throw .readOnly("the file \(path) cannot be written to")
    }
  }
}
