/// Who you are to this Lithe, and what you may do about it.
struct AccountPage: Page, Equatable {
  static let template = "account/account"
  let title = "Your account"
  /// Nil for a guest.
  let email: String?
  /// Somebody we keep anything about.
  let hasData: Bool
  let signOut = Route.signOut
  let problems: ProblemList?
  let address: TextField

  init(email: String?, hasData: Bool, form: FormData = FormData(), errors: FormErrors? = nil) {
    self.email = email
    self.hasData = hasData
    problems = ProblemList(errors)
    address = TextField(
      "email", label: "Your e-mail address", keyboard: "email", type: "email", complete: "email",
      form: form, errors: errors)
  }
}

/// The same words whether or not the address is known, so nobody learns who uses this Lithe.
struct LinkSentPage: Page, Equatable {
  static let template = "account/link-sent"
  let title = "Look in your mail"
  /// Mail goes to a folder, because no mail server is set.
  let outbox: Bool
}

/// Asks before a link is used, because mail scanners open links too.
struct SignInPage: Page, Equatable {
  static let template = "account/sign-in"
  let title = "Keep your progress"
  let action: Route
}

struct DeletionPage: Page, Equatable {
  static let template = "account/deletion"
  let title = "Delete everything?"
  let action = Route.accountDeletion
}

struct DeletedPage: Page, Equatable {
  static let template = "account/deleted"
  let title = "Everything is deleted"
}
