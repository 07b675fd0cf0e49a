import Care

/// What was filled in, by item id.
struct QuestionnaireForm: Equatable, Sendable {
  var answers: [String: Answer]
  var score: Double

  /// The name of the line in which an own activity is written.
  static func activityField(_ item: String) -> String { "\(item)-activity" }

  /// Longest own activity, in characters.
  static let longest = 200

  init(_ form: FormData, to instrument: Instrument) throws(FormErrors) {
    let ticked = Set(form.all(QuestionnairePage.tickField))
    var answers: [String: Answer] = [:]
    var faults: [FieldFault] = []
    for item in instrument.items {
      do throws(FieldFault) {
        answers[item.id] = try Self.answer(item, form, ticked)
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw FormErrors(fields: faults) }
    do throws(CareError) {
      score = try instrument.score(answers)
    } catch {
      guard case .fields(let faults) = error else {
        throw FormErrors(fields: [FieldFault(field: "", sentence: error.sentence)])
      }
      throw FormErrors(fields: faults)
    }
    self.answers = answers
  }

  private static func answer(
    _ item: Instrument.Item, _ form: FormData, _ ticked: Set<String>
  ) throws(FieldFault) -> Answer? {
    let number = form[item.id].flatMap { Int($0) }
    switch item.kind {
    case .tick: return ticked.contains(item.id) ? .ticked : nil
    case .scale: return number.map(Answer.scale)
    case .ownActivity:
      let activity = form[activityField(item.id)]
      switch (activity, number) {
      case (nil, nil): return nil
      case (let activity?, let number?) where activity.count <= longest:
        return .activity(activity, number)
      case (.some, .some):
        throw FieldFault(
          field: activityField(item.id), sentence: "A few words are enough for an activity.")
      case (nil, .some):
        throw FieldFault(
          field: activityField(item.id), sentence: "Write down the activity you rated.")
      case (.some, nil):
        throw FieldFault(field: item.id, sentence: "Choose how well you can do it, 0 to 10.")
      }
    }
  }
}

extension FieldFault: Error {}

extension FormData {
  /// The activities of the last time, to be rated again; their scores are left open.
  init(activitiesOf answers: [String: Answer]) {
    self.init()
    for case (let id, .activity(let name, _)) in answers {
      set(QuestionnaireForm.activityField(id), name)
    }
  }
}
