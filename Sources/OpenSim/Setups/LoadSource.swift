import Biomechanics
import Mechanics

/// External loads bound to a model and a table, ready for any moment. As in OpenSim each column is
/// a natural cubic spline over time, and goes on straight beyond the table's ends.
public struct LoadSource {
  private struct Bound {
    var body: Int
    var forceFrame: Int
    var pointFrame: Int
    var force: [Curve]
    var point: [Curve]
    var torque: [Curve]
  }

  private let curves: CurveStore
  private let bound: [Bound]
  /// From the table's first moment to its last, seconds.
  public let recorded: ClosedRange<Double>

  /// - Throws: `.inconsistent` when a body, a column or every row is not there.
  public init(
    _ loads: ExternalLoads, _ table: TimeTable, _ assembly: Assembly, file: String
  ) throws(OpenSimError) {
    func fault(_ what: String) -> OpenSimError { .inconsistent(.init(file: file, line: 1), what) }
    func body(_ name: String) throws(OpenSimError) -> Int {
      let last = name.split(separator: "/").last.map(String.init) ?? name
      guard let found = assembly.body(last) else { throw fault("there is no body \(name)") }
      return found
    }
    guard table.columns.first == "time" else { throw fault("the first column is not time") }
    for (row, next) in zip(table.rows, table.rows.dropFirst()) where next[0] <= row[0] {
      throw fault("time does not grow at \(next[0])")
    }
    guard let first = table.rows.first?[0], let last = table.rows.last?[0] else {
      throw fault("there are no rows")
    }
    recorded = first...last
    let times = table.rows.map { $0[0] }
    var curves = CurveStore()
    func axes(_ start: String) throws(OpenSimError) -> [Curve] {
      guard !start.isEmpty else { return [] }
      var made: [Curve] = []
      for axis in ["x", "y", "z"] {
        guard let column = table.column(start + axis) else {
          throw fault("there is no column \(start)\(axis)")
        }
        let values = table.rows.map { $0[column] }
        made.append(
          times.count < 4
            ? curves.pieces(x: times, y: values) : curves.naturalSpline(x: times, y: values))
      }
      return made
    }
    var bound: [Bound] = []
    for force in loads.forces {
      bound.append(
        Bound(
          body: try body(force.body), forceFrame: try body(force.forceFrame),
          pointFrame: try body(force.pointFrame), force: try axes(force.force),
          point: try axes(force.point), torque: try axes(force.torque)))
    }
    self.curves = curves
    self.bound = bound
  }

  /// The pushes at a moment, with the model in its pose.
  public func pushes(at time: Double, _ w: Workspace) -> [ExternalPush] {
    func vector(_ axes: [Curve]) -> Vector {
      var v = Vector()
      for (i, curve) in axes.enumerated() { v[i] = curves.jet(curve, at: time).value }
      return v
    }
    return bound.map { load in
      let turn = w.places[load.forceFrame].turn
      let point =
        load.point.isEmpty
        ? w.places[load.body].origin : w.places[load.pointFrame] * vector(load.point)
      return ExternalPush(
        body: load.body, force: turn * vector(load.force), point: point,
        torque: turn * vector(load.torque))
    }
  }
}
