/// A generalised coordinate of the full body, named as the field's full-body OpenSim models name it.
///
/// Signs follow OpenSim: `pelvis_tilt` is positive leaning back, `hip_flexion` and `knee_angle`
/// positive in flexion, `ankle_angle` positive in dorsiflexion, `lumbar_extension` positive in
/// extension. Angles are radians, translations metres. `_r` and `_l` mirror each other.
///
/// Where a full-body OpenSim model has no such coordinate (`thorax_*`, `neck_*`) the signs follow
/// `lumbar_*`. `arm_add` and `hip_adduction` are positive towards the midline, `arm_rot` and
/// `hip_rotation` positive inwards, `wrist_flex` positive towards the palm, `wrist_dev` towards the
/// thumb; `pro_sup` is 0 with the thumb forward beside the body and positive in pronation.
public enum Coordinate: Int, CaseIterable, Sendable {
  case pelvisTilt, pelvisList, pelvisRotation
  case pelvisTx, pelvisTy, pelvisTz
  case hipFlexionR, hipAdductionR, hipRotationR, kneeAngleR, ankleAngleR, mtpAngleR
  case hipFlexionL, hipAdductionL, hipRotationL, kneeAngleL, ankleAngleL, mtpAngleL
  case lumbarExtension, lumbarBending, lumbarRotation
  case thoraxExtension, thoraxBending, thoraxRotation
  case neckExtension, neckBending, neckRotation
  case armFlexR, armAddR, armRotR, elbowFlexR, proSupR, wristFlexR, wristDevR
  case armFlexL, armAddL, armRotL, elbowFlexL, proSupL, wristFlexL, wristDevL

  public static let count = 41

  /// Metres instead of radians.
  public var isTranslation: Bool {
    switch self {
    case .pelvisTx, .pelvisTy, .pelvisTz: true
    default: false
    }
  }

  /// The coordinate that plays this part on the other side of the body; a middle one is its own.
  public var mirrored: Coordinate {
    let value = rawValue
    let other =
      switch value {
      case Self.hipFlexionR.rawValue...Self.mtpAngleR.rawValue: value + 6
      case Self.hipFlexionL.rawValue...Self.mtpAngleL.rawValue: value - 6
      case Self.armFlexR.rawValue...Self.wristDevR.rawValue: value + 7
      case Self.armFlexL.rawValue...Self.wristDevL.rawValue: value - 7
      default: value
      }
    return Coordinate(rawValue: other) ?? self
  }

  /// True when a reflection in the body's middle plane turns the sign.
  public var changesSignWhenMirrored: Bool {
    switch self {
    case .pelvisList, .pelvisRotation, .pelvisTz, .lumbarBending, .lumbarRotation,
      .thoraxBending, .thoraxRotation, .neckBending, .neckRotation:
      true
    default: false
    }
  }
}
