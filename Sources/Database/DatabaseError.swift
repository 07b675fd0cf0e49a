/// What can go wrong between Lithe and its data. The text carried by a case is for the log.
public enum DatabaseError: Error, Hashable, Sendable {
  // Opening.
  /// The address of the database is not one we can read.
  case badAddress(String)
  case cannotOpen(String)
  /// The data was made by a later Lithe; the number is its schema's.
  case newer(Int)

  // The store.
  case readOnly(String)
  case diskFull(String)
  case cannotWrite(String)
  case damaged(String)
  case locked(String)
  case lostConnection(String)
  case cancelled
  case failed(String)

  // What was asked.
  /// The person is not there (any more).
  case gone(String)
  /// No session of that id belongs to this person. One that belongs to somebody else is the same.
  case noSuchSession(String)
  case noSuchLink
  case linkUsed
  case linkExpired
  /// A value breaks a rule of the schema.
  case unwritable(String)

  /// The HTTP status that answers the request.
  public var status: Int {
    switch self {
    case .badAddress, .cannotOpen, .newer, .damaged, .failed: 500
    case .readOnly, .diskFull, .cannotWrite: 507
    case .locked, .lostConnection, .cancelled: 503
    case .gone: 401
    case .noSuchSession, .noSuchLink: 404
    case .linkUsed, .linkExpired: 410
    case .unwritable: 422
    }
  }

  /// One kind sentence for the person.
  public var sentence: String {
    switch self {
    case .badAddress, .cannotOpen, .newer, .failed:
      "Lithe cannot reach its data just now. What you did before is safe."
    case .damaged:
      "Lithe found something in its data that it cannot read. Please tell the person who runs it."
    case .readOnly, .diskFull, .cannotWrite:
      "Lithe has no room to save this just now. Nothing was half saved; please try again later."
    case .locked, .lostConnection, .cancelled:
      "Lithe is busy for a moment. Nothing was half saved; please try again."
    case .gone: "We do not know this device any more. Please start again or sign in."
    case .noSuchSession: "We cannot find this session."
    case .noSuchLink: "We do not know this link. Please ask for a new one."
    case .linkUsed: "This link has been used already. Please ask for a new one."
    case .linkExpired: "This link is too old now. Please ask for a new one."
    case .unwritable: "Something in this form does not fit. Please look at it again."
    }
  }

  /// What the log should say.
  public var detail: String {
    switch self {
    case .badAddress(let detail): "database address: \(detail)"
    case .cannotOpen(let detail): "cannot open the database: \(detail)"
    case .newer(let schema):
      "the database has schema \(schema), made by a newer Lithe; this one knows up to "
        + "\(Schema.migrations.count). Run the newer Lithe, or restore a backup."
    case .readOnly(let detail): "the database is read-only: \(detail)"
    case .diskFull(let detail): "the disk is full: \(detail)"
    case .cannotWrite(let detail): "the disk refused: \(detail)"
    case .damaged(let detail): "the database is damaged: \(detail)"
    case .locked(let detail): "the database is locked by another program: \(detail)"
    case .lostConnection(let detail): "lost the connection to the database: \(detail)"
    case .cancelled: "the request was cancelled; its transaction was rolled back"
    case .failed(let detail): "the database failed: \(detail)"
    case .gone(let detail): "no such person: \(detail)"
    case .noSuchSession(let id): "no session \(id) of this person"
    case .noSuchLink: "unknown sign-in link"
    case .linkUsed: "sign-in link used before"
    case .linkExpired: "sign-in link expired"
    case .unwritable(let detail): "refused by the schema: \(detail)"
    }
  }
}
