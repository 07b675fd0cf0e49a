import Testing

@testable import Site

@Suite struct ServerSettingsTests {
  @Test func theStrongerLayerWins() throws {
    let file = try SettingsFile(path: "data/lithe.conf", text: "# ours\n\nport = 1\nlog = debug\n")
    var layers = SettingLayers(file: file)
    #expect(try ServerSettings(layers).port == 1)
    layers.environment["LITHE_PORT"] = "2"
    #expect(try ServerSettings(layers).port == 2)
    layers.commandLine["port"] = "3"
    let settings = try ServerSettings(layers)
    #expect(settings.port == 3)
    #expect(settings.log == "debug")
  }

  @Test func everySettingIsReportedWithItsSource() throws {
    let file = try SettingsFile(path: "d/lithe.conf", text: "zone = Europe/Berlin")
    let report = try ServerSettings(
      SettingLayers(
        commandLine: ["port": "9"], environment: ["LITHE_LOG": "error"], file: file)
    ).report
    #expect(report.map(\.name) == ServerSettings.names)
    let sources = Dictionary(uniqueKeysWithValues: report.map { ($0.name, "\($0.source)") })
    #expect(sources["port"] == "the command line, --port")
    #expect(sources["log"] == "the environment, LITHE_LOG")
    #expect(sources["zone"] == "d/lithe.conf:1")
    #expect(sources["data"] == "the default")
  }

  @Test(arguments: [
    ("port", "eighty"), ("port", "65536"), ("port", "-1"), ("base-url", "lithe.example.org"),
    ("base-url", "https://a.example/path"), ("database", "mysql://a"), ("mail", "sendmail"),
    ("mail-from", "nobody"), ("zone", "Mars/Olympus"), ("log", "loud"), ("data", ""),
  ])
  func aWrongValueIsNamedWithItsSource(name: String, value: String) throws {
    let error = #expect(throws: SettingsError.self) {
      try ServerSettings(SettingLayers(commandLine: [name: value]))
    }
    let sentence = try #require(error).description
    #expect(sentence.contains("`\(name)` is \"\(value)\""))
    #expect(sentence.contains("the command line, --\(name)"))
  }

  @Test func secretsAreMasked() throws {
    let settings = try ServerSettings(
      SettingLayers(commandLine: [
        "database": "postgres://lithe:hunter2@db/lithe", "mail": "smtp://me@x:pa@ss@mail:587",
      ]))
    let shown = settings.report.map(\.value).joined(separator: " ")
    #expect(shown.contains("postgres://lithe:•••@db/lithe"))
    #expect(!shown.contains("hunter2") && !shown.contains("pa@ss"))
  }

  @Test(arguments: ["port 80", "prot = 80", "port = 1\nport = 2", "data = elsewhere"])
  func aWrongFileIsNamedWithItsLine(text: String) throws {
    let error = #expect(throws: SettingsError.self) {
      try SettingsFile(path: "d/lithe.conf", text: text)
    }
    #expect(try #require(error).description.contains("d/lithe.conf:"))
  }
}
