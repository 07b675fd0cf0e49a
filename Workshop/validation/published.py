"""What others measured or computed, with where it stands. MEMORY: from memory, not looked up for this page."""

import numpy as np

# Silder and others 2007 beyond the digitised points, knee at 15 degrees: hip flexion, hip moment (Nm).
BEYOND = [(69.0, -15.3), (77.0, -32.7)]

# Esola and others 1996, Spine 21:71: lumbar to hip movement in the thirds of the first 90 degrees of a bend.
ESOLA = [1.9, 0.9, 0.4]

# Gajdosik and others 1992, Clin Biomech 7:38: pelvis on thigh in the toe touch, mean and standard deviation.
GAJDOSIK = {"short": (52, 9), "long": (72, 4)}

# Wilke and others 1999, Spine 24:755: pressure in L4/5 of one man, MPa, and which posture of ours it is.
WILKE = {
    "standing": 0.50, "sitting up": 0.46, "sitting slumped": 0.83, "bent (hands at 50 cm)": 1.10,
    "lifting 20 kg with bent knees": 1.7, "lifting 20 kg with a round back": 2.3,
}
# Newtons of compression for a megapascal: 18 square centimetres times 0.66 (MEMORY).
WILKE_AREA = 1800 * 0.66

# McGill, Patt and Norman 1988, J Biomech 21:329: how far behind the middle of the disc L4/5 the muscles lie, mm, mean and
# standard deviation, computed tomography of 13 men of 1.738 m lying on their backs. The trunk's back muscles were one mass.
LEVERS = {
    "the back's together": (59.0, 5.2), "psoas": (-5.8, 4.0), "rectus abdominis": (-102.8, 20.7), "outer oblique (front)": (-59.4, 13.9),
    "outer oblique (side)": (-20.8, 13.9), "inner oblique (front)": (-69.2, 16.3), "inner oblique (side)": (-38.5, 15.4),
}
LEVERS_STATURE = 1.738

# Made with OpenSim's geometry of the Pose2Sim body, one coupled lumbar coordinate, no passive tissue:
# gravity's moment about all lumbar joints (Nm) and compression at L5/S1 (N), standing and bent in four ways.
SAGITTAL = [(2.7, 490), (60, 2056), (75, 2133), (75, 2155), (82, 2507)]


def riener(hip, knee, ankle):
    """Riener and Edrich 1999, J Biomech 32:539: passive moments that flex hip and knee, Nm; degrees, dorsiflexion."""
    h, k, a = np.asarray(hip), np.asarray(knee), -np.asarray(ankle)
    at_hip = np.exp(1.4655 - 0.0034 * k - 0.0750 * h) - np.exp(1.3403 - 0.0226 * k + 0.0305 * h) + 8.072
    at_knee = (np.exp(1.800 - 0.0460 * a - 0.0352 * k + 0.0217 * h) - np.exp(-3.971 - 0.0004 * a + 0.0495 * k - 0.0128 * h)
               - 4.820 + np.exp(2.220 - 0.150 * k))
    return at_hip, at_knee


def esola():
    """Bend and the lumbar part of it at the end of each third, degrees."""
    parts = np.cumsum([30 * ratio / (1 + ratio) for ratio in ESOLA])
    return list(zip([30, 60, 90], parts))
