import Mechanics
import OpenSim
import Testing

/// A recording may begin far from the pose at rest.
struct MotionStartTests {
  /// A limb on a fixed trunk: three angles at the shoulder, one at the elbow, no clamps.
  private func arm() throws -> Assembly {
    func coordinate(_ name: String, _ range: String) -> String {
      "<Coordinate name=\"\(name)\"><range>\(range)</range></Coordinate>"
    }
    func marker(_ name: String, _ body: String, _ place: String) -> String {
      "<Marker name=\"\(name)\"><socket_parent_frame>/bodyset/\(body)</socket_parent_frame>"
        + "<location>\(place)</location></Marker>"
    }
    let text = """
      <OpenSimDocument Version="40000"><Model><BodySet><objects>
      <Body name="upper"><mass>1</mass></Body><Body name="lower"><mass>1</mass></Body>
      </objects></BodySet><JointSet><objects><GimbalJoint name="shoulder">
      <socket_parent_frame>/ground</socket_parent_frame>
      <socket_child_frame>/bodyset/upper</socket_child_frame>
      <coordinates>\(coordinate("a", "-1.5 1.5"))\(coordinate("b", "-1.5 1.5"))
      \(coordinate("c", "-3 3"))</coordinates></GimbalJoint><PinJoint name="elbow">
      <socket_parent_frame>elbow_offset</socket_parent_frame>
      <socket_child_frame>/bodyset/lower</socket_child_frame>
      <coordinates>\(coordinate("d", "0 2.5"))</coordinates>
      <frames><PhysicalOffsetFrame name="elbow_offset"><socket_parent>/bodyset/upper</socket_parent>
      <translation>0 -0.3 0</translation></PhysicalOffsetFrame></frames></PinJoint>
      </objects></JointSet><MarkerSet><objects>
      \(marker("m1", "upper", "0.04 -0.1 0.01"))\(marker("m2", "upper", "0 -0.3 0.04"))
      \(marker("m3", "lower", "0.03 -0.1 0"))\(marker("m4", "lower", "0 -0.25 0.03"))
      </objects></MarkerSet></Model></OpenSimDocument>
      """
    return try Assembly(Model.read(Array(text.utf8), file: "arm.osim").model)
  }

  /// The pose found from where its markers are.
  private func found(_ pose: [Double], _ assembly: Assembly) -> [Double] {
    let (mechanism, w) = (assembly.mechanism, Workspace(for: assembly.mechanism))
    for (c, value) in pose.enumerated() { w.q[c] = value }
    mechanism.move(w)
    let seen = mechanism.markers.map { Optional(mechanism.position($0.place, on: $0.body, w)) }
    let track = MarkerTrack(markers: assembly.markers, frames: [.init(time: 0, places: seen)])
    var values: [Double] = []
    MarkerFitting(assembly, track: track, setup: nil, accuracy: 1e-10).run { values = $0.values }
    return values
  }

  @Test func anyPoseWithinTheRangesIsFoundFromItsMarkers() throws {
    let assembly = try arm()
    for n in 0..<81 {
      let share = { (digit: Int) -> Double in [0.05, 0.5, 0.95][(n / digit) % 3] }
      let pose = zip(assembly.mechanism.freedoms, [1, 3, 9, 27]).map { freedom, digit in
        freedom.lowest + share(digit) * (freedom.highest - freedom.lowest)
      }
      for (value, meant) in zip(found(pose, assembly), pose) {
        #expect(abs(value - meant) < 1e-6, "\(pose)")
      }
    }
  }

  /// Who turns farther than the file's ranges is not told to stand on the head instead.
  @Test(arguments: [[2.5, 0.2, 0.1, 1], [0.3, 0.1, 3.1, 1]])
  func aPoseOutOfRangeStaysOneThatNoOtherTellsBetter(_ pose: [Double]) throws {
    for (value, meant) in zip(found(pose, try arm()), pose) { #expect(abs(value - meant) < 1e-6) }
  }
}
