import OpenSim
import Testing

/// Files from anyone: each gets an error that names its line, or a model; none stops us.
struct HostileTests {
  private func error(_ text: String) -> OpenSimError? {
    do {
      let (model, _) = try Model.read(Array(text.utf8), file: "x.osim")
      _ = try Assembly(model, file: "x.osim")
      return nil
    } catch { return error }
  }

  private func model(_ inside: String) -> String {
    "<OpenSimDocument Version=\"40000\">\n<Model name=\"m\">\n\(inside)\n</Model></OpenSimDocument>"
  }

  @Test(arguments: [
    "", "   ", "<", "<a", "<a>", "<a></b>", "</a>", "<a b=c/>", "<a b='1' b='2'/>", "<a/><b/>",
    "<a>&bomb;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&", "text", "<a><![CDATA[x</a>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a><!-- never closed</a>", "<?xml <a/>",
    "<a>\u{0}</a>", "<Model/><Model/>",
  ])
  func brokenMarkupIsNamedWithItsLine(_ text: String) {
    guard case .damaged(let place, let what)? = error(text) else {
      Issue.record("\(text) was taken")
      return
    }
    #expect(place.file == "x.osim")
    #expect(place.line >= 1)
    #expect(!what.isEmpty)
  }

  @Test func nestingHasAnEnd() {
    let deep = String(repeating: "<a>", count: 100_000)
    guard case .damaged(_, let what)? = error(deep) else {
      Issue.record("taken")
      return
    }
    #expect(what.contains("nested"))
  }

  @Test func theLineOfAFaultIsTheLineInTheFile() {
    let text = model(
      "<BodySet><objects>\n<Body name=\"b\">\n<mass>heavy</mass>\n</Body></objects></BodySet>")
    #expect(error(text)?.sentence == "x.osim:5: <mass> is not a number: \"heavy\".")
  }

  @Test(arguments: ["nan", "inf", "-inf", "1e999", "0x", "1,2", "--1"])
  func aMassMustBeANumber(_ mass: String) {
    let text = model(
      "<BodySet><objects><Body name=\"b\"><mass>\(mass)</mass></Body></objects></BodySet>")
    #expect(error(text) != nil)
  }

  @Test func anUnknownJointIsNamedWithItsLine() {
    let text = model(
      """
      <BodySet><objects><Body name="b"/></objects></BodySet>
      <JointSet><objects><ElasticJoint name="j">
      <socket_parent_frame>ground</socket_parent_frame>
      <socket_child_frame>b</socket_child_frame></ElasticJoint></objects></JointSet>
      """)
    #expect(error(text) == .unsupported(.init(file: "x.osim", line: 4), "the joint <ElasticJoint>"))
  }

  private func joint(_ name: String, _ parent: String, _ child: String) -> String {
    """
    <WeldJoint name="\(name)"><socket_parent_frame>\(parent)</socket_parent_frame>
    <socket_child_frame>\(child)</socket_child_frame></WeldJoint>
    """
  }

  @Test func jointsThatReachNoGroundAreRefusedAndCirclesClosed() {
    let bodies = "<BodySet><objects><Body name=\"a\"/><Body name=\"b\"/></objects></BodySet>"
    func joints(_ all: String) -> String {
      model(bodies + "<JointSet><objects>" + all + "</objects></JointSet>")
    }
    #expect(error(joints(joint("1", "ground", "a") + joint("2", "a", "b"))) == nil)
    #expect(error(joints(joint("1", "a", "b") + joint("2", "b", "a"))) != nil)
    let closed = joint("1", "ground", "a") + joint("2", "a", "b") + joint("3", "ground", "b")
    #expect(error(joints(closed)) == nil)
    #expect(error(joints(joint("1", "a", "a"))) != nil)
  }

  @Test func aCircleOfFramesIsRefused() {
    let text = model(
      """
      <BodySet><objects><Body name="b"/></objects></BodySet>
      <JointSet><objects><WeldJoint name="j"><socket_parent_frame>p</socket_parent_frame>
      <socket_child_frame>b</socket_child_frame><frames>
      <PhysicalOffsetFrame name="p"><socket_parent>q</socket_parent></PhysicalOffsetFrame>
      <PhysicalOffsetFrame name="q"><socket_parent>p</socket_parent></PhysicalOffsetFrame>
      </frames></WeldJoint></objects></JointSet>
      """)
    #expect(error(text) != nil)
  }

  @Test func couplersThatFollowEachOtherAreRefused() {
    func coupler(_ a: String, _ b: String) -> String {
      """
      <CoordinateCouplerConstraint name="\(a)"><coupled_coordinates_function>
      <LinearFunction><coefficients>1 0</coefficients></LinearFunction>
      </coupled_coordinates_function><independent_coordinate_names>\(b)</independent_coordinate_names>
      <dependent_coordinate_name>\(a)</dependent_coordinate_name></CoordinateCouplerConstraint>
      """
    }
    func pin(_ body: String, _ coordinate: String) -> String {
      """
      <PinJoint name="j\(body)"><socket_parent_frame>ground</socket_parent_frame>
      <socket_child_frame>\(body)</socket_child_frame><coordinates>
      <Coordinate name="\(coordinate)"/></coordinates></PinJoint>
      """
    }
    let text = model(
      "<BodySet><objects><Body name=\"a\"/><Body name=\"b\"/></objects></BodySet>"
        + "<JointSet><objects>" + pin("a", "p") + pin("b", "q") + "</objects></JointSet>"
        + "<ConstraintSet><objects>" + coupler("p", "q") + coupler("q", "p")
        + "</objects></ConstraintSet>")
    #expect(error(text)?.sentence.contains("follows itself") == true)
  }

  @Test func aCutFileNeverStopsUs() throws {
    let whole = model(
      """
      <!-- a leg --><BodySet><objects><Body name="b"><mass>1</mass><WrapObjectSet><objects>
      <WrapSphere name="s"><radius>0.1</radius></WrapSphere></objects></WrapObjectSet></Body>
      </objects></BodySet><JointSet><objects><PinJoint name="j">
      <socket_parent_frame>ground</socket_parent_frame><socket_child_frame>b</socket_child_frame>
      <coordinates><Coordinate name="q"><range>-1 1</range></Coordinate></coordinates></PinJoint>
      </objects></JointSet><ForceSet><objects><PathActuator name="p"><GeometryPath name="path">
      <PathPointSet><objects><PathPoint name="1"><socket_parent_frame>/ground</socket_parent_frame>
      <location>0 0 &#49;</location></PathPoint><PathPoint name="2">
      <socket_parent_frame>/bodyset/b</socket_parent_frame></PathPoint></objects></PathPointSet>
      <PathWrapSet><objects><PathWrap><wrap_object>s</wrap_object><range>1 2</range></PathWrap>
      </objects></PathWrapSet></GeometryPath></PathActuator></objects></ForceSet>
      """)
    #expect(error(whole) == nil)
    let bytes = Array(whole.utf8)
    for end in bytes.indices {
      #expect(error(String(decoding: bytes[..<end], as: UTF8.self)) != nil)
      // One byte changed: an error or a model, whichever.
      var changed = bytes
      changed[end] = UInt8(truncatingIfNeeded: Int(bytes[end]) &* 7 &+ end)
      _ = error(String(decoding: changed, as: UTF8.self))
    }
  }
}
