import Care

/// All content as one value, whole and checked: every reference in it resolves.
public struct Library: Hashable, Sendable {
  public var exercises: [ExerciseID: Exercise]
  public var programmes: [ProgrammeID: Programme]
  public var screening: ScreeningPack
  public var instruments: [InstrumentID: Instrument]
  public var evidence: [EvidenceID: Evidence]
  public var articles: [ArticleID: Article]
  /// The path of the sound file of each phrase that a practitioner recorded.
  public var recordings: [String: String]

  public init(
    exercises: [ExerciseID: Exercise], programmes: [ProgrammeID: Programme],
    screening: ScreeningPack, instruments: [InstrumentID: Instrument],
    evidence: [EvidenceID: Evidence], articles: [ArticleID: Article],
    recordings: [String: String] = [:]
  ) {
    self.exercises = exercises
    self.programmes = programmes
    self.screening = screening
    self.instruments = instruments
    self.evidence = evidence
    self.articles = articles
    self.recordings = recordings
  }
}

extension Library {
  /// Reads the `Content` folder at `path`. The library is nil when there is any problem; the
  /// problems are all there are, in the order of the files.
  public static func load(from path: String) -> (library: Library?, problems: [ContentProblem]) {
    let findings = Findings()
    return read(ContentFile.all(in: path, findings: findings), findings: findings)
  }

  static func read(
    _ files: [ContentFile], findings: Findings = Findings()
  ) -> (library: Library?, problems: [ContentProblem]) {
    let library = Shelves(files, findings: findings).read()
    let problems = findings.sorted
    return (problems.isEmpty ? library : nil, problems)
  }
}
