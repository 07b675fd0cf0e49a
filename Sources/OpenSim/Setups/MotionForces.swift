import Biomechanics
import Mechanics

/// Inverse dynamics over a motion: the force along every coordinate at every moment. Muscles are
/// left out, for what they would do is what is asked; springs and ligaments do their part unless
/// they are left out too.
public struct MotionForces {
  public let columns: [String]
  public let rows: [[Double]]
  /// From the motion's first moment to its last. With a filter there are rows before and after,
  /// of the mirrored motion, as OpenSim gives them.
  public let recorded: ClosedRange<Double>

  /// - Parameter cutoff: hertz below which the motion is kept, both ways through a Butterworth
  ///   filter of third order; nil to take it as it is.
  /// - Parameter without: names of springs and ligaments to leave out; "All" for every one.
  /// - Throws: `.inconsistent` for a motion without time, with too few moments or with none between
  ///   `start` and `end`.
  public init(
    _ assembly: Assembly, motion: TimeTable, loads: LoadSource?, cutoff: Double?, file: String,
    without: Set<String> = [], start: Double = -.infinity, end: Double = .infinity
  ) throws(OpenSimError) {
    let mechanism = assembly.mechanism
    let movement = try Movement(assembly, motion: motion, cutoff: cutoff, file: file)
    recorded = movement.recorded
    let (first, last) = (
      max(start, movement.moments[0]), min(end, movement.moments[movement.moments.count - 1])
    )
    guard first <= last else {
      throw .inconsistent(
        .init(file: file, line: 1), "the motion has nothing from \(start) s to \(end) s")
    }
    let (w, dynamics) = (Workspace(for: mechanism), InverseDynamics(mechanism))
    let springs = SpringLoads(mechanism)
    let leavesAll = without.contains { $0.lowercased() == "all" }
    springs.acting = assembly.springs.map { !leavesAll && !without.contains($0) }
    var rows: [[Double]] = []
    let from = movement.moments.lastIndex { $0 <= first + 1e-12 } ?? 0
    let to = movement.moments.lastIndex { $0 <= last + 1e-12 } ?? 0
    for i in from...to {
      movement.take(i, mechanism, w, dynamics, toTheLetter: true)
      let time = movement.moments[i]
      springs.time = time
      dynamics.solve(w, pushes: loads?.pushes(at: time, w) ?? [], springs: springs)
      rows.append([time] + dynamics.forces.prefix(assembly.coordinates.count))
    }
    columns =
      ["time"]
      + zip(assembly.coordinates, mechanism.freedoms).map { name, freedom in
        name + (freedom.kind == .angle ? "_moment" : "_force")
      }
    self.rows = rows
  }

  public var table: TimeTable {
    TimeTable(name: "Inverse Dynamics Generalized Forces", columns: columns, rows: rows)
  }
}

/// A motion by columns; nil where it says nothing of a coordinate.
struct Samples {
  var times: [Double]
  var columns: [[Double]?]

  /// Low-pass filtering as OpenSim does it: half the motion is mirrored on at either end, moments
  /// are made even, then a Butterworth filter of third order runs there and back.
  mutating func filter(below cutoff: Double) {
    let pad = times.count / 2
    times = Self.padded(times, pad)
    columns = columns.map { $0.map { Self.padded($0, pad) } }
    let steps = zip(times.dropFirst(), times).map { $0 - $1 }
    let least = steps.min() ?? 1
    let mean = (times[times.count - 1] - times[0]) / Double(steps.count)
    if mean - least > 1e-15 {
      let last = times[times.count - 1]
      var even: [Double] = []
      var t = times[0]
      while t <= last {
        even.append(t)
        t += least
      }
      columns = columns.map { column in
        column.map { values in
          let spline = QuinticSpline(x: times, y: values)
          return even.map { spline.jet(at: $0).value }
        }
      }
      times = even
    }
    columns = columns.map { $0.map { Self.butterworth($0, step: least, cutoff: cutoff) } }
  }

  /// Mirrored about the end points.
  private static func padded(_ v: [Double], _ pad: Int) -> [Double] {
    let n = v.count
    let before = stride(from: pad, to: 0, by: -1).map { 2 * v[0] - v[$0] }
    let after = (0..<pad).map { 2 * v[n - 1] - v[n - 2 - $0] }
    return before + v + after
  }

  private static func butterworth(_ v: [Double], step: Double, cutoff: Double) -> [Double] {
    let below = min(cutoff, 0.49 / step)
    let (sine, cosine) = sineAndCosine(.pi * below * step)
    let w = sine / cosine
    let (w2, w3) = (w * w, w * w * w)
    let whole = (w + 1) * (w2 + w + 1)
    let a = [w3, 3 * w3, 3 * w3, w3].map { $0 / whole }
    let b = [
      (3 * w3 + 2 * w2 - 2 * w - 3) / whole, (3 * w3 - 2 * w2 - 2 * w + 3) / whole,
      (w - 1) * (w2 - w + 1) / whole,
    ]
    func pass(_ x: [Double]) -> [Double] {
      var y = x
      for i in 3..<max(3, x.count) {
        y[i] =
          a[0] * x[i] + a[1] * x[i - 1] + a[2] * x[i - 2] + a[3] * x[i - 3] - b[0] * y[i - 1]
          - b[1] * y[i - 2] - b[2] * y[i - 3]
      }
      return y
    }
    return pass(pass(v).reversed()).reversed()
  }
}
