import OpenSim
import Testing

struct SetupTests {
  @Test func aSetupComesBackAsItWas() throws {
    var setup = InverseKinematicsSetup()
    setup.name = "walk & turn"
    setup.modelFile = "a.osim"
    setup.markerFile = "a.trc"
    setup.accuracy = 1e-6
    (setup.start, setup.end) = (0.5, 2)
    setup.markers = [.init(name: "R.ASIS", weight: 10), .init(name: "L.ASIS", weight: 0.5)]
    setup.coordinates = [
      .init(name: "knee", weight: 2, value: .rest),
      .init(name: "hip", weight: 1, value: .manual(0.25)),
      .init(name: "ankle", weight: 1, value: .fromFile),
    ]
    setup.coordinateFile = "a.mot"
    let read = try InverseKinematicsSetup.read(Array(setup.text.utf8), file: "ik.xml")
    #expect(read == setup)
  }

  @Test func aDynamicsSetupComesBackAsItWas() throws {
    var setup = InverseDynamicsSetup()
    (setup.name, setup.modelFile, setup.coordinatesFile) = ("walk", "a.osim", "a.mot")
    (setup.loadsFile, setup.outputFile) = ("grf.xml", "out.sto")
    (setup.start, setup.end, setup.cutoff) = (0.5, 2, 6)
    setup.without = ["Muscles", "knee_ligament"]
    let read = try InverseDynamicsSetup.read(Array(setup.text.utf8), file: "id.xml")
    #expect(read == setup)
    #expect(
      try InverseDynamicsSetup.read(Array(InverseDynamicsSetup().text.utf8), file: "") == .init())
  }

  @Test func aFilterBelowNoughtIsNone() throws {
    let text = """
      <InverseDynamicsTool><lowpass_cutoff_frequency_for_coordinates>-1
      </lowpass_cutoff_frequency_for_coordinates></InverseDynamicsTool>
      """
    #expect(try InverseDynamicsSetup.read(Array(text.utf8), file: "id.xml").cutoff == nil)
  }

  @Test func loadsComeBackAsTheyWere() throws {
    var loads = ExternalLoads()
    (loads.name, loads.dataFile) = ("grf", "grf.mot")
    var force = ExternalLoads.Force()
    (force.name, force.body, force.force) = ("right", "calcn_r", "r_v")
    (force.point, force.torque, force.pointFrame) = ("r_p", "r_m", "pelvis")
    loads.forces = [force]
    #expect(try ExternalLoads.read(Array(loads.text.utf8), file: "l.xml") == loads)
  }

  @Test func tasksMayBeKeptInAFileBeside() throws {
    let text = "<InverseKinematicsTool><IKTaskSet file=\"tasks.xml\"/></InverseKinematicsTool>"
    let tasks = """
      <OpenSimDocument><IKTaskSet><objects><IKMarkerTask name="a"><weight>2</weight></IKMarkerTask>
      </objects></IKTaskSet></OpenSimDocument>
      """
    let setup = try InverseKinematicsSetup.read(Array(text.utf8), file: "ik.xml") { name in
      name == "tasks.xml" ? Array(tasks.utf8) : nil
    }
    #expect(setup.markers == [.init(name: "a", weight: 2)])
    #expect(throws: OpenSimError.self) {
      try InverseKinematicsSetup.read(Array(text.utf8), file: "ik.xml")
    }
  }

  @Test func aTaskThatDoesNotApplyIsLeftOut() throws {
    let text = """
      <OpenSimDocument><InverseKinematicsTool name="t"><IKTaskSet><objects>
      <IKMarkerTask name="a"><apply>false</apply><weight>1</weight></IKMarkerTask>
      <IKMarkerTask name="b"><apply>true</apply><weight>2</weight></IKMarkerTask>
      </objects></IKTaskSet></InverseKinematicsTool></OpenSimDocument>
      """
    let setup = try InverseKinematicsSetup.read(Array(text.utf8), file: "ik.xml")
    #expect(setup.markers == [.init(name: "b", weight: 2)])
  }

  @Test(arguments: [
    "<a/>", "<InverseKinematicsTool><accuracy>0</accuracy></InverseKinematicsTool>",
    "<InverseKinematicsTool><time_range>1</time_range></InverseKinematicsTool>",
    """
    <InverseKinematicsTool><IKTaskSet><objects><IKMarkerTask name="a"><weight>-1</weight>
    </IKMarkerTask></objects></IKTaskSet></InverseKinematicsTool>
    """,
  ])
  func aDamagedSetupIsNamed(_ text: String) {
    #expect(throws: OpenSimError.self) {
      try InverseKinematicsSetup.read(Array(text.utf8), file: "ik.xml")
    }
  }

  @Test func loadsReadWithTheirFramesAndColumns() throws {
    let text = """
      <OpenSimDocument><ExternalLoads name="l"><objects><ExternalForce name="f">
      <applied_to_body>calcn_r</applied_to_body><force_identifier>v</force_identifier>
      <point_identifier>p</point_identifier><torque_identifier>Unassigned</torque_identifier>
      </ExternalForce><ExternalForce name="off"><isDisabled>true</isDisabled></ExternalForce>
      </objects><datafile>grf.mot</datafile></ExternalLoads></OpenSimDocument>
      """
    let loads = try ExternalLoads.read(Array(text.utf8), file: "l.xml")
    #expect(loads.dataFile == "grf.mot")
    #expect(loads.forces.count == 1)
    #expect(loads.forces[0].forceFrame == "ground")
    #expect(loads.forces[0].torque == "")
  }
}
