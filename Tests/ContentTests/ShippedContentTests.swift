import Biomechanics
import Care
import Testing

@testable import Content

/// What the shipped content promises (care rules 3.4 and 3.5).
@Suite struct ShippedContentTests {
  @Test func allOfItReadsWithoutAProblem() throws {
    let library = try Shipped.library()
    #expect(library.exercises.count >= 28)
    #expect(library.screening.vectors.count >= 15)
    #expect(Set(library.instruments.keys) == ["nprs", "peg", "rmdq", "psfs", "groc"])
    #expect(Set(library.articles.keys).isSuperset(of: ["why", "about"]))
  }

  static let ten: Set<ExerciseID> = [
    "strap-leg-raise", "wall-leg-raise", "active-knee-extension", "chair-hinge", "heel-on-step",
    "half-kneel-hamstring", "long-sit", "hip-hinge-stick", "sciatic-slider", "bent-knee-down-dog",
  ]

  @Test func aWeekOfTheTenGoesOnceThroughAllTen() throws {
    let library = try Shipped.library()
    let programme = try #require(library.programmes["ten-hamstring-stretches"])
    #expect((4...6).contains(programme.weeks.count))
    for week in programme.weeks.dropLast() {
      #expect(week.perWeek == 5 && week.sessions.count == 5)
      #expect(Set(week.sessions.flatMap(\.exercises)).isSuperset(of: Self.ten))
    }
    for exercise in Self.ten { #expect(library.exercises[exercise]?.ladder.count ?? 0 >= 3) }
  }

  @Test func theHeldStretchesOfTheTenAreTwiceThirtySeconds() throws {
    let library = try Shipped.library()
    for id in Self.ten {
      guard let dose = library.exercises[id]?.dose, case .hold(let seconds) = dose.work else {
        continue
      }
      #expect(seconds == 30 && dose.reps == [1, 1], "\(id)")
    }
  }

  @Test func theSixWeeksFollowTheTable() throws {
    let programme = try #require(try Shipped.library().programmes["six-week-low-back"])
    let weeks = programme.weeks
    #expect(weeks.map(\.walk) == [10, 12, 15, 20, 25, 30])
    #expect(weeks[0].sessions[0].free)
    #expect(weeks.flatMap(\.sessions).filter(\.free).count == 1)
    let uses: [Set<ExerciseID>] = weeks.map { Set($0.sessions.flatMap(\.exercises)) }
    #expect(uses[0].isSuperset(of: ["quiet-breathing", "curl-up", "side-plank", "bird-dog"]))
    #expect(uses[1].isSuperset(of: ["curl-up", "side-plank", "bird-dog", "bridge", "figure-four"]))
    #expect(
      uses[2].isSuperset(of: [
        "hip-flexor-half-kneel", "figure-four", "adductor-rock", "ninety-ninety", "dead-bug",
      ]))
    #expect(uses[3].isSuperset(of: ["side-plank", "dead-bug", "bird-dog", "bridge"]))
    #expect(uses[4].isSuperset(of: ["suitcase-carry", "hinge-lift", "sit-to-stand"]))
    #expect(weeks[4].sessions[0].bests == [2])
    #expect(weeks[5].sessions[0].bests == [5])
    #expect(programme.checkIns == [3, 6, 12])
    #expect(programme.taper.perWeek == 3)
  }

  @Test func noCoreHoldOfTheSixWeeksIsLongerThanTenSeconds() throws {
    let programme = try #require(try Shipped.library().programmes["six-week-low-back"])
    for prescription in programme.weeks.flatMap(\.sessions).flatMap(\.prescriptions) {
      guard let dose = prescription.dose, case .hold(let seconds) = dose.work else { continue }
      #expect(seconds <= 10, "\(prescription.exercise)")
    }
  }

