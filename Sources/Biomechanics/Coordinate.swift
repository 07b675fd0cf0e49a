/// A generalised coordinate of the full body, named as the field's full-body OpenSim models name it.
///
/// Signs follow OpenSim: `pelvis_tilt` is positive leaning back, `hip_flexion` and `knee_angle`
/// positive in flexion, `ankle_angle` positive in dorsiflexion, `lumbar_extension` positive in
/// extension. Angles are radians, translations metres. `_r` and `_l` mirror each other.
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
}
