import Testing

@testable import Site

@Suite struct SafetyTests {
  @Test func everyAnswerCarriesTheSafeHeaders() async throws {
    let house = try await TestHouse.make()
    for path in ["/health", "/nowhere"] {
      let exchange = try await Exchange.get(path, in: house)
      #expect(exchange.header("content-security-policy")?.contains("default-src 'none'") == true)
      #expect(exchange.header("content-security-policy")?.contains("unsafe-inline") == false)
      #expect(exchange.header("x-content-type-options") == "nosniff")
      #expect(exchange.header("referrer-policy") == "same-origin")
      #expect(exchange.header("cache-control") == "no-store")
    }
  }

  @Test func lookingSetsNoCookie() async throws {
    let exchange = try await Exchange.get("/nowhere", in: try await TestHouse.make())
    #expect(exchange.cookie == nil)
  }

  @Test func aFormOfAnotherSiteChangesNothing() async throws {
    let house = try await TestHouse.make()
    let foreign = try await Exchange.post(
      "/settings", form: "a=b", headers: ["sec-fetch-site": "cross-site"], in: house)
    #expect(foreign.status == 403)
  }

  @Test(
    arguments: [
      ("same-origin", nil, true), ("none", nil, true), ("same-site", nil, false),
      ("cross-site", "https://lithe.test", false), (nil, "https://lithe.test", true),
      (nil, "http://proxy.inner", true), (nil, "https://evil.test", false), (nil, "null", false),
      (nil, nil, true),
    ] as [(String?, String?, Bool)])
  func onlyOurOwnPagesMayPost(site: String?, origin: String?, own: Bool) throws {
    let base = try #require(BaseURL("https://lithe.test"))
    #expect(
      Origin.isOwn(fetchSite: site, origin: origin, host: "proxy.inner", base: base) == own)
  }

  @Test func wrongMethodsAreToldTheRightOnes() async throws {
    let exchange = try await Exchange(.delete, "/settings", in: try await TestHouse.make())
    #expect(exchange.status == 405)
    #expect(exchange.header("allow") == "GET, POST, HEAD")
  }

  @Test func errorsAreJSONForPrograms() async throws {
    let exchange = try await Exchange.get(
      "/nowhere", headers: ["accept": "application/json"], in: try await TestHouse.make())
    #expect(exchange.status == 404)
    #expect(exchange.body.hasPrefix("{\"error\":"))
  }

  @Test(
    arguments: [
      (nil, false), ("*/*", false), ("application/json", true),
      ("text/html,application/json;q=0.9", false), ("application/json, text/html;q=0.5", true),
      ("application/json;q=0", false),
    ] as [(String?, Bool)])
  func jsonIsForThoseWhoPreferIt(accept: String?, json: Bool) {
    #expect((Visit.Representation(accept: accept) == .json) == json)
  }
}
