extension Coordinate {
  /// The name in files and in the field's models: `hip_flexion_r`.
  public var name: String {
    switch self {
    case .pelvisTilt: "pelvis_tilt"
    case .pelvisList: "pelvis_list"
    case .pelvisRotation: "pelvis_rotation"
    case .pelvisTx: "pelvis_tx"
    case .pelvisTy: "pelvis_ty"
    case .pelvisTz: "pelvis_tz"
    case .hipFlexionR: "hip_flexion_r"
    case .hipAdductionR: "hip_adduction_r"
    case .hipRotationR: "hip_rotation_r"
    case .kneeAngleR: "knee_angle_r"
    case .ankleAngleR: "ankle_angle_r"
    case .mtpAngleR: "mtp_angle_r"
    case .hipFlexionL: "hip_flexion_l"
    case .hipAdductionL: "hip_adduction_l"
    case .hipRotationL: "hip_rotation_l"
    case .kneeAngleL: "knee_angle_l"
    case .ankleAngleL: "ankle_angle_l"
    case .mtpAngleL: "mtp_angle_l"
    case .lumbarExtension: "lumbar_extension"
    case .lumbarBending: "lumbar_bending"
    case .lumbarRotation: "lumbar_rotation"
    case .thoraxExtension: "thorax_extension"
    case .thoraxBending: "thorax_bending"
    case .thoraxRotation: "thorax_rotation"
    case .neckExtension: "neck_extension"
    case .neckBending: "neck_bending"
    case .neckRotation: "neck_rotation"
    case .armFlexR: "arm_flex_r"
    case .armAddR: "arm_add_r"
    case .armRotR: "arm_rot_r"
    case .elbowFlexR: "elbow_flex_r"
    case .proSupR: "pro_sup_r"
    case .wristFlexR: "wrist_flex_r"
    case .wristDevR: "wrist_dev_r"
    case .armFlexL: "arm_flex_l"
    case .armAddL: "arm_add_l"
    case .armRotL: "arm_rot_l"
    case .elbowFlexL: "elbow_flex_l"
    case .proSupL: "pro_sup_l"
    case .wristFlexL: "wrist_flex_l"
    case .wristDevL: "wrist_dev_l"
    }
  }

  /// Nil for a name that no coordinate has.
  public init?(name: String) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}
