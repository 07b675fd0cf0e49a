import Mechanics
import OpenSim
import Testing

/// The field's tables, there and back, and what comes of damaged ones.
struct TableTests {
  private let motion = TimeTable(
    name: "walk", inDegrees: true, columns: ["time", "hip", "knee"],
    rows: [[0, 1.5, -0.1], [0.01, 1e-7, 3], [0.02, .pi, -2.25]])

  @Test func aMotionComesBackAsItWas() throws {
    let text = motion.text
    #expect(try TimeTable.read(Array(text.utf8), file: "a.mot") == motion)
    let windows = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(try TimeTable.read(Array(windows.utf8), file: "a.mot") == motion)
  }

  @Test func markersComeBackAsTheyWere() throws {
    let track = MarkerTrack(
      markers: ["RASI", "LASI"],
      frames: [
        .init(time: 0, places: [Vector(0.1, 0.2, 0.3), nil]),
        .init(time: 0.5, places: [Vector(1, 2, 3), Vector(-1e-3, 0, 4)]),
      ])
    #expect(try MarkerTrack.read(Array(track.text(rate: 2).utf8), file: "a.trc") == track)
  }

  @Test(arguments: [
    "", "endheader", "x\nendheader\n", "x\nendheader\na b\n1\n", "x\nendheader\na b\n1 2 3\n",
    "x\nendheader\na b\n1 nan\n", "x\nendheader\na a\n1 2\n", "no end of the heading\n1 2\n",
    "x\nendheader\na\n1e999\n", "x\u{0}\nendheader\na\n1\n",
  ])
  func aDamagedTableIsNamed(_ text: String) {
    #expect(throws: OpenSimError.self) {
      try TimeTable.read(Array(text.utf8), file: "a.sto")
    }
  }

  @Test func posesReadAsSpreadsheetsWriteThem() throws {
    let text = "\u{FEFF}\"hip, right\",knee,\"say \"\"a\"\"\"\r\n1,\" 2 \",-3e-1\r\n,,5\r\n\r\n"
    let table = try PoseTable.read(Array(text.utf8), file: "p.csv")
    #expect(table.columns == ["hip, right", "knee", "say \"a\""])
    #expect(table.rows == [[1, 2, -0.3], [nil, nil, 5]])
  }

  @Test(arguments: [("j2_0", ["j1_0"]), ("j1_0,j2_0", []), ("j1_0", [])])
  func aFollowerToldWithoutItsLeaderIsNoticed(_ columns: String, _ leaders: [String]) throws {
    let assembly = try Assembly(CaseTests.model("couplers"))
    let table = PoseTable(columns: columns.split(separator: ",").map(String.init), rows: [])
    #expect(table.namesLeftBehind(assembly).map(\.leader) == leaders)
  }

  @Test func aBadPoseIsNamedByLineAndColumn() {
    #expect(
      throws: OpenSimError.damaged(
        .init(file: "p.csv", line: 3), "\"4o\" under \"knee\" is not a number")
    ) { try PoseTable.read(Array("hip,knee\n1,2\n3,4o\n".utf8), file: "p.csv") }
  }

  @Test(arguments: ["hip;knee\n1,5;2\n", "hip\tknee\n1\t2\n"])
  func posesPartedByOtherThanCommasAreToldSo(_ text: String) {
    #expect(
      throws: OpenSimError.damaged(
        .init(file: "p.csv", line: 1), "commas part the cells, not semicolons or tabs")
    ) { try PoseTable.read(Array(text.utf8), file: "p.csv") }
  }

  @Test(arguments: ["", "a,a\n1,2\n", "a,b\n1\n", "a,b\n1,2,3\n", "a\n\"1\n", "a\ninf\n"])
  func damagedPosesAreNamed(_ text: String) {
    #expect(throws: OpenSimError.self) { try PoseTable.read(Array(text.utf8), file: "p.csv") }
  }

  @Test func theLineOfABadNumberIsNamed() {
    let text = "x\nendheader\na b\n1 2\n3 four\n"
    #expect(
      throws: OpenSimError.damaged(.init(file: "a.sto", line: 5), "\"four\" is not a number")
    ) { try TimeTable.read(Array(text.utf8), file: "a.sto") }
  }

  private static let heading =
    "PathFileType\t4\nUnits\nmm\nFrame#\tTime\tLeft toe\t\t\tHeel\n\t\tX1\n"

  @Test func tabsKeepMarkersNamesWhole() throws {
    let text = Self.heading + "1\t0\t1\t2\t3\t4\t5\t6\n2\t0.1\t\t\t\t4\t5\t6\t\t\n3\t0.2\t1\t2\t3\n"
    let track = try MarkerTrack.read(Array(text.utf8), file: "a.trc")
    #expect(track.markers == ["Left toe", "Heel"])
    #expect(
      track.frames.map { $0.places.map { $0 != nil } } == [
        [true, true], [false, true], [true, false],
      ])
  }

  @Test(arguments: [
    ("", 5, "there are no frames"),
    ("1\t0\t1\t2\t3\t4\n", 6, "there are 6 values for 2 markers"),
    ("1\t0\t1\t2\t3\n2\t0\t1\t2\t3\n", 7, "time does not grow at 0.0"),
  ])
  func aBadFrameIsNamedByItsLine(_ frames: String, _ line: Int, _ what: String) {
    #expect(throws: OpenSimError.damaged(.init(file: "a.trc", line: line), what)) {
      try MarkerTrack.read(Array((Self.heading + frames).utf8), file: "a.trc")
    }
  }

  @Test(arguments: [
    ("walk\ndatacolumns 2", true), ("walk\nversion=1", false), ("walk\ninDegrees=no", false),
    ("walk\nversion=1\ninDegrees=yes", true),
  ])
  func onlyMotionsOlderThanOpenSimAreInDegreesUnsaid(_ heading: String, _ inDegrees: Bool) throws {
    let text = heading + "\nendheader\ntime hip\n0 1\n"
    #expect(try TimeTable.read(Array(text.utf8), file: "a.mot").inDegrees == inDegrees)
  }

  @Test(arguments: [
    "", "PathFileType\n\n\n\n\n\n", "x\ny\nz\na\nb\n", "PathFileType 4\nUnits\nm\n",
  ])
  func damagedMarkersAreNamed(_ text: String) {
    #expect(throws: OpenSimError.self) { try MarkerTrack.read(Array(text.utf8), file: "a.trc") }
  }

  @Test(.enabled(if: Shared.isThere, Shared.absent))
  func recordedFilesRead() throws {
    let walk = "gait2392/subject01_walk1"
    let track = try MarkerTrack.read(Shared.bytes(walk + ".trc"), file: "walk.trc")
    #expect(track.markers.count > 30)
    #expect(track.frames.count > 100)
    #expect(track.frames[0].places.compactMap { $0 }.allSatisfy { abs($0.x) < 5 })
    let forces = try TimeTable.read(Shared.bytes(walk + "_grf.mot"), file: "grf.mot")
    #expect(forces.columns.first == "time")
    #expect(forces.rows.count > 1000)
    let angles = try TimeTable.read(Shared.bytes(walk + "_ik.mot"), file: "ik.mot")
    #expect(angles.inDegrees)
  }
}
