"""Where each muscle lies under the skin, from its origin and insertion on the bones.

All places are told in the zero pose of the mean person. Round a limb, 0 degrees is straight behind,
90 outwards, -90 inwards, 180 in front. Origins and insertions follow Gray's Anatomy ("Anatomy of the
Human Body", 1918); widths are judged by eye from its plates.
"""
import numpy as np

import bones
from bones import NUMBER
from mesh import neighbours, normals
from weights import smooth

NAMES = """biceps-femoris semitendinosus semimembranosus glutes hip-flexors adductors calves
quadriceps abdominals obliques back-extensors quadratus piriformis shoulders""".split()

# Courses along a limb: (share of the way from joint to joint, degrees round it, half width in
# degrees). The thigh's 0 is the hip joint, its 1 the knee; the ischium lies at about .15, the head
# of the fibula at 1.07.
THIGH = {
    "biceps-femoris": [(.10, 6, 30), (.30, 24, 36), (.52, 36, 38), (.80, 54, 28), (1.07, 78, 13)],
    "semitendinosus": [(.10, -10, 24), (.30, -20, 28), (.52, -26, 26), (.80, -44, 17), (1.10, -82, 10)],
    "semimembranosus": [(.16, -38, 16), (.36, -56, 22), (.60, -60, 25), (.85, -62, 22), (1.04, -70, 12)],
    # From the pubis, behind the quadriceps and in front of the hamstrings.
    "adductors": [(.04, -125, 22), (.22, -108, 34), (.45, -98, 28), (.70, -92, 16), (.92, -90, 8)],
    # From the iliac spine (rectus) and the femur (vasti) to the kneecap.
    "quadriceps": [(.02, 170, 18), (.20, 160, 44), (.50, 160, 66), (.75, 168, 66), (.90, 176, 46),
                   (.99, 180, 22)],
}
CALF = [
    # The two heads of gastrocnemius from above the knee, the inner one longer; then soleus.
    [(-.06, -24, 12), (.10, -32, 26), (.28, -34, 32), (.44, -26, 22), (.52, -14, 10)],
    [(-.06, 24, 12), (.10, 30, 26), (.26, 33, 30), (.40, 25, 22), (.47, 14, 10)],
    [(.40, 0, 44), (.55, 0, 44), (.72, 0, 24), (.88, 0, 11)],
]
# The deltoid, by height over the shoulder's joint: how far inwards of the joint its curve has its
# middle, and its half width in degrees. It comes from collarbone, acromion and scapular spine and
# runs to a point in the middle of the upper arm.
DELTOID = [(-.165, -.014, 8), (-.110, -.010, 48), (-.055, -.006, 96), (.000, .006, 150),
           (.060, .034, 165)]


class Ground:
    """The standing mean person's surface with the coordinates muscles are told in."""

    def __init__(self, figures, places, turn):
        self.points = bones.stood(figures.mean, figures.weights, places, turn)
        self.points[figures.seam, 2] = 0
        self.joints = bones.standing(places, turn)
        self.out = normals(self.points, figures.tris)
        held = bones.carried(figures.weights)
        self.arm = held[:, [NUMBER[n] for n in ("upperArmR", "forearmR", "handR")]].sum(1)
        self.leg = held[:, [NUMBER[n] for n in ("thighR", "shankR", "footR")]].sum(1)
        self.head = held[:, NUMBER["head"]] + held[:, NUMBER["neck"]]
        self.trunk = np.clip(1 - 1.6 * self.arm - self.head, 0, 1)
        self.x, self.y, self.z = self.points.T
        self.hip = self.at("thighR")

    def at(self, name):
        return self.joints[NUMBER[name]]

    def round(self, start, end, members):
        """Share of the way and degrees round a limb, about the middles of its sections."""
        a, b = self.at(start), self.at(end)
        along = (self.points - a) @ (b - a) / ((b - a) @ (b - a))
        stations = np.linspace(-.2, 1.2, 15)
        middles = []
        for station in stations:
            ring = self.points[members & (np.abs(along - station) < .08)]
            middles.append((ring.min(0) + ring.max(0)) / 2 if len(ring) > 6 else a + station * (b - a))
        middles = np.array(middles)
        cx, cz = (np.interp(along, stations, middles[:, k]) for k in (0, 2))
        return along, np.degrees(np.arctan2(self.z - cz, cx - self.x))


