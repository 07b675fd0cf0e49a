import Mechanics
import OpenSim
import Testing

/// Files of OpenSim 3 keep joints inside bodies, and say many things otherwise.
struct VersionThreeTests {
  /// The hip's angle, and what OpenSim 4.6 makes of the file there.
  private static let poses: [(flex: Double, length: Double, arm: Double, knee: Vector)] = [
    (
      0.3, 0.4696538752341073, 0.015756832091467367,
      Vector(0.25406846084349094, 0.4721812837335884, -0.028380362795253793)
    ),
    (
      0.8, 0.46441579876626043, 0.012446882623328083,
      Vector(0.3926960123660345, 0.6269277669381779, -0.023400396956737977)
    ),
    (
      -0.4, 0.5064807369911948, 0.09881118506962198,
      Vector(-0.023863898573194455, 0.4010789186580666, -0.0026561797027980644)
    ),
  ]

  @Test func anOldFileComputesAsInOpenSim() throws {
    let (model, omissions) = try Model.read(Array(Self.text.utf8), file: "old.osim")
    #expect(omissions.isEmpty)
    let assembly = try Assembly(model)
    let (mechanism, w) = (assembly.mechanism, Workspace(for: assembly.mechanism))
    let flex = try #require(assembly.coordinate("flex"))
    for pose in Self.poses {
      mechanism.rest(w)
      w.q[flex] = pose.flex
      mechanism.move(w)
      mechanism.measurePaths(w)
      #expect(abs(w.lengths[0] - pose.length) < 1e-12)
      #expect(abs(mechanism.momentArm(0, about: flex, w) - pose.arm) < 1e-12)
      let marker = mechanism.markers[0]
      let knee = mechanism.position(marker.place, on: marker.body, w)
      let miss = knee - pose.knee
      #expect((miss * miss).sum() < 1e-24)
    }
  }

  @Test func aFilesOwnDefaultsFillWhatAnElementLeavesOut() throws {
    let model = try Model.read(Array(Self.text.utf8), file: "old.osim").model
    guard case .muscle(let muscle, _) = model.forces[0].kind,
      case .thelen(let thelen) = muscle.curves
    else {
      Issue.record("no Thelen muscle")
      return
    }
    #expect(thelen.curves.passiveStrain == 0.5)
  }

  @Test func anOldFileWrittenAnewIsTheSameModel() throws {
    let model = try Model.read(Array(Self.text.utf8), file: "old.osim").model
    let again = try Model.read(Array(model.osim.utf8), file: "new.osim").model
    #expect(again.joints == model.joints)
    #expect(again.forces == model.forces)
    #expect(again.frames == model.frames)
  }

