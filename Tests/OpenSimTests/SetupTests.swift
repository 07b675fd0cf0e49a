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
      .init(name: "knee", weight: 2, value: nil), .init(name: "hip", weight: 1, value: 0.25),
    ]
    let read = try InverseKinematicsSetup.read(Array(setup.text.utf8), file: "ik.xml")
    #expect(read == setup)
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
