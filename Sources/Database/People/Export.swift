import Care

/// Everything that is stored about a person, table by table and row by row, as plain values: one
/// walk makes JSON of it, another CSV. Tables and columns come from the schema's own list, so
/// nothing can be forgotten.
public struct PersonExport: Hashable, Sendable, Encodable {
  public var tables: [Table]

  public struct Table: Hashable, Sendable {
    public var name: String
    public var columns: [String]
    /// As many cells in each row as there are columns.
    public var rows: [[Cell]]
  }

  public enum Cell: Hashable, Sendable {
    case empty
    case integer(Int64)
    case real(Double)
    case text(String)
  }

  /// An object with a list of objects for each table: `{"session": [{"uuid": …}]}`.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Name.self)
    for table in tables {
      var list = object.nestedUnkeyedContainer(forKey: Name(table.name))
      for row in table.rows {
        var item = list.nestedContainer(keyedBy: Name.self)
        for (column, cell) in zip(table.columns, row) { try cell.encode(in: &item, Name(column)) }
      }
    }
  }

  fileprivate struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}

extension PersonExport.Cell {
  init(_ value: Value) {
    self =
      switch value {
      case .null: .empty
      case .integer(let integer): .integer(integer)
      case .real(let real): .real(real)
      case .text(let text): .text(text)
      }
  }

  fileprivate func encode(
    in object: inout KeyedEncodingContainer<PersonExport.Name>, _ name: PersonExport.Name
  ) throws {
    switch self {
    case .empty: try object.encodeNil(forKey: name)
    case .integer(let integer): try object.encode(integer, forKey: name)
    case .real(let real): try object.encode(real, forKey: name)
    case .text(let text): try object.encode(text, forKey: name)
    }
  }
}

extension Database {
  /// Everything of a person except the hashes of their secrets.
  public func export(_ person: PersonID) async throws(DatabaseError) -> PersonExport {
    try await store.read { db in
      PersonExport(tables: try PersonTable.all.map { try $0.read(db, of: person) })
    }
  }
}

extension PersonTable {
  /// What is exported: a row that hangs on a session begins with that session's uuid.
  var exportColumns: [String] { hangsOnSession ? ["session_uuid"] + export : export }

  var exportQuery: String {
    let columns = export.map { "\(name).\($0)" }.joined(separator: ", ")
    guard hangsOnSession else { return "SELECT \(columns) FROM \(name) WHERE person = ?" }
    return """
      SELECT session.uuid, \(columns) FROM session JOIN \(name) ON \(name).session = session.id
      WHERE session.person = ?
      """
  }

  private var hangsOnSession: Bool {
    if case .withSession = merging { true } else { false }
  }

  func read(_ db: any Connection, of person: PersonID) throws -> PersonExport.Table {
    let columns = exportColumns
    let rows = try db.all(exportQuery, person) { row in
      try columns.map { _ in PersonExport.Cell(try row.next(Value.self)) }
    }
    return PersonExport.Table(name: name, columns: columns, rows: rows)
  }
}
