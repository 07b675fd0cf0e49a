import Testing

@testable import Site

@Suite struct VisitorTests {
  @Test func tokensAreLongAndNeverTheSame() {
    let tokens = Set((0..<100).map { _ in VisitorToken.random() })
    #expect(tokens.count == 100)
    #expect(tokens.allSatisfy { $0.text.count == 43 && VisitorToken($0.text) == $0 })
  }

  @Test func theHashIsSHA256InHexadecimal() throws {
    let token = try #require(VisitorToken(String(repeating: "a", count: 43)))
    // By sha256sum of 43 letters a.
    #expect(
      token.hash == "66d34fba71f8f450f7e45598853e53bfc23bbd129027cbb131a2f4ffd7878cd0")
  }

  @Test func cookiesComeBackAsTheyWereSet() {
    for secure in [true, false] {
      let cookie = VisitorCookie(secure: secure)
      let token = VisitorToken.random()
      let sent = cookie.setting(token).split(separator: ";")[0]
      #expect(cookie.token(inCookieHeaders: ["theme=x; \(sent); b=c"]) == token)
      #expect(cookie.token(inCookieHeaders: ["theme=x", String(sent)]) == token)
      #expect(cookie.token(inCookieHeaders: ["x\(sent)"]) == nil)
    }
  }

  @Test func cookiesAreUnreadableToScriptsAndBoundToTheHost() {
    let setting = VisitorCookie(secure: true).setting(.random())
    #expect(setting.hasPrefix("__Host-lithe="))
    for part in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
      #expect(setting.contains("; \(part)"))
    }
    #expect(!VisitorCookie(secure: false).setting(.random()).contains("Secure"))
  }

  @Test func theZoneIsReadFromItsCookie() {
    let cookie = VisitorCookie(secure: true)
    #expect(cookie.zone(inCookieHeaders: ["zone=Europe%2FBerlin"]) == "Europe/Berlin")
    #expect(cookie.zone(inCookieHeaders: []) == nil)
  }
}
