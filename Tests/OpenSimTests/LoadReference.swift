extension LoadTests {
  struct Reference {
    var time: Double
    var activations: [String: Double]
    var reactions: [String: Double]
  }

  /// Printed by OpenSim 4.6.
  static let walk: [Reference] = [
    Reference(
      time: 0.62,
      activations: [
        "soleus_l": 0.175387, "med_gas_l": 0.895170, "tib_ant_r": 0.209546, "glut_med1_l": 0.918433,
        "rect_fem_r": 0.010000, "bifemlh_r": 0.116786, "semimem_l": 0.010007, "psoas_r": 0.113684,
        "ercspn_r": 0.165393, "intobl_l": 0.010000, "extobl_r": 0.010000, "vas_lat_l": 0.010000,
      ],
      reactions: [
        "back_on_torso_in_torso_fx": -126.9631, "back_on_torso_in_torso_fy": 903.9633,
        "back_on_torso_in_torso_fz": -23.5548, "back_on_torso_in_torso_mx": 0.1717,
        "back_on_torso_in_torso_mz": 0.1070, "hip_r_on_femur_r_in_femur_r_fx": -141.2395,
        "hip_r_on_femur_r_in_femur_r_fy": -494.8648, "hip_r_on_femur_r_in_femur_r_fz": 267.5687,
        "hip_r_on_femur_r_in_femur_r_mx": -0.5949, "hip_r_on_femur_r_in_femur_r_mz": 0.4474,
        "knee_r_on_tibia_r_in_tibia_r_fx": -47.0461, "knee_r_on_tibia_r_in_tibia_r_fy": -605.9915,
        "knee_r_on_tibia_r_in_tibia_r_fz": 12.1020, "knee_r_on_tibia_r_in_tibia_r_mx": -2.4270,
        "knee_r_on_tibia_r_in_tibia_r_mz": -1.0718, "ankle_l_on_talus_l_in_talus_l_fx": -591.2974,
        "ankle_l_on_talus_l_in_talus_l_fy": -3421.1951,
        "ankle_l_on_talus_l_in_talus_l_fz": -99.6548, "ankle_l_on_talus_l_in_talus_l_mx": -7.9165,
        "ankle_l_on_talus_l_in_talus_l_mz": -0.3851,
      ]),
    Reference(
      time: 0.94,
      activations: [
        "soleus_l": 0.010000, "med_gas_l": 0.010000, "tib_ant_r": 0.096693, "glut_med1_l": 0.010361,
        "rect_fem_r": 0.082985, "bifemlh_r": 0.010000, "semimem_l": 0.010000, "psoas_r": 0.010000,
        "ercspn_r": 0.010000, "intobl_l": 0.018340, "extobl_r": 0.010000, "vas_lat_l": 0.040245,
      ],
      reactions: [
        "back_on_torso_in_torso_fx": -112.0930, "back_on_torso_in_torso_fy": 634.4727,
        "back_on_torso_in_torso_fz": -26.2387, "back_on_torso_in_torso_mx": -0.0873,
        "back_on_torso_in_torso_mz": 0.0511, "hip_r_on_femur_r_in_femur_r_fx": -169.7057,
        "hip_r_on_femur_r_in_femur_r_fy": -1283.5150, "hip_r_on_femur_r_in_femur_r_fz": 436.9223,
        "hip_r_on_femur_r_in_femur_r_mx": -1.7844, "hip_r_on_femur_r_in_femur_r_mz": 0.1182,
        "knee_r_on_tibia_r_in_tibia_r_fx": 128.5941, "knee_r_on_tibia_r_in_tibia_r_fy": -1067.0838,
        "knee_r_on_tibia_r_in_tibia_r_fz": 67.5605, "knee_r_on_tibia_r_in_tibia_r_mx": -15.4376,
        "knee_r_on_tibia_r_in_tibia_r_mz": 3.5142, "ankle_l_on_talus_l_in_talus_l_fx": 55.1605,
        "ankle_l_on_talus_l_in_talus_l_fy": -220.0158, "ankle_l_on_talus_l_in_talus_l_fz": -3.0254,
        "ankle_l_on_talus_l_in_talus_l_mx": 0.2934, "ankle_l_on_talus_l_in_talus_l_mz": 0.4272,
      ]),
    Reference(
      time: 1.26,
      activations: [
        "soleus_l": 0.010000, "med_gas_l": 0.176102, "tib_ant_r": 0.059985, "glut_med1_l": 0.055879,
        "rect_fem_r": 0.010000, "bifemlh_r": 0.010000, "semimem_l": 0.349921, "psoas_r": 0.583913,
        "ercspn_r": 0.034095, "intobl_l": 0.096206, "extobl_r": 0.010000, "vas_lat_l": 0.010000,
      ],
      reactions: [
        "back_on_torso_in_torso_fx": -139.0838, "back_on_torso_in_torso_fy": 921.5318,
        "back_on_torso_in_torso_fz": 24.9905, "back_on_torso_in_torso_mx": -0.1485,
        "back_on_torso_in_torso_mz": 0.1306, "hip_r_on_femur_r_in_femur_r_fx": -441.1609,
        "hip_r_on_femur_r_in_femur_r_fy": -2195.5126, "hip_r_on_femur_r_in_femur_r_fz": 469.7279,
        "hip_r_on_femur_r_in_femur_r_mx": -1.9111, "hip_r_on_femur_r_in_femur_r_mz": 1.6674,
        "knee_r_on_tibia_r_in_tibia_r_fx": 201.0710, "knee_r_on_tibia_r_in_tibia_r_fy": -2355.1031,
        "knee_r_on_tibia_r_in_tibia_r_fz": 104.4981, "knee_r_on_tibia_r_in_tibia_r_mx": -20.0153,
        "knee_r_on_tibia_r_in_tibia_r_mz": 7.4565, "ankle_l_on_talus_l_in_talus_l_fx": 105.9858,
        "ankle_l_on_talus_l_in_talus_l_fy": -633.2221, "ankle_l_on_talus_l_in_talus_l_fz": -13.4376,
        "ankle_l_on_talus_l_in_talus_l_mx": 0.2957, "ankle_l_on_talus_l_in_talus_l_mz": 0.6666,
      ]),
  ]

  /// LaiUhlrich2022 bending its hips and knees slowly; printed by OpenSim 4.6.
  static let crouch: [Reference] = [
    Reference(
      time: 0.5,
      activations: [
        "soleus_l": 0.010000, "gasmed_r": 0.017037, "tibant_r": 0.090160, "glmax2_l": 0.010000,
        "recfem_r": 0.010000, "bflh_r": 0.010000, "semimem_l": 0.010000, "psoas_r": 0.113460,
        "vasmed_l": 0.010000, "sart_r": 0.070849, "addmagProx_l": 0.010000,
      ],
      reactions: [
        "back_on_torso_in_torso_fx": -27.7504, "back_on_torso_in_torso_fy": 333.7846,
        "back_on_torso_in_torso_mz": 1.3168, "hip_r_on_femur_r_in_femur_r_fx": -162.7074,
        "hip_r_on_femur_r_in_femur_r_fy": -327.5112, "hip_r_on_femur_r_in_femur_r_mz": 1.4670,
        "walker_knee_r_on_tibia_r_in_tibia_r_fx": -26.6573,
        "walker_knee_r_on_tibia_r_in_tibia_r_fy": -219.8209,
        "walker_knee_r_on_tibia_r_in_tibia_r_mz": -2.2420,
        "ankle_l_on_talus_l_in_talus_l_fx": 85.0169, "ankle_l_on_talus_l_in_talus_l_fy": -299.8925,
        "ankle_l_on_talus_l_in_talus_l_mz": 0.8673,
      ]),
    Reference(
      time: 1.5,
      activations: [
        "soleus_l": 0.010000, "gasmed_r": 0.044639, "tibant_r": 0.136320, "glmax2_l": 0.010000,
        "recfem_r": 0.035666, "bflh_r": 0.010000, "semimem_l": 0.010000, "psoas_r": 0.149834,
        "vasmed_l": 0.010000, "sart_r": 0.138418, "addmagProx_l": 0.010000,
      ],
      reactions: [
        "back_on_torso_in_torso_fx": -194.8086, "back_on_torso_in_torso_fy": 274.6718,
        "back_on_torso_in_torso_mz": 50.4241, "hip_r_on_femur_r_in_femur_r_fx": -214.7018,
        "hip_r_on_femur_r_in_femur_r_fy": -368.0956, "hip_r_on_femur_r_in_femur_r_mz": 1.7909,
        "walker_knee_r_on_tibia_r_in_tibia_r_fx": -27.5764,
        "walker_knee_r_on_tibia_r_in_tibia_r_fy": -372.1407,
        "walker_knee_r_on_tibia_r_in_tibia_r_mz": -2.4488,
        "ankle_l_on_talus_l_in_talus_l_fx": 106.6358, "ankle_l_on_talus_l_in_talus_l_fy": -451.9691,
        "ankle_l_on_talus_l_in_talus_l_mz": 1.2954,
      ]),
  ]
}