def band(off, firm=.55):
    """One at a muscle's middle, nothing at its border, of an offset in half widths."""
    return 1 - smooth(firm, 1, np.abs(off))


def course(along, turn, knots):
    """Mask of a course round a limb."""
    at, middle, half = np.array(knots, float).T
    off = (turn - np.interp(along, at, middle) + 180) % 360 - 180
    off = off / np.interp(along, at, half)
    length = at[-1] - at[0]
    ends = smooth(at[0], at[0] + .22 * length, along) * (1 - smooth(at[-1] - .14 * length, at[-1], along))
    return band(off) * ends


def limb_muscles(ground, put):
    legs = (ground.leg > .6)
    along, turn = ground.round("thighR", "shankR", legs)
    near = smooth(.05, .5, ground.leg + smooth(.25, .0, along) * .2) * (ground.z > .002)
    # Fibres fan out from the hip together, so that strokes run on from muscle to muscle.
    fan = .0009 / np.interp(along, [.10, 1.07], [.62, 1.30])
    for name, knots in THIGH.items():
        front = name == "quadriceps"
        put(name, course(along, turn, knots) * near, (turn % 360 - 180 if front else turn) * fan)
    along, turn = ground.round("shankR", "footR", legs)
    for strength, knots in zip((1, 1, .55), CALF):
        put("calves", course(along, turn, knots) * (ground.leg > .5) * strength, turn * .0008)


def shoulder(ground, put):
    """The deltoid, round an axis that leaves the arm's middle inwards above the joint."""
    off = ground.points - ground.at("upperArmR")
    at, inwards, half = np.array(DELTOID).T
    turn = np.degrees(np.arctan2(-off[:, 0], off[:, 2] + np.interp(off[:, 1], at, inwards)))
    over = smooth(-.07, .02, off[:, 2]) * smooth(at[0], at[0] + .04, off[:, 1])
    put("shoulders", band(turn / np.interp(off[:, 1], at, half), .1) * over * (ground.head < .3)
        * smooth(.08, .4, ground.arm), turn * .0009)


def between(value, low, high, soft):
    return smooth(low - soft, low + soft, value) * (1 - smooth(high - soft, high + soft, value))


def trunk_muscles(ground, put):
    hip, y, z = ground.hip, ground.y, ground.z
    ribs, crest = ground.at("thoraxLow")[1], ground.at("lumbar4")[1]
    back, front = smooth(.15, .6, -ground.out[:, 0]), smooth(.1, .5, ground.out[:, 0])
    body = ground.trunk
    buttocks(ground, put, back)
    # Iliopsoas comes over the pelvis' brim beside the rectus and dives to the lesser trochanter.
    path = np.interp(y, [hip[1] - .12, hip[1], hip[1] + .12], [.078, .085, .075])
    put("hip-flexors", band((z - path) / .045) * between(y, hip[1] - .085, hip[1] + .085, .035) * front
        * (ground.arm < .3), z - path)
    # Rectus: pubis to the fifth to seventh ribs, wider above, parted by the white line.
    wide = np.interp(y, [hip[1], ribs + .1], [.045, .075])
    put("abdominals", band(z / wide, .7) * smooth(.001, .012, z + .006) * front * body
        * between(y, hip[1] + .005, ribs + .09, .03), z)
    flank(ground, put, body, ribs, crest)
    # The columns beside the spine, from the sacrum to the nape; broad at the loin.
    middle = np.interp(y, [hip[1] + .05, crest, ribs, ribs + .25], [.024, .036, .038, .028])
    put("back-extensors", band((z - middle) / (middle * .95), .6) * back * body
        * between(y, hip[1] + .075, ground.at("neck")[1] - .05, .035), z)
    # Quadratus: iliac crest to the twelfth rib and the lumbar processes, outside the columns.
    path = np.interp(y, [crest - .02, ribs], [.088, .062])
    put("quadratus", band((z - path) / .036, .5) * back * body
        * between(y, crest - .012, ribs + .004, .022), z)


