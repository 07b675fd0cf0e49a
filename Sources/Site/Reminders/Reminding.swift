import Care
import Database
import Foundation
import Mail

/// Sends the day's reminders, once a minute while the server runs. Several servers on one
/// database share the work: each reminder is taken by one of them.
struct Reminding: Sendable {
  let house: House

  /// Runs until it is cancelled.
  func run() async {
    while !Task.isCancelled {
      do {
        try await sendDue()
      } catch {
        house.log.error("reminders: \(error.detail)")
      }
      try? await Task.sleep(for: .seconds(60))
    }
  }

  /// Everything due now, in every zone somebody asked for.
  func sendDue() async throws(DatabaseError) {
    let now = house.now()
    for zone in try await house.database.reminderZones() {
      let moment = Moment(now, zone: zone)
      let due = try await house.database.dueReminders(
        zone: zone, hour: hour(of: now, in: zone), on: moment.localDate)
      for reminder in due { try await send(reminder, at: moment) }
    }
  }

  private func hour(of instant: Date, in zone: String) -> Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
    return calendar.component(.hour, from: instant)
  }

  /// A letter goes only on a day that has a session to do.
  private func send(_ due: DueReminder, at moment: Moment) async throws(DatabaseError) {
    let record = try await house.database.careRecord(of: due.person)
    let situation = Situation(
      record, library: house.library, house.stretches, on: moment.localDate)
    guard situation?.today.now.sitting != nil, let address = MailAddress(due.email),
      try await house.database.takeReminder(of: due.person, at: moment)
    else { return }
    do throws(MailError) {
      try await house.mailer.send(message(to: address))
    } catch {
      house.log.error("a reminder was not sent: \(error.detail)")
    }
  }

  private func message(to address: MailAddress) -> MailMessage {
    let base = house.settings.baseURL
    return MailMessage(
      to: address, subject: "Your session is ready",
      text: """
        Hello,

        today's session is ready when you are:

        \(base.url(of: .today))

        To stop these reminders or change the hour:
        \(base.url(of: .settings))
        """)
  }
}
