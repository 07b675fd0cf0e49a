import Foundation
import Testing

@testable import Database

/// A database that belongs to one test: an SQLite file, or a PostgreSQL schema.
struct Scratch {
  let database: Database
  let address: Database.Address

  /// Runs a test with a database of its own, and removes it.
  static func with(
    _ place: Place, _ body: (Scratch) async throws -> Void
  ) async throws {
    switch place {
    case .sqlite: try await inFolder { try await run(.file($0.file), body) }
    case .postgres: try await inSchema { try await run($0, body) }
    }
  }

  /// Most tests need the door alone.
  static func database(
    _ place: Place, _ body: (Database) async throws -> Void
  ) async throws {
    try await with(place) { try await body($0.database) }
  }

  private static func run(
    _ address: Database.Address, _ body: (Scratch) async throws -> Void
  ) async throws {
    let database = try await Database.open(address)
    do {
      try await body(Scratch(database: database, address: address))
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }

  static func inFolder(_ body: (Folder) async throws -> Void) async throws {
    let folder = Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try await body(folder)
  }

  struct Folder {
    let path = NSTemporaryDirectory() + "lithe-\(UUID().uuidString)"
    var file: String { path + "/lithe.sqlite" }
  }

  static func inSchema(_ body: (Database.Address) async throws -> Void) async throws {
    let server = try #require(Place.serverURL)
    let schema = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
    try PostgresConnection(url: server).script("CREATE SCHEMA \(schema)")
    func remove() throws {
      try PostgresConnection(url: server).script(
        "SET client_min_messages = warning; DROP SCHEMA \(schema) CASCADE")
    }
    do {
      try await body(.postgres("\(server)?options=-csearch_path%3D\(schema)"))
    } catch {
      try? remove()
      throw error
    }
    try remove()
  }
}
