import Care
import Testing

@testable import Database

@Suite struct SignInTests {
  @Test(arguments: Place.usable)
  func linkClaimsTheGuestWhoAskedForIt(place: Place) async throws {
    try await Scratch.database(place) { database in
      let (cookie, fresh) = (token(), token())
      let guest = try await database.welcomeGuest(device: cookie, at: moment())
      let link = try await ask(database, "Ann@Example.org", asker: guest)
      let signIn = try await open(database, link, opener: guest, device: fresh)
      #expect(signIn == SignIn(person: guest, merged: false))
      for device in [cookie, fresh] {
        #expect(try await database.person(device: device)?.email == "ann@example.org")
      }
    }
  }

  @Test(arguments: Place.usable)
  func linkWorksOnceAlsoWhenOpenedTwiceAtTheSameTime(place: Place) async throws {
    try await Scratch.database(place) { database in
      let guest = try await database.guest()
      let link = try await ask(database, "ann@example.org", asker: guest)
      let results = await withTaskGroup(of: Result<SignIn, DatabaseError>.self) { group in
        for _ in 1...4 {
          group.addTask {
            do throws(DatabaseError) {
              return .success(
                try await database.signIn(
                  with: link, opener: guest, device: token(), at: moment(1)))
            } catch { return .failure(error) }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.count { (try? $0.get()) != nil } == 1)
      #expect(results.count { $0 == .failure(.linkUsed) } == 3)
      #expect(try await database.link(link)?.used == moment(1).milliseconds)
    }
  }

  @Test(arguments: Place.usable)
  func oldAndUnknownLinksAreToldApart(place: Place) async throws {
    try await Scratch.database(place) { database in
      let link = try await ask(database, "ann@example.org", asker: nil)
      await #expect(throws: DatabaseError.linkExpired) {
        try await open(database, link, opener: nil, device: token(), at: moment(901))
      }
      await #expect(throws: DatabaseError.noSuchLink) {
        try await open(database, token(), opener: nil, device: token())
      }
      #expect(try await database.link(token()) == nil)
      #expect(try await database.rowCounts()["person"] == 0)
      #expect(
        try await database.linkCount(email: "ANN@example.org", since: moment().milliseconds) == 1)
    }
  }

  @Test(arguments: Place.usable)
  func knownAddressBringsTheGuestsSessionsIntoTheAccount(place: Place) async throws {
    try await Scratch.database(place) { database in
      let account = try await database.guest()
      let first = try await ask(database, "ann@example.org", asker: account)
      _ = try await open(database, first, opener: account, device: token())
      let (atHome, onTheWay) = (session(), session(day: 1))
      try await database.start(atHome, of: account)

      let cookie = token()
      let guest = try await database.welcomeGuest(device: cookie, at: moment())
      try await database.start(onTheWay, of: guest)
      let second = try await ask(database, "ann@example.org", asker: guest)
      let signIn = try await open(database, second, opener: guest, device: token())
      #expect(signIn == SignIn(person: account, merged: true))
      #expect(try await database.person(device: cookie)?.id == account)
      let sessions = try await database.careRecord(of: account).history.sessions
      #expect(sessions == [atHome, onTheWay])
    }
  }

  @Test(arguments: Place.usable)
  func twoGuestsWhoClaimOneAddressAtTheSameTimeBecomeOne(place: Place) async throws {
    try await Scratch.database(place) { database in
      for number in 1...5 {
        let email = "ann\(number)@example.org"
        let guests = [try await database.guest(), try await database.guest()]
        for guest in guests { try await database.start(session(), of: guest) }
        let links = [
          try await ask(database, email, asker: guests[0]),
          try await ask(database, email, asker: guests[1]),
        ]
        async let one = open(database, links[0], opener: guests[0], device: token())
        async let two = open(database, links[1], opener: guests[1], device: token())
        let people = try await [one.person, two.person]
        #expect(people[0] == people[1])
        #expect(try await database.careRecord(of: people[0]).history.sessions.count == 2)
      }
      #expect(try await database.rowCounts()["person"] == 5)
    }
  }

  /// Anyone may type a stranger's address. When the stranger opens the link, the browser that
  /// asked must not be let in with them.
  @Test(arguments: Place.usable)
  func browserThatAskedIsNotLetInByALinkOpenedElsewhere(place: Place) async throws {
    try await Scratch.database(place) { database in
      let (asking, opening) = (token(), token())
      let asker = try await database.welcomeGuest(device: asking, at: moment())
      let link = try await ask(database, "ann@example.org", asker: asker)
      let signIn = try await open(database, link, opener: nil, device: opening)
      #expect(try await database.person(device: asking) == nil)
      #expect(try await database.person(device: opening)?.id == signIn.person)
    }
  }

  @Test(arguments: Place.usable)
  func twoClaimedPeopleAreNeverMerged(place: Place) async throws {
    try await Scratch.database(place) { database in
      let ann = try await database.guest()
      let bob = try await database.guest()
      let annsLink = try await ask(database, "ann@example.org", asker: ann)
      _ = try await open(database, annsLink, opener: ann, device: token())
      let bobsLink = try await ask(database, "bob@example.org", asker: bob)
      _ = try await open(database, bobsLink, opener: bob, device: token())
      let crossed = try await ask(database, "bob@example.org", asker: ann)
      let signIn = try await open(database, crossed, opener: ann, device: token())
      #expect(signIn == SignIn(person: bob, merged: false))
      #expect(try await database.rowCounts()["person"] == 2)
    }
  }

  @Test(arguments: Place.usable)
  func signedInPersonMovesToANewAddressInTheSameBrowserOnly(place: Place) async throws {
    try await Scratch.database(place) { database in
      let cookie = token()
      let ann = try await database.welcomeGuest(device: cookie, at: moment())
      let first = try await ask(database, "ann@example.org", asker: ann)
      _ = try await open(database, first, opener: ann, device: token())
      let elsewhere = try await ask(database, "new@example.org", asker: ann)
      let stranger = try await open(database, elsewhere, opener: nil, device: token())
      #expect(stranger.person != ann)
      #expect(try await database.person(device: cookie)?.email == "ann@example.org")
      let here = try await ask(database, "other@example.org", asker: ann)
      let moved = try await open(database, here, opener: ann, device: token())
      #expect(moved.person == ann)
      #expect(try await database.person(device: cookie)?.email == "other@example.org")
    }
  }

  private func ask(
    _ database: Database, _ email: String, asker: PersonID?
  ) async throws -> TokenHash {
    let link = token()
    try await database.recordLink(
      link, email: email, asker: asker, at: moment(), expires: moment(900).milliseconds)
    return link
  }

  private func open(
    _ database: Database, _ link: TokenHash, opener: PersonID?, device: TokenHash,
    at moment: Moment = moment(60)
  ) async throws -> SignIn {
    try await database.signIn(with: link, opener: opener, device: device, at: moment)
  }
}
