import Anatomy
import Biomechanics
import Flexibility
import Foundation
import Mechanics
import OpenSim

/// Everything that is timed, by name.
struct Works {
  private(set) var all: [String: Work] = [:]
  private(set) var told: [(name: String, said: String)] = []

  private mutating func add(_ name: String, _ said: String, _ work: @escaping Work) {
    all[name] = work
    told.append((name, said))
  }

  init(model path: String, markers folder: URL) throws {
    let leg = try Model.read(Self.bytes(path), file: path).model
    for (name, courses) in [("asOpenSim", Courses.asOpenSim), ("shortest", .shortest)] {
      addPaths(name, try Assembly(leg, courses: courses).mechanism)
    }
    addForces("leg", try Assembly(leg).mechanism)
    try addMarkers(folder)
    if let body = FullBody() {
      addForces("own", body.mechanism)
      addPaths("own", body.mechanism)
      addPostures(body)
    }
    addForces("chain", try Chain(links: 34).mechanism)
    try addGrowth()
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// Each round another of 64 poses, all coordinates a little off rest.
  private mutating func addPaths(_ name: String, _ m: Mechanism) {
    let (poses, w) = (Self.poses(m), Workspace(for: m))
    func move(_ i: Int) {
      for c in w.q.indices { w.q[c] = poses[i % poses.count][c] }
      m.move(w)
    }
    add("lengths-" + name, "\(m.paths.count) paths, \(m.freedoms.count) coordinates") {
      move($0)
      m.measureLengths(w)
      return 1
    }
    add("jacobian-" + name, "\(m.paths.count) paths, \(m.columns.count) moment arms") {
      move($0)
      m.measurePaths(w)
      return 1
    }
  }

  private mutating func addForces(_ name: String, _ m: Mechanism) {
    let (poses, w, forces) = (Self.poses(m), Workspace(for: m), InverseDynamics(m))
    for c in forces.speeds.indices {
      (forces.speeds[c], forces.accelerations[c]) = (0.5, -1)
    }
    let free = m.freedoms.filter { $0.follows == nil }.count
    add("id-" + name, "\(free) free coordinates") {
      for c in w.q.indices { w.q[c] = poses[$0 % poses.count][c] }
      m.move(w)
      forces.solve(w)
      return 1
    }
  }

  /// Frames of the clean markers of a forward bend, to a hundredth of a degree.
  private mutating func addMarkers(_ folder: URL) throws {
    let model = folder.appending(path: "model_rajagopal_scaled_walk.osim").path
    let track = folder.appending(path: "forward_bend_clean.trc").path
    let assembly = try Assembly(Model.read(Self.bytes(model), file: model).model)
    let markers = try MarkerTrack.read(Self.bytes(track), file: track)
    let fitting = MarkerFitting(
      assembly, track: markers, setup: nil, accuracy: 0.01 * .pi / 180)
    let off = try Self.worstAngle(fitting, assembly, truth: folder)
    add("ik", "\(markers.frames.count) frames, worst angle \(off) degrees off the truth") { _ in
      var frames = 0
      fitting.run { _ in frames += 1 }
      return frames
    }
  }

  private static func worstAngle(
    _ fitting: MarkerFitting, _ assembly: Assembly, truth folder: URL
  ) throws -> Double {
    let path = folder.appending(path: "forward_bend_truth.csv").path
    let truth = try PoseTable.read(bytes(path), file: path)
    let columns = truth.columns.map { assembly.coordinate($0) }
    var (worst, row) = (0.0, 0)
    fitting.run { frame in
      for (column, value) in zip(columns, truth.rows[row]) {
        // The truth is in degrees; the kneecap follows and is not looked at by the field.
        guard let column, let value, assembly.mechanism.freedoms[column].kind == .angle,
          assembly.mechanism.freedoms[column].follows == nil
        else { continue }
        worst = max(worst, abs(frame.values[column] * 180 / .pi - value))
      }
      row += 1
    }
    return (worst * 1e5).rounded() / 1e5
  }

  private mutating func addPostures(_ body: FullBody) {
    let solver = PostureSolver(PassiveLeg(body))
    let tasks: [(String, PostureTask)] = [
      ("standing", .standing), ("sitting", .sitting(upright: true)),
      ("slumped", .sitting(upright: false)), ("long-sitting", .longSitting),
      ("bending", .bending(toHandHeight: 0.3, knees: 0, load: 0)),
      ("lifting", .bending(toHandHeight: 0.3, knees: 0.6, load: 10)),
    ]
    for (name, task) in tasks {
      add("posture-" + name, "one solve") { _ in
        sink += solver.solve(task).back.compression
        return 1
      }
    }
  }

  private mutating func addGrowth() throws {
    for links in Chain.sizes {
      let before = memoryTaken()
      let chain = try Chain(links: links)
      let m = chain.mechanism
      let (w, forces) = (Workspace(for: m), InverseDynamics(m))
      let bytes = memoryTaken() - before
      for c in w.q.indices { w.q[c] = 0.1 }
      add("grow-paths-\(links)", "\(bytes)") { _ in
        m.move(w)
        m.measurePaths(w)
        return 1
      }
      add("grow-id-\(links)", "\(bytes)") { _ in
        m.move(w)
        forces.solve(w)
        return 1
      }
    }
  }

  private static func poses(_ m: Mechanism) -> [[Double]] {
    (0..<64).map { n in
      m.freedoms.indices.map { c in
        let turns = Double(n * (2 * c + 3) + c) * 0.6180339887498949
        return m.freedoms[c].rest + 0.7 * (turns - turns.rounded(.down) - 0.5)
      }
    }
  }
}

/// What is computed goes here, so that nothing is left out for being unused.
nonisolated(unsafe) var sink = 0.0

/// Bytes on the heap.
func memoryTaken() -> Int { Int(mallinfo2().uordblks + mallinfo2().hblkhd) }
