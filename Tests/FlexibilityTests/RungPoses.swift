import Biomechanics

/// Poses of the exercises, degrees, with what they rest on.
struct RungPose {
  var pose: Pose
  var contacts: [Contact]

  private init(_ contacts: [(BodyPart, Contact.Surface)], _ angles: [(Coordinate, Double)]) {
    pose = Pose()
    for (coordinate, angle) in angles { pose[coordinate] = angle * .pi / 180 }
    self.contacts = contacts.map { Contact(part: $0.0, on: $0.1) }
  }

  static let lying = RungPose(
    [
      (.seat, .floor), (.back, .floor), (.head, .floor), (.footR, .floor), (.footL, .floor),
      (.handR, .belly), (.handL, .chest),
    ],
    [
      (.pelvisTilt, 91.1), (.hipFlexionR, 48.1), (.hipAdductionR, -2), (.kneeAngleR, 111.7),
      (.ankleAngleR, -27.3), (.hipFlexionL, 47.8), (.hipAdductionL, -2), (.kneeAngleL, 111.7),
      (.ankleAngleL, -27.1), (.thoraxExtension, -1.4), (.neckExtension, 2.3), (.armFlexR, -2.1),
      (.armAddR, -19.6), (.armRotR, 52.3), (.elbowFlexR, 80.2), (.proSupR, -21.3),
      (.wristFlexR, 36.3), (.wristDevR, 21.1), (.armFlexL, 27.1), (.armAddL, -19.4),
      (.armRotL, 59.3), (.elbowFlexL, 134.7), (.proSupL, -25.2), (.wristFlexL, 16.7),
      (.wristDevL, 2.5),
    ])

  static let bridge = RungPose(
    [
      (.back, .floor), (.head, .floor), (.footR, .floor), (.footL, .floor), (.handR, .floor),
      (.handL, .floor),
    ],
    [
      (.pelvisTilt, 120.1), (.hipFlexionR, -10), (.hipAdductionR, -1.5), (.kneeAngleR, 92.5),
      (.ankleAngleR, -17.5), (.hipFlexionL, -10), (.hipAdductionL, -1.5), (.kneeAngleL, 92.5),
      (.ankleAngleL, -17.5), (.lumbarExtension, 4.1), (.thoraxExtension, -18.9),
      (.neckExtension, -29), (.armFlexR, -20.9), (.armAddR, -24), (.armRotR, -6.7),
      (.proSupR, 83.3), (.wristFlexR, -1.4), (.armFlexL, -20.9), (.armAddL, -24), (.armRotL, -6.7),
      (.proSupL, 83.3), (.wristFlexL, -1.4),
    ])

  static let birdDog = RungPose(
    [(.kneeL, .floor), (.toesL, .floor), (.handR, .floor)],
    [
      (.pelvisTilt, -80.2), (.hipFlexionR, -11.8), (.kneeAngleR, 2), (.ankleAngleR, -6),
      (.mtpAngleR, -15), (.hipFlexionL, 80.2), (.hipAdductionL, -1), (.kneeAngleL, 91.3),
      (.ankleAngleL, -52.4), (.mtpAngleL, -15), (.neckExtension, 6), (.armFlexR, 78.7),
      (.armRotR, 4.9), (.proSupR, 85), (.wristFlexR, -82), (.armFlexL, 164), (.armAddL, -4),
      (.elbowFlexL, 4),
    ])

  static let sidePlank = RungPose(
    [(.forearmR, .floor), (.edgeR, .floor), (.handL, .hip)],
    [
      (.pelvisTilt, 73), (.pelvisRotation, -89.1), (.hipFlexionL, 13), (.hipAdductionL, 7),
      (.armAddR, -72.9), (.elbowFlexR, 85.8), (.armFlexL, -22.7), (.armAddL, -21.6),
      (.armRotL, 33.8), (.elbowFlexL, 93.6), (.proSupL, 20), (.wristFlexL, 1.3),
      (.hipRotationR, 2.6), (.ankleAngleR, 2.8),
    ])

  static let strapRaise = RungPose(
    [
      (.back, .floor), (.head, .floor), (.seat, .floor), (.handR, .strap), (.handL, .strap),
      (.footL, .floor),
    ],
    [
      (.pelvisTilt, 92.3), (.hipFlexionR, 76), (.kneeAngleR, 2), (.ankleAngleR, 4),
      (.hipFlexionL, 45.7), (.hipAdductionL, -2), (.kneeAngleL, 112.3), (.ankleAngleL, -25.3),
      (.thoraxExtension, -1.7), (.neckExtension, -1.2), (.armFlexR, 12.9), (.armAddR, -22.8),
      (.armRotR, 26.8), (.elbowFlexR, 112.6), (.proSupR, 40), (.armFlexL, 18.3), (.armAddL, -16.3),
      (.armRotL, 37.7), (.elbowFlexL, 109.5), (.proSupL, 40),
    ])

  static let standing = RungPose(
    [(.footR, .floor), (.footL, .floor)], [(.armAddR, -8), (.armAddL, -8)])

  var mirrored: RungPose {
    var other = self
    other.pose = pose.mirrored
    other.contacts = contacts.map { $0.mirrored }
    return other
  }
}
