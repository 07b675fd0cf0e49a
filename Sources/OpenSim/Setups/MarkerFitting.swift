import Mechanics

/// Inverse kinematics over a recording: a pose a frame, each begun at the one before.
public struct MarkerFitting {
  private let assembly: Assembly
  private let track: MarkerTrack
  private let fitting: Fitting
  private let workspace: Workspace
  private let accuracy: Double
  /// For each target the marker's place in the track.
  private let seen: [Int]
  private let frames: [Int]
  /// For each wish that follows a motion, its place among the wishes and the motion's column.
  private let followed: [(wish: Int, column: Column)]
  /// What each wish weighs in the set-up.
  private let weights: [Double]
  /// What the set-up asks for that model or recording lacks.
  public let missing: [String]

  /// Whether anything recorded can be met.
  public var hasMarkers: Bool { !seen.isEmpty }

  /// - Parameter accuracy: how near to the best fit each coordinate must come, radians or metres.
  /// - Parameter motion: what coordinate tasks "from_file" follow.
  public init(
    _ assembly: Assembly, track: MarkerTrack, setup: InverseKinematicsSetup?, accuracy: Double,
    motion: TimeTable? = nil
  ) {
    let tasks =
      setup?.markers
      ?? assembly.markers.map { InverseKinematicsSetup.MarkerTask(name: $0, weight: 1) }
    var (targets, seen, missing): ([Fitting.Target], [Int], [String]) = ([], [], [])
    for task in tasks {
      guard let marker = assembly.markers.firstIndex(of: task.name),
        let column = track.markers.firstIndex(of: task.name)
      else {
        missing.append(task.name)
        continue
      }
      targets.append(.init(marker: marker, weight: task.weight))
      seen.append(column)
    }
    var wishes: [Fitting.Wish] = []
    var followed: [(wish: Int, column: Column)] = []
    for task in setup?.coordinates ?? [] {
      guard let coordinate = assembly.coordinate(task.name) else {
        missing.append(task.name)
        continue
      }
      var value = assembly.mechanism.freedoms[coordinate].rest
      if case .manual(let number) = task.value { value = number }
      if case .fromFile = task.value {
        guard let column = motion.flatMap({ Column(task.name, of: $0, assembly) }) else {
          missing.append(task.name)
          continue
        }
        followed.append((wishes.count, column))
      }
      wishes.append(.init(coordinate: coordinate, weight: task.weight, value: value))
    }
    self.assembly = assembly
    self.track = track
    self.seen = seen
    self.missing = missing
    self.followed = followed
    weights = wishes.map(\.weight)
    self.accuracy = accuracy
    let (start, end) = (setup?.start ?? -.infinity, setup?.end ?? .infinity)
    frames = track.frames.indices.filter {
      track.frames[$0].time >= start - 1e-9 && track.frames[$0].time <= end + 1e-9
    }
    fitting = Fitting(assembly.mechanism, targets: targets, wishes: wishes)
    workspace = Workspace(for: assembly.mechanism)
  }

  /// A coordinate's course in a motion, a spline of fifth degree as in OpenSim.
  private struct Column {
    let curve: Curve
    let store: CurveStore

    init?(_ name: String, of motion: TimeTable, _ assembly: Assembly) {
      guard let coordinate = assembly.coordinate(name), let time = motion.column("time"),
        let column = motion.columns.firstIndex(where: { assembly.coordinate($0) == coordinate })
      else { return nil }
      let turns = assembly.mechanism.freedoms[coordinate].kind == .angle
      let unit = motion.inDegrees && turns ? Double.pi / 180 : 1
      var store = CurveStore()
      curve = store.quintic(
        x: motion.rows.map { $0[time] }, y: motion.rows.map { $0[column] * unit })
      self.store = store
    }

    func value(at time: Double) -> Double { store.jet(curve, at: time).value }
  }

  /// One frame's pose and how well it fits.
  public struct Frame {
    public var time: Double
    public var values: [Double]
    public var outcome: Fitting.Outcome
  }

  /// Fits every frame in turn, each handed on as it is done.
  public func run(_ each: (Frame) -> Void) {
    for (n, i) in frames.enumerated() {
      for (k, column) in seen.enumerated() {
        fitting.targets[k].place = track.frames[i].places[column]
      }
      weighWishes()
      for (wish, column) in followed {
        fitting.wishes[wish].value = column.value(at: track.frames[i].time)
      }
      let outcome =
        n == 0
        ? MotionStart(fitting, assembly.mechanism, workspace, accuracy: accuracy).seek()
        : fitting.fit(workspace, accuracy: accuracy)
      each(Frame(time: track.frames[i].time, values: Array(workspace.q), outcome: outcome))
    }
  }

  /// OpenSim weighs a coordinate's squared miss against the markers' mean, not their sum.
  private func weighWishes() {
    let seen = fitting.targets.reduce(0) { $0 + ($1.place == nil ? 0 : $1.weight) }
    for (k, weight) in weights.enumerated() {
      fitting.wishes[k].weight = seen > 0 ? weight * seen : weight
    }
  }

  /// The names of a motion's columns.
  public var columns: [String] { ["time"] + assembly.coordinates }

  /// A frame as a row of a .mot file: angles in degrees.
  public func row(_ frame: Frame) -> [Double] {
    [frame.time]
      + zip(frame.values.prefix(assembly.coordinates.count), assembly.mechanism.freedoms).map {
        value, freedom in
        freedom.kind == .angle ? value * 180 / .pi : value
      }
  }
}
