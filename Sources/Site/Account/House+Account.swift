import Care
import Database
import HTTPTypes
import Hummingbird
import Mail

/// Who somebody is: a guest by cookie, or a person by e-mail address. Nobody learns from any
/// answer whether an address is known here.
extension House {
  func account(_ visit: Visit) async throws -> Reply {
    let person = try await person(visit)
    return .page(AccountPage(email: person?.email, hasData: person != nil))
  }

  /// Sends a link to an address, to claim this guest or to sign in.
  func sendLink(_ visit: Visit) async throws -> Reply {
    let form = try await visit.form()
    let person = try await person(visit)
    guard let address = form["email"].flatMap(MailAddress.init) else {
      let errors = FormErrors(fields: [
        FieldFault(
          field: "email", sentence: "Please write your whole address, like ann@example.org.")
      ])
      return .page(
        AccountPage(email: person?.email, hasData: person != nil, form: form, errors: errors),
        status: .unprocessableContent)
    }
    let moment = moment(visit)
    let asked = try await database.linkCount(
      email: address.description, since: moment.milliseconds - SignInMail.windowMilliseconds)
    // Past the limit the answer stays the same, so a flood tells nobody anything.
    let mayAsk = asked < SignInMail.most
    if mayAsk, await letters.take(at: moment.milliseconds) {
      let token = VisitorToken.random()
      try await database.recordLink(
        TokenHash(rawValue: token.hash), email: address.description, asker: person?.id, at: moment,
        expires: moment.milliseconds + SignInMail.lifeMilliseconds)
      try await mailer.send(SignInMail.message(to: address, token, base: settings.baseURL))
    } else {
      log.warning("a sign-in link was not sent: too many were asked for")
    }
    return .page(LinkSentPage(outbox: settings.mail == .outbox))
  }

  /// Looking at a link never uses it; only the button does.
  func signIn(_ text: String, _ visit: Visit) async throws -> Reply {
    guard let link = VisitorToken(text).map({ TokenHash(rawValue: $0.hash) }) else {
      throw DatabaseError.noSuchLink
    }
    let moment = moment(visit)
    guard visit.method == .post else {
      guard let found = try await database.link(link) else { throw DatabaseError.noSuchLink }
      guard found.used == nil else { throw DatabaseError.linkUsed }
      guard found.expires > moment.milliseconds else { throw DatabaseError.linkExpired }
      return .page(SignInPage(action: visit.route))
    }
    let device = VisitorToken.random()
    _ = try await database.signIn(
      with: link, opener: try await person(visit)?.id, device: TokenHash(rawValue: device.hash),
      at: moment)
    return Reply.seeOther(.account).with(.setCookie, cookie.setting(device))
  }

  func signOut(_ visit: Visit) async throws -> Reply {
    if let token = visit.token {
      try await database.forgetDevice(TokenHash(rawValue: token.hash))
    }
    return Reply.seeOther(.home).with(.setCookie, cookie.clearing)
  }

  func deletion(_ visit: Visit) async throws -> Reply {
    guard let person = try await person(visit) else { return .seeOther(.account) }
    guard visit.method == .post else { return .page(DeletionPage()) }
    try await database.deletePerson(person.id)
    let reply = Reply.page(DeletedPage()).with(.setCookie, cookie.clearing)
    // Sessions and unsent events that this device still holds go too.
    return HTTPField.Name("clear-site-data").map { reply.with($0, "\"cache\", \"storage\"") }
      ?? reply
  }

  func export(_ visit: Visit) async throws -> Reply {
    guard let person = try await person(visit) else { return .seeOther(.account) }
    let export = try await database.export(person.id)
    let date = moment(visit).localDate
    return visit.route == .accountCSV
      ? .download(
        ByteBuffer(string: export.csv), type: "text/csv; charset=utf-8",
        name: "lithe-\(date).csv")
      : .download(
        ByteBuffer(data: try JSON.data(export)), type: "application/json",
        name: "lithe-\(date).json")
  }
}
