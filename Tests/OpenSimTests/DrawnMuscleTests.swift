import Mechanics
import OpenSim
import Testing

/// The older muscles, whose curves a file draws point by point.
struct DrawnMuscleTests {
  /// A muscle along a slide, `metres` long.
  private func relaxed(_ tag: String, at metres: Double) throws -> Musculotendon.Rest {
    let text = """
      <OpenSimDocument Version="40000"><Model><BodySet><objects><Body name="b"><mass>1</mass></Body>
      </objects></BodySet><JointSet><objects><SliderJoint name="j">
      <socket_parent_frame>/ground</socket_parent_frame>
      <socket_child_frame>/bodyset/b</socket_child_frame>
      <coordinates><Coordinate name="x"/></coordinates></SliderJoint></objects></JointSet>
      <ForceSet><objects><\(tag) name="m"><GeometryPath><PathPointSet><objects>
      <PathPoint name="p"><socket_parent_frame>/ground</socket_parent_frame></PathPoint>
      <PathPoint name="q"><socket_parent_frame>/bodyset/b</socket_parent_frame></PathPoint>
      </objects></PathPointSet></GeometryPath></\(tag)></objects></ForceSet>
      </Model></OpenSimDocument>
      """
    let assembly = try Assembly(Model.read(Array(text.utf8), file: "m.osim").model)
    let muscle = try #require(assembly.mechanism.muscles[0])
    return assembly.mechanism.rest(muscle, length: metres, activation: 0)
  }

  @Test(arguments: ["Schutte1993Muscle_Deprecated", "Delp1990Muscle_Deprecated"])
  func relaxedOnesPullWithNothingActive(_ tag: String) throws {
    let rest = try relaxed(tag, at: 0.33)
    #expect(rest.activeForce == 0)
    #expect(rest.tendonForce > 10)
    #expect(abs(rest.tendonForce - rest.passiveInTendon) < 1e-6 * rest.tendonForce)
  }

  @Test func othersStayAwakeByAHundredth() throws {
    #expect(try relaxed("Thelen2003Muscle", at: 0.33).activeForce > 1)
  }
}
