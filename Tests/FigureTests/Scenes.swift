import Biomechanics
import Figure

/// A few demonstrations of every kind: lying with a strap, sitting, kneeling, on the side, at a wall.
enum Scenes {
  static let all = named.map(\.scene)

  static let named: [(name: String, scene: Demonstration)] = [
    ("strap", strap), ("chair", chair), ("bird-dog", birdDog),
    ("side-plank", sidePlank), ("hinge", hinge), ("wall", wall), ("sit-to-stand", sitToStand),
    ("stairs", stairs), ("bed", bed), ("worktop", worktop),
  ]

  static let strap = scene(
    [
      [
        .pelvisTilt: 90, .hipFlexionR: 40, .kneeAngleR: 60, .armFlexR: 65, .armFlexL: 65,
        .elbowFlexR: 45, .elbowFlexL: 45,
      ],
      [
        .pelvisTilt: 90, .hipFlexionR: 80, .armFlexR: 65, .armFlexL: 65, .elbowFlexR: 45,
        .elbowFlexL: 45,
      ],
    ],
    contacts: [
      (.back, .floor), (.head, .floor), (.seat, .floor), (.handR, .strap),
      (.handL, .strap),
    ],
    props: [.mat, .strap], targets: [.hamstrings])

  static let chair = scene(
    [[.pelvisTilt: -30, .hipFlexionR: 80, .hipFlexionL: 112, .kneeAngleL: 84, .neckExtension: 10]],
    contacts: [(.seat, .chair), (.footL, .floor), (.heelR, .floor)], props: [.chair],
    targets: [.hamstrings, .glutes])

  static let birdDog = scene(
    [
      [
        .pelvisTilt: -84, .hipFlexionL: 84, .kneeAngleL: 90, .ankleAngleL: -50, .hipFlexionR: -4,
        .armFlexR: 84, .armFlexL: 168, .wristFlexR: -80, .proSupR: 80,
      ]
    ],
    contacts: [(.kneeL, .floor), (.handR, .floor), (.toesL, .floor)], props: [.mat],
    targets: [.backExtensors, .glutes, .shoulders])

  static let sidePlank = scene(
    [[.pelvisList: 72, .armAddR: -72, .elbowFlexR: 90, .armAddL: -98]],
    contacts: [(.forearmR, .floor), (.footR, .floor)], props: [.mat], targets: [.obliques])

  static let hinge = scene(
    [
      [.pelvisTilt: 0],
      [
        .pelvisTilt: -58, .hipFlexionL: 62, .hipFlexionR: 62, .kneeAngleR: 18, .kneeAngleL: 18,
        .ankleAngleR: 14, .ankleAngleL: 14,
      ],
    ],
    contacts: [
      (.footL, .floor), (.footR, .floor), (.seat, .stick), (.back, .stick),
      (.head, .stick),
    ],
    props: [.stick, .weight], targets: Muscle.allCases)

  static let wall = scene(
    [[.pelvisTilt: 90, .hipFlexionR: 70, .hipFlexionL: 0]],
    contacts: [(.back, .floor), (.heelR, .wall)], props: [.mat, .wall, .doorway],
    targets: [.hamstrings])

  static let sitToStand = scene(
    [
      [
        .pelvisTilt: -20, .hipFlexionR: 100, .hipFlexionL: 100, .kneeAngleR: 88, .kneeAngleL: 88,
        .ankleAngleR: 8, .ankleAngleL: 8,
      ],
      [:],
    ],
    contacts: [(.footL, .floor), (.footR, .floor)], props: [.chair], targets: [.quadriceps])

  static let stairs = scene(
    [
      [.hipFlexionR: 62, .kneeAngleR: 58, .armFlexL: 25, .elbowFlexL: 30],
      [.pelvisTilt: -30, .hipFlexionR: 95, .hipFlexionL: 30, .kneeAngleR: 60, .armFlexR: 20],
    ],
    contacts: [(.footL, .floor), (.footR, .step)], props: [.step, .stairs], targets: [.calves])

  static let bed = scene(
    [
      [.pelvisTilt: 90, .hipFlexionR: 45, .hipFlexionL: 45, .kneeAngleR: 70, .kneeAngleL: 70],
      [.pelvisTilt: 90, .hipFlexionR: 90, .hipFlexionL: 45, .kneeAngleR: 110, .kneeAngleL: 70],
    ],
    contacts: [(.back, .bed), (.seat, .bed), (.head, .bed)], props: [.bed, .cushion],
    targets: [.hipFlexors, .abdominals])

  static let worktop = scene(
    [
      [
        .pelvisTilt: -40, .hipFlexionR: 38, .hipFlexionL: 38, .armFlexR: 75, .armFlexL: 75,
        .wristFlexR: -60, .wristFlexL: -60, .proSupR: 60, .proSupL: 60, .neckExtension: 15,
      ]
    ],
    contacts: [(.handR, .worktop), (.handL, .worktop), (.footR, .floor), (.footL, .floor)],
    props: [.worktop], targets: [.adductors, .piriformis, .quadratus])

  private static func scene(
    _ poses: [[Coordinate: Double]], contacts: [(BodyPart, Contact.Surface)], props: [Prop],
    targets: [Muscle]
  ) -> Demonstration {
    let keyframes = poses.enumerated().map { index, angles in
      var pose = Pose()
      for (coordinate, degrees) in angles { pose[coordinate] = degrees * .pi / 180 }
      return Keyframe(pose: pose, seconds: index == 0 ? 0 : 2)
    }
    return Demonstration(
      motion: Motion(keyframes: keyframes),
      contacts: contacts.map { Contact(part: $0.0, on: $0.1) }, props: props, targets: targets)
  }
}
