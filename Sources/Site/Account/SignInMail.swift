import Mail

/// The letter with a sign-in link. It says nothing of anybody's health.
enum SignInMail {
  /// Half an hour.
  static let lifeMilliseconds: Int64 = 30 * 60 * 1000
  /// At most five letters an hour to one address.
  static let windowMilliseconds: Int64 = 60 * 60 * 1000
  static let most = 5

  static func message(to address: MailAddress, _ token: VisitorToken, base: BaseURL) -> MailMessage
  {
    MailMessage(
      to: address, subject: "Your link to Lithe",
      text: """
        Hello,

        this link opens Lithe and keeps your progress under this address:

        \(base.url(of: .signIn(token.text)))

        It works once, for 30 minutes. A page asks you to press a button first.

        If you did not ask for it, please leave it alone: nothing happens.
        """)
  }
}
