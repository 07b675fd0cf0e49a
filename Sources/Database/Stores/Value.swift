/// What a column can hold, in either store.
enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}

/// A Swift value that is written to, and read from, one or more columns in a row.
protocol Stored {
  static var columns: Int { get }
  var values: [Value] { get }
  static func read(_ fields: inout Fields) throws -> Self
}

extension Stored {
  static var columns: Int { 1 }
}

/// The columns of one row, read from left to right.
struct Fields {
  private var values: ArraySlice<Value>

  init(_ values: [Value]) { self.values = values[...] }

  mutating func next<Column: Stored>(_ type: Column.Type = Column.self) throws -> Column {
    try Column.read(&self)
  }

  mutating func pop() throws -> Value {
    guard let value = values.popFirst() else {
      throw DatabaseError.damaged("a row is shorter than the schema says")
    }
    return value
  }

  fileprivate func startsWithNulls(_ count: Int) -> Bool {
    values.prefix(count).allSatisfy { $0 == .null }
  }

  fileprivate mutating func skip(_ count: Int) { values = values.dropFirst(count) }
}

extension Value: Stored {
  var values: [Value] { [self] }
  static func read(_ fields: inout Fields) throws -> Value { try fields.pop() }
}

extension Int64: Stored {
  var values: [Value] { [.integer(self)] }

  static func read(_ fields: inout Fields) throws -> Int64 {
    let value = try fields.pop()
    guard case .integer(let integer) = value else { throw unreadable(value, "a whole number") }
    return integer
  }
}

extension Int: Stored {
  var values: [Value] { [.integer(Int64(self))] }
  static func read(_ fields: inout Fields) throws -> Int { Int(try fields.next(Int64.self)) }
}

/// 0 or 1: neither store's boolean is the other's.
extension Bool: Stored {
  var values: [Value] { [.integer(self ? 1 : 0)] }
  static func read(_ fields: inout Fields) throws -> Bool { try fields.next(Int64.self) != 0 }
}

extension Double: Stored {
  var values: [Value] { [.real(self)] }

  static func read(_ fields: inout Fields) throws -> Double {
    switch try fields.pop() {
    case .real(let real): return real
    case .integer(let integer): return Double(integer)
    case let value: throw unreadable(value, "a number")
    }
  }
}

extension String: Stored {
  var values: [Value] { [.text(self)] }

  static func read(_ fields: inout Fields) throws -> String {
    let value = try fields.pop()
    guard case .text(let text) = value else { throw unreadable(value, "text") }
    return text
  }
}

extension Optional: Stored where Wrapped: Stored {
  static var columns: Int { Wrapped.columns }

  var values: [Value] {
    self?.values ?? Array(repeating: .null, count: Wrapped.columns)
  }

  static func read(_ fields: inout Fields) throws -> Self {
    guard fields.startsWithNulls(columns) else { return try Wrapped.read(&fields) }
    fields.skip(columns)
    return nil
  }
}

/// Enums and names are stored as their raw value; one that this program does not know is a
/// damaged row, not a default.
extension Stored where Self: RawRepresentable, RawValue: Stored {
  var values: [Value] { rawValue.values }

  static func read(_ fields: inout Fields) throws -> Self {
    let raw = try fields.next(RawValue.self)
    guard let value = Self(rawValue: raw) else {
      throw DatabaseError.damaged("\(raw) is not a \(Self.self)")
    }
    return value
  }
}

private func unreadable(_ value: Value, _ wanted: String) -> DatabaseError {
  .damaged("found \(value) where the schema promises \(wanted)")
}