  @Test func everySessionFillsTheMinutesASupplePersonAsksFor() throws {
    let library = try Shipped.library()
    let day = try #require(LocalDate(year: 2026, month: 3, dayOfMonth: 29))
    for programme in library.programmes.values {
      for (index, week) in programme.weeks.enumerated() {
        for session in week.sessions {
          for minutes in Circumstances.minutesOffered {
            let plan = SessionPlan.lay(
              session, week: index + 1, of: programme.id, exercises: library.exercises,
              for: Circumstances(sorted: true, minutes: minutes), on: day)
            let share = plan.seconds / Double(minutes * 60)
            #expect((0.95...1.05).contains(share), "\(session.id) in \(minutes): \(share)")
          }
        }
      }
    }
  }

  @Test func theQuestionnairesAskWhatTheirAuthorsAsk() throws {
    let instruments = try Shipped.library().instruments
    let rmdq = try #require(instruments["rmdq"])
    #expect(rmdq.items.count == 24 && rmdq.items.allSatisfy { $0.kind == .tick })
    #expect(rmdq.change.important == 5 && rmdq.change.importantShare == 0.3)
    #expect(instruments["nprs"]?.change.important == 2)
    #expect(instruments["peg"]?.items.count == 3)
    #expect(instruments["groc"]?.range == -7...7)
    for instrument in instruments.values {
      #expect(instrument.permission.contains("e-check before each release"), "\(instrument.id)")
    }
  }

  @Test func everyTagTheScreeningGivesChangesSomething() throws {
    let library = try Shipped.library()
    let used = library.exercises.values.reduce(into: Set<Care.Tag>()) { tags, exercise in
      tags.formUnion(exercise.contraindications.map(\.tag))
      tags.formUnion(exercise.ladder.flatMap(\.excludes))
    }
    // What the planner itself knows, and age, which nothing depends on yet.
    let known: Set<Care.Tag> = [.noFloor, .noKneeling, .chairOnly, .noStrap, .noStep, "older"]
    for meaning in library.screening.tags {
      #expect(used.union(known).contains(meaning.tag), "\(meaning.tag)")
    }
  }

  @Test func noScreenIsLongerThanNineItems() throws {
    for section in try Shipped.library().screening.sections {
      #expect((1...9).contains(section.items.count), "\(section.id)")
    }
  }

  @Test func theEmergencyCardHasEverySignTheQuestionsHave() throws {
    let pack = try Shipped.library().screening
    let asked = pack.sections.flatMap(\.items).filter { $0.verdict == .emergency }
    #expect(pack.emergency.signs.count == asked.count)
  }

  @Test func theExplainerIsShortCitedAndSaysWhatIsNotKnown() throws {
    let why = try #require(try Shipped.library().articles["why"])
    let words = why.blocks.flatMap(\.spans).map(\.words).joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).count
    #expect((700...1350).contains(words))
    #expect(why.citations.count >= 20)
    #expect(why.citations.contains("hori-2019") && why.citations.contains("owen-2020"))
    #expect(
      why.blocks.contains {
        if case .heading(2, "what-nobody-knows", _) = $0 { true } else { false }
      })
  }

  @Test func noWordFrightensOrPushes() {
    let words = ["push through", "out of place", "damage", "destabilis", " fix ", "!"]
    for file in Shipped.files {
      // A figure begins with a sign that is no exclamation.
      let text = file.text.lowercased().replacing("![", with: "[")
      for word in words { #expect(!text.contains(word), "\(file.path): \(word)") }
    }
  }
}

extension SessionTemplate {
  fileprivate var prescriptions: [Prescription] {
    blocks.flatMap(\.items).flatMap { item in
      switch item {
      case .exercise(let prescription): [prescription]
      case .best(_, let prescriptions): prescriptions
      }
    }
  }

  fileprivate var exercises: [ExerciseID] { prescriptions.map(\.exercise) }

  fileprivate var bests: [Int] {
    blocks.flatMap(\.items).compactMap { if case .best(let count, _) = $0 { count } else { nil } }
  }
}