  private static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <OpenSimDocument Version="30000">
    <Model name="old">
    <defaults>
    <Thelen2003Muscle name="default">
    <FmaxMuscleStrain>0.5</FmaxMuscleStrain></Thelen2003Muscle></defaults>
    <gravity>0 -9.8 0</gravity>
    <BodySet>
    <objects>
    <Body name="ground">
    <mass>0</mass></Body>
    <Body name="pelvis">
    <mass>10</mass>
    <mass_center>0 0 0</mass_center>
    <inertia_xx>1</inertia_xx>
    <inertia_yy>1</inertia_yy>
    <inertia_zz>1</inertia_zz>
    <inertia_xy>0</inertia_xy>
    <inertia_xz>0</inertia_xz>
    <inertia_yz>0</inertia_yz>
    <Joint>
    <CustomJoint name="base">
    <parent_body>ground</parent_body>
    <location_in_parent>0 0.9 0</location_in_parent>
    <orientation_in_parent>0 0.1 0</orientation_in_parent>
    <location>0 0 0.05</location>
    <orientation>0.05 0 0</orientation>
    <CoordinateSet>
    <objects>
    <Coordinate name="tilt">
    <motion_type>rotational</motion_type>
    <default_value>0.2</default_value>
    <range>-1 1</range>
    <clamped>true</clamped>
    <locked>false</locked></Coordinate>
    <Coordinate name="ty">
    <motion_type>translational</motion_type>
    <default_value>0.01</default_value>
    <range>-1 1</range>
    <clamped>false</clamped>
    <locked>false</locked></Coordinate>
    </objects></CoordinateSet>
    <reverse>false</reverse>
    <SpatialTransform>
    <TransformAxis name="rotation1">
    <coordinates>tilt</coordinates>
    <axis>0 0 1</axis>
    <function>
    <LinearFunction>
    <coefficients>1 0</coefficients></LinearFunction></function></TransformAxis>
    <TransformAxis name="rotation2">
    <coordinates></coordinates>
    <axis>1 0 0</axis>
    <function>
    <Constant>
    <value>0</value></Constant></function></TransformAxis>
    <TransformAxis name="rotation3">
    <coordinates></coordinates>
    <axis>0 1 0</axis>
    <function>
    <Constant>
    <value>0</value></Constant></function></TransformAxis>
    <TransformAxis name="translation1">
    <coordinates></coordinates>
    <axis>1 0 0</axis>
    <function>
    <Constant>
    <value>0</value></Constant></function></TransformAxis>
    <TransformAxis name="translation2">
    <coordinates>ty</coordinates>
    <axis>0 1 0</axis>
    <function>
    <LinearFunction>
    <coefficients>1 0</coefficients></LinearFunction></function></TransformAxis>
    <TransformAxis name="translation3">
    <coordinates></coordinates>
    <axis>0 0 1</axis>
    <function>
    <Constant>
    <value>0</value></Constant></function></TransformAxis>
    </SpatialTransform></CustomJoint></Joint>
    <WrapObjectSet>
    <objects>
    <WrapSphere name="ball">
    <xyz_body_rotation>0 0 0</xyz_body_rotation>
    <translation>0 -0.2 0.02</translation>
    <active>true</active>
    <quadrant>all</quadrant>
    <radius>0.05</radius></WrapSphere></objects></WrapObjectSet>
    </Body>
    <Body name="thigh">
    <mass>8</mass>
    <mass_center>0 -0.2 0</mass_center>
    <inertia_xx>0.1</inertia_xx>
    <inertia_yy>0.1</inertia_yy>
    <inertia_zz>0.1</inertia_zz>
    <inertia_xy>0</inertia_xy>
    <inertia_xz>0</inertia_xz>
    <inertia_yz>0</inertia_yz>
    <Joint>
    <PinJoint name="hip">
    <parent_body>pelvis</parent_body>
    <location_in_parent>0 -0.1 0.1</location_in_parent>
    <orientation_in_parent>0.2 0 0.1</orientation_in_parent>
    <location>0 0.02 0</location>
    <orientation>0 0.3 0</orientation>
    <CoordinateSet>
    <objects>
    <Coordinate name="flex">
    <motion_type>rotational</motion_type>
    <default_value>0.3</default_value>
    <range>-2 2</range></Coordinate></objects></CoordinateSet>
    <reverse>false</reverse></PinJoint></Joint></Body>
    </objects></BodySet>
    <ForceSet>
    <objects>
    <Thelen2003Muscle name="m">
    <isDisabled>false</isDisabled>
    <GeometryPath>
    <PathPointSet>
    <objects>
    <PathPoint name="a">
    <location>-0.1 0 0.03</location>
    <body>pelvis</body></PathPoint>
    <ConditionalPathPoint name="b">
    <location>0.05 -0.15 0.02</location>
    <body>pelvis</body>
    <range>-0.5 0.6</range>
    <coordinate>flex</coordinate></ConditionalPathPoint>
    <MovingPathPoint name="c">
    <location>0 0 0</location>
    <body>thigh</body>
    <x_location>
    <NaturalCubicSpline>
    <x>-1 0 1 2</x>
    <y>0.03 0.04 0.035 0.03</y></NaturalCubicSpline></x_location>
    <x_coordinate>flex</x_coordinate>
    <y_location>
    <Constant>
    <value>-0.3</value></Constant></y_location>
    <y_coordinate>flex</y_coordinate>
    <z_location>
    <Constant>
    <value>0.01</value></Constant></z_location>
    <z_coordinate>flex</z_coordinate></MovingPathPoint>
    </objects></PathPointSet>
    <PathWrapSet>
    <objects>
    <PathWrap name="w">
    <wrap_object>ball</wrap_object>
    <method>hybrid</method>
    <range>-1 -1</range></PathWrap></objects></PathWrapSet></GeometryPath>
    <max_isometric_force>900</max_isometric_force>
    <optimal_fiber_length>0.1</optimal_fiber_length>
    <tendon_slack_length>0.25</tendon_slack_length>
    <pennation_angle_at_optimal>0.1</pennation_angle_at_optimal></Thelen2003Muscle>
    </objects></ForceSet>
    <MarkerSet>
    <objects>
    <Marker name="knee">
    <body>thigh</body>
    <location>0 -0.4 0</location>
    <fixed>false</fixed></Marker></objects></MarkerSet>
    </Model></OpenSimDocument>
    """
}
