import Testing

@testable import Database

@Suite struct AddressTests {
  @Test func pathIsAFileAndPostgresIsAServer() throws {
    #expect(try Database.Address("data/lithe.sqlite") == .file("data/lithe.sqlite"))
    #expect(try Database.Address("/srv/my data/x:y.db") == .file("/srv/my data/x:y.db"))
    let url = "postgres://lithe@db.example.org:5432/lithe?sslmode=require"
    #expect(try Database.Address(url) == .postgres(url))
    #expect(
      try Database.Address("postgresql:///lithe?host=/run/postgresql")
        == .postgres("postgresql:///lithe?host=/run/postgresql"))
  }

  @Test(arguments: [
    "", "  ", "mysql://localhost/lithe", "http://example.org",
    "postgres://localhost/lithe?no-such-option=1", "postgres://[::1/lithe",
  ])
  func addressThatCannotBeReadIsRefusedWithTheReason(text: String) {
    let error = #expect(throws: DatabaseError.self) { try Database.Address(text) }
    guard case .badAddress(let reason) = error else {
      Issue.record("\(String(describing: error)) is not badAddress")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test(arguments: [
    ("postgres://ann:geheim@host/lithe", "postgres://ann:***@host/lithe"),
    (
      "postgres://host/lithe?user=ann&password=geheim",
      "postgres://host/lithe?user=ann&password=***"
    ),
    ("postgres://ann@host/lithe", "postgres://ann@host/lithe"),
  ])
  func passwordNeverReachesTheLog(url: String, shown: String) throws {
    #expect(try Database.Address(url).description == shown)
  }
}
