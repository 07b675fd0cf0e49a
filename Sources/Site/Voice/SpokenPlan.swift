import Voice

/// A session's plan as the player gets it: the plan that was kept, and what is needed to say it. The
/// recordings are looked up each time, because they may have been made anew since "Start".
struct SpokenPlan: Encodable {
  let plan: PlanDocument
  let recordings: Recordings

  private enum Key: String, CodingKey { case words, pauses, voice }

  func encode(to encoder: any Encoder) throws {
    try plan.encode(to: encoder)
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(FixedWords.english, forKey: .words)
    try values.encode(Pauses.usual, forKey: .pauses)
    try values.encode(recordings.of(Phrasebook(plan.plan)), forKey: .voice)
  }
}
