import Biomechanics
import Mechanics

/// External loads bound to a model and a table, ready for any moment.
public struct LoadSource {
  private struct Bound {
    var body: Int
    var forceFrame: Int
    var pointFrame: Int
    var force: [Int]
    var point: [Int]
    var torque: [Int]
  }

  private let table: TimeTable
  private let bound: [Bound]

  /// - Throws: `.inconsistent` when a body or a column is not there.
  public init(
    _ loads: ExternalLoads, _ table: TimeTable, _ assembly: Assembly, file: String
  ) throws(OpenSimError) {
    func fault(_ what: String) -> OpenSimError { .inconsistent(.init(file: file, line: 1), what) }
    func columns(_ start: String) throws(OpenSimError) -> [Int] {
      guard !start.isEmpty else { return [] }
      var found: [Int] = []
      for axis in ["x", "y", "z"] {
        guard let column = table.column(start + axis) else {
          throw fault("there is no column \(start)\(axis)")
        }
        found.append(column)
      }
      return found
    }
    func body(_ name: String) throws(OpenSimError) -> Int {
      let last = name.split(separator: "/").last.map(String.init) ?? name
      guard let found = assembly.body(last) else { throw fault("there is no body \(name)") }
      return found
    }
    guard table.columns.first == "time" else { throw fault("the first column is not time") }
    for (row, next) in zip(table.rows, table.rows.dropFirst()) where next[0] <= row[0] {
      throw fault("time does not grow at \(next[0])")
    }
    var bound: [Bound] = []
    for force in loads.forces {
      bound.append(
        Bound(
          body: try body(force.body), forceFrame: try body(force.forceFrame),
          pointFrame: try body(force.pointFrame), force: try columns(force.force),
          point: try columns(force.point), torque: try columns(force.torque)))
    }
    self.table = table
    self.bound = bound
  }

  /// The pushes at a moment, with the model in its pose. Nothing beyond the table's ends.
  public func pushes(at time: Double, _ w: Workspace) -> [ExternalPush] {
    guard let first = table.rows.first, let last = table.rows.last, time >= first[0] - 1e-6,
      time <= last[0] + 1e-6
    else { return [] }
    var (low, high) = (0, table.rows.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if table.rows[middle][0] <= time { low = middle } else { high = middle }
    }
    let (a, b) = (table.rows[low], table.rows[min(low + 1, table.rows.count - 1)])
    let share = b[0] > a[0] ? min(1, max(0, (time - a[0]) / (b[0] - a[0]))) : 0
    func vector(_ columns: [Int]) -> Vector {
      var v = Vector()
      for (i, c) in columns.enumerated() { v[i] = a[c] + share * (b[c] - a[c]) }
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
