/**
 * The names the figure goes by, each kind in the order in which Swift numbers them (a test of
 * Biomechanics holds the two together). The module itself knows numbers only: names would be a
 * fortieth of it.
 */
const NAMES = {
  coordinate: `
    pelvis_tilt pelvis_list pelvis_rotation pelvis_tx pelvis_ty pelvis_tz hip_flexion_r
    hip_adduction_r hip_rotation_r knee_angle_r ankle_angle_r mtp_angle_r hip_flexion_l
    hip_adduction_l hip_rotation_l knee_angle_l ankle_angle_l mtp_angle_l lumbar_extension
    lumbar_bending lumbar_rotation thorax_extension thorax_bending thorax_rotation
    neck_extension neck_bending neck_rotation arm_flex_r arm_add_r arm_rot_r elbow_flex_r
    pro_sup_r wrist_flex_r wrist_dev_r arm_flex_l arm_add_l arm_rot_l elbow_flex_l pro_sup_l
    wrist_flex_l wrist_dev_l
  `,
  part: `
    foot_r foot_l heel_r heel_l toes_r toes_l shin_r shin_l knee_r knee_l hand_r hand_l
    forearm_r forearm_l elbow_r elbow_l hip_r hip_l edge_r edge_l ankle_r ankle_l calf_r
    calf_l seat back head face
  `,
  surface: `
    floor chair step wall block bed worktop strap stick cushion rail seat-edge weight
    heavy-weight chair-back thigh shin hip belly chest hand
  `,
  prop: `
    mat strap chair step wall doorway stick cushion block bed worktop stairs weight
  `,
  muscle: `
    hamstrings glutes hip-flexors adductors calves quadriceps abdominals obliques
    back-extensors quadratus piriformis shoulders
  `,
}

/** The number of every name, kind by kind. */
export const INDEXES = Object.fromEntries(Object.entries(NAMES).map(([kind, names]) =>
  [kind, new Map(names.trim().split(/\s+/).map((name, index) => [name, index]))]))
