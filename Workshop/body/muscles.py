"""Where each muscle lies under the skin, from its origin and insertion on the bones."""
import numpy as np

import bones
from bones import NUMBER
from weights import smooth

NAMES = """biceps-femoris semitendinosus semimembranosus glutes hip-flexors adductors calves
quadriceps abdominals obliques back-extensors quadratus piriformis shoulders""".split()


def masks(points, weights, normals, places):
    """A plane of 0…1 for each muscle and the fibre coordinate in metres, for the right half."""
    planes = {name: np.zeros(len(points)) for name in NAMES}
    fibre = np.zeros(len(points))
    return planes, fibre
