import CPostgres
import Foundation

/// One connection through libpq. Used by one thread at a time: the store's link sees to that.
final class PostgresConnection: Connection {
  private let handle: OpaquePointer
  var dialect: any Dialect { PostgresDialect() }
  /// The name of each prepared statement by its text.
  private var prepared: [String: String] = [:]

  /// - Throws: `PostgresFailure` when the server cannot be reached.
  init(url: String) throws {
    // A server that does not answer is an error after five seconds, not a page that never comes.
    // What the address says itself comes later and wins.
    let options = [
      ("connect_timeout", "5"), ("client_encoding", "UTF8"), ("application_name", "lithe"),
      ("dbname", url),
    ]
    let keys = options.map { strdup($0.0) }
    let texts = options.map { strdup($0.1) }
    defer { (keys + texts).forEach { free($0) } }
    let keyList = keys.map { UnsafePointer($0) } + [nil]
    let textList = texts.map { UnsafePointer($0) } + [nil]
    guard let handle = PQconnectdbParams(keyList, textList, 1) else {
      throw PostgresFailure(state: "", message: "libpq has no memory for a connection")
    }
    self.handle = handle
    guard PQstatus(handle) == CONNECTION_OK else {
      // `deinit` closes the handle.
      throw PostgresFailure(state: "", message: Self.message(of: handle))
    }
  }

  deinit { PQfinish(handle) }

  var isOpen: Bool { PQstatus(handle) == CONNECTION_OK }

  func run(_ sql: String, values: [Value]) throws -> Int {
    let result = try execute(sql, values)
    defer { PQclear(result) }
    return Int(String(cString: PQcmdTuples(result))) ?? 0
  }

  func each(_ sql: String, values: [Value], _ row: (inout Fields) throws -> Void) throws {
    let result = try execute(sql, values)
    defer { PQclear(result) }
    let columns = PQnfields(result)
    let types = (0..<columns).map { PQftype(result, $0) }
    for number in 0..<PQntuples(result) {
      var fields = Fields(try (0..<columns).map { try value(result, number, $0, types[Int($0)]) })
      try row(&fields)
    }
  }

  func script(_ sql: String) throws {
    let result = PQexec(handle, sql)
    defer { PQclear(result) }
    try check(result)
  }

  private func execute(_ sql: String, _ values: [Value]) throws -> OpaquePointer? {
    let name = try prepare(sql)
    let texts = values.map { value -> UnsafeMutablePointer<CChar>? in
      switch value {
      case .null: nil
      case .integer(let integer): strdup(String(integer))
      case .real(let real): strdup("\(real)")
      case .text(let text): strdup(text)
      }
    }
    defer { texts.forEach { free($0) } }
    let result = PQexecPrepared(
      handle, name, Int32(texts.count), texts.map { UnsafePointer($0) }, nil, nil, 0)
    do {
      try check(result)
    } catch {
      PQclear(result)
      throw error
    }
    return result
  }

  private func prepare(_ sql: String) throws -> String {
    if let name = prepared[sql] { return name }
    let name = "s\(prepared.count)"
    let result = PQprepare(handle, name, PostgresDialect.numbered(sql), 0, nil)
    defer { PQclear(result) }
    try check(result)
    prepared[sql] = name
    return name
  }

  private func check(_ result: OpaquePointer?) throws {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return
    default:
      // The constant is the letter that asks for the SQLSTATE; its macro is not visible to Swift.
      let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
      throw PostgresFailure(state: state ?? "", message: Self.message(of: handle))
    }
  }

  private func value(
    _ result: OpaquePointer?, _ row: Int32, _ column: Int32, _ type: Oid
  ) throws -> Value {
    guard PQgetisnull(result, row, column) == 0 else { return .null }
    let text = String(cString: PQgetvalue(result, row, column))
    switch type {
    case 20, 21, 23: return .integer(try known(Int64(text), text))
    case 700, 701: return .real(try known(Double(text), text))
    default: return .text(text)
    }
  }

  private func known<Number>(_ number: Number?, _ text: String) throws -> Number {
    guard let number else { throw DatabaseError.damaged("\(text) is no \(Number.self)") }
    return number
  }

  private static func message(of handle: OpaquePointer) -> String {
    String(cString: PQerrorMessage(handle)).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
