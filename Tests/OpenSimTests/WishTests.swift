import Mechanics
import OpenSim
import Testing

/// What an inverse kinematics set-up wishes of coordinates beside markers.
struct WishTests {
  /// A sledge on the x axis with markers at its middle.
  private func sledge(markers: Int) throws -> Assembly {
    let names = (0..<markers).map {
      "<Marker name=\"m\($0)\"><socket_parent_frame>/bodyset/b</socket_parent_frame></Marker>"
    }
    let text = """
      <OpenSimDocument Version="40000"><Model><BodySet><objects><Body name="b"><mass>1</mass></Body>
      </objects></BodySet><JointSet><objects><SliderJoint name="j">
      <socket_parent_frame>/ground</socket_parent_frame>
      <socket_child_frame>/bodyset/b</socket_child_frame>
      <coordinates><Coordinate name="x"><range>-9 9</range></Coordinate></coordinates>
      </SliderJoint></objects></JointSet><MarkerSet><objects>\(names.joined())</objects></MarkerSet>
      </Model></OpenSimDocument>
      """
    return try Assembly(Model.read(Array(text.utf8), file: "sledge.osim").model)
  }

  /// Where the sledge comes to lie with markers seen at 1 m.
  private func place(
    markers: Int, lost: Int = 0, _ wish: InverseKinematicsSetup.CoordinateTask,
    motion: TimeTable? = nil, at time: Double = 0
  ) throws -> Double {
    let assembly = try sledge(markers: markers)
    var setup = InverseKinematicsSetup()
    setup.markers = assembly.markers.map { .init(name: $0, weight: 2) }
    setup.coordinates = [wish]
    let seen = (0..<markers).map { $0 < lost ? nil : Vector(1, 0, 0) }
    let track = MarkerTrack(markers: assembly.markers, frames: [.init(time: time, places: seen)])
    let fitting = MarkerFitting(
      assembly, track: track, setup: setup, accuracy: 1e-12, motion: motion)
    var found = Double.nan
    fitting.run { found = $0.values[0] }
    return found
  }

  /// As OpenSim weighs them: the least of (x − 1)² + w x² is at 1 / (1 + w), however many markers.
  @Test(arguments: [(1, 0), (5, 0), (5, 3)])
  func aCoordinateIsWeighedAgainstTheMeanOfTheMarkersSeen(_ markers: Int, _ lost: Int) throws {
    let wish = InverseKinematicsSetup.CoordinateTask(name: "x", weight: 3, value: .manual(0))
    #expect(abs(try place(markers: markers, lost: lost, wish) - 0.25) < 1e-9)
  }

  /// Straight lines between the moments would miss by a hundredth.
  @Test func aCoordinateFromAFileFollowsASmoothCurve() throws {
    func course(_ time: Double) -> Double { time * time * (time - 2) }
    let times = (0...9).map { Double($0) * 0.25 }
    let motion = TimeTable(
      name: "", columns: ["time", "x"], rows: times.map { [$0, course($0)] })
    let wish = InverseKinematicsSetup.CoordinateTask(name: "x", weight: 1e9, value: .fromFile)
    let found = try place(markers: 1, wish, motion: motion, at: 1.1)
    #expect(abs(found - course(1.1)) < 1e-3)
    #expect(abs(found - (0.6 * course(1) + 0.4 * course(1.25))) > 5e-3)
  }
}