def buttocks(ground, put, back):
    hip, y, z = ground.hip, ground.y, ground.z
    up = y - hip[1]
    # Told by the turn round the body, cloth shows a muscle where the skin below it does.
    side = np.arctan2(z, hip[0] - ground.x) * .125
    # Gluteus maximus slants from sacrum and crest, down and outwards.
    slant = up - .010 + (side - .085) * .45
    great = band(np.hypot((side - .085) / .115, slant / .165), .25) * back
    # Medius fans from the crest over the hip's side to the greater trochanter.
    wide = np.interp(up, [-.08, .09], [.030, .100])
    medius = band(np.hypot((side - .172) / wide, (up - .030) / .110), .2)
    # The fibres of both run towards the top of the thigh's outer side.
    fan = np.arctan2(up + .14, .195 - side) - .95
    sit = ground.trunk * (ground.arm < .3)
    put("glutes", (1 - (1 - great * smooth(.0, .02, z)) * (1 - medius)) * sit, fan * .15)
    # Piriformis: from the sacrum's front, through the notch, to the tip of the greater trochanter.
    path = np.interp(z, [.02, .15], [hip[1] + .055, hip[1] + .012])
    put("piriformis", band((y - path) / .026, .5) * between(z, .030, .135, .016) * sit
        * smooth(.0, .35, -ground.out[:, 0]), fan * .15)


def flank(ground, put, body, ribs, crest):
    """Obliques: from the lower ribs to the crest, beside the rectus; the outer fibres run down and
    forwards."""
    rows = (np.abs(ground.y - (ribs + crest) / 2) < .15) & (ground.trunk > .9)
    middle = (ground.x[rows].min() + ground.x[rows].max()) / 2
    back = np.degrees(np.arctan2(ground.z, ground.x - middle)) - 75
    # The crest comes down to the front.
    up = ground.y - (ribs + crest) / 2 - back * .0007
    off = (np.abs(back / 68) ** 2.5 + np.abs(up / .125) ** 2.5) ** .4
    put("obliques", band(off, .05) * body, (back * .0024 - up) * .7071)


def masks(figures, places, turn):
    """A plane of 0…1 for each muscle of the right half, and the fibre coordinate in metres."""
    ground = Ground(figures, places, turn)
    count = len(ground.points)
    planes = {name: np.zeros(count) for name in NAMES}
    fibre, most = np.zeros(count), np.full(count, .02)
    laid = np.isin(figures.layers, [0, 1, 2])

    def put(name, mask, across):
        mask = np.where(laid, np.clip(mask, 0, 1), 0)
        stronger = mask > most
        fibre[stronger], most[stronger] = across[stronger], mask[stronger]
        planes[name] = np.maximum(planes[name], mask)

    limb_muscles(ground, put)
    shoulder(ground, put)
    trunk_muscles(ground, put)
    near = neighbours(count, figures.tris)
    for name, plane in planes.items():
        for _ in range(2):
            plane = plane + .4 * (near @ plane - plane)
        planes[name] = np.where(plane < .02, 0, plane)
    return planes, spread(fibre, most > .02, near)


def spread(fibre, known, near):
    """The fibre coordinate beyond the muscles' borders, so that stripes run out evenly."""
    for _ in range(8):
        share = near @ known.astype(float)
        reached = ~known & (share > 0)
        fibre = np.where(reached, (near @ (fibre * known)) / np.maximum(share, 1e-9), fibre)
        known = known | reached
    return fibre
