import Biomechanics
import Mechanics

/// A movement of a model, moment by moment: recorded over time, or poses held still.
public struct Movement {
  /// Seconds; for poses held still, their numbers from 0.
  public let moments: [Double]
  /// From the first recorded moment to the last. With a filter there are moments before and after,
  /// of the mirrored motion, as OpenSim gives them.
  public let recorded: ClosedRange<Double>
  private let columns: [Column?]

  private enum Column {
    case smooth(QuinticSpline)
    case still([Double])
  }

  /// A recording: splines of fifth degree through it, so that it has speeds and accelerations.
  ///
  /// - Parameter cutoff: hertz below which the motion is kept, both ways through a Butterworth
  ///   filter of third order; nil to take it as it is.
  /// - Throws: `.inconsistent` for a motion without time or with too few moments.
  public init(
    _ assembly: Assembly, motion: TimeTable, cutoff: Double?, file: String
  ) throws(OpenSimError) {
    func fault(_ what: String) -> OpenSimError { .inconsistent(.init(file: file, line: 1), what) }
    guard motion.columns.first == "time" else { throw fault("the first column is not time") }
    guard motion.rows.count >= 6 else { throw fault("there are fewer than six moments") }
    for (row, next) in zip(motion.rows, motion.rows.dropFirst()) where next[0] <= row[0] {
      throw fault("time does not grow at \(next[0])")
    }
    var samples = Samples(
      times: motion.rows.map { $0[0] },
      columns: assembly.mechanism.freedoms.enumerated().map { i, freedom in
        guard let column = motion.columns.firstIndex(where: { assembly.coordinate($0) == i })
        else { return nil }
        let scale = motion.inDegrees && freedom.kind == .angle ? Double.pi / 180 : 1
        return motion.rows.map { $0[column] * scale }
      })
    if let cutoff { samples.filter(below: cutoff) }
    moments = samples.times
    recorded = motion.rows[0][0]...motion.rows[motion.rows.count - 1][0]
    columns = samples.columns.map { column in
      column.map { .smooth(QuinticSpline(x: samples.times, y: $0)) }
    }
  }

  /// Poses held still, radians and metres; columns called "pose" or "time" only count them.
  ///
  /// - Throws: `.inconsistent` for a column that is no coordinate.
  public init(_ assembly: Assembly, poses: PoseTable, file: String) throws(OpenSimError) {
    let coordinates = try poses.coordinates(of: assembly, file: file)
    moments = poses.rows.indices.map(Double.init)
    recorded = 0...Double(max(0, poses.rows.count - 1))
    columns = assembly.coordinates.indices.map { c in
      let rest = assembly.mechanism.freedoms[c].rest
      return coordinates.firstIndex(of: c).map { column in
        .still(poses.rows.map { $0[column] ?? rest })
      }
    }
  }

  /// Puts the model where it is at a moment, and says how it moves there.
  ///
  /// - Parameter toTheLetter: followers are where the recording has them, as OpenSim's inverse
  ///   dynamics takes it, rather than where their leaders put them.
  public func take(
    _ moment: Int, _ mechanism: Mechanism, _ w: Workspace, _ dynamics: InverseDynamics,
    toTheLetter: Bool = false
  ) {
    mechanism.rest(w)
    for (c, column) in columns.enumerated() {
      (dynamics.speeds[c], dynamics.accelerations[c]) = (0, 0)
      switch column {
      case .smooth(let spline):
        w.q[c] = spline.y[moment]
        dynamics.speeds[c] = spline.slopes[moment]
        dynamics.accelerations[c] = spline.bends[moment]
      case .still(let values): w.q[c] = values[moment]
      case nil: break
      }
    }
    if toTheLetter { mechanism.moveToTheLetter(w) } else { mechanism.move(w) }
  }
}
