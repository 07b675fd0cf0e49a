"""Where each muscle lies under the skin, from its origin and insertion on the bones.

A muscle is told by how far inside its border a place is, metres, like a garment: what is interpolated
between corners then has the same even edge everywhere. All places are told in the zero pose of the mean person. Round a limb, 0 degrees is straight behind,
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
    "biceps-femoris": [(.16, 6, 25), (.30, 24, 30), (.52, 36, 31), (.80, 54, 23), (1.05, 78, 11)],
    "semitendinosus": [(.16, -10, 20), (.30, -20, 23), (.52, -26, 21), (.80, -44, 14), (1.07, -82, 8)],
    "semimembranosus": [(.22, -38, 13), (.36, -56, 18), (.60, -60, 20), (.85, -62, 18), (1.01, -70, 10)],
    # From the pubis, behind the quadriceps and in front of the hamstrings.
    "adductors": [(.10, -125, 18), (.22, -108, 28), (.45, -98, 23), (.70, -92, 13), (.89, -90, 7)],
    # From the iliac spine (rectus) and the femur (vasti) to the kneecap.
    "quadriceps": [(.09, 170, 15), (.20, 160, 36), (.50, 160, 54), (.75, 168, 54), (.90, 176, 38),
                   (.97, 180, 18)],
}
CALF = [
    # The two heads of gastrocnemius from above the knee, the inner one longer; then soleus.
    [(-.02, -24, 10), (.10, -32, 21), (.28, -34, 26), (.44, -26, 18), (.50, -14, 8)],
    [(-.02, 24, 10), (.10, 30, 21), (.26, 33, 25), (.40, 25, 18), (.45, 14, 8)],
    [(.43, 0, 36), (.55, 0, 36), (.72, 0, 20), (.87, 0, 9)],
]
# The deltoid, by height over the shoulder's joint: how far inwards of the joint its curve has its
# middle, and its half width in degrees. It comes from collarbone, acromion and scapular spine and
# runs to a point in the middle of the upper arm.
DELTOID = [(-.150, -.014, 8), (-.110, -.010, 31), (-.055, -.006, 62), (.000, .006, 98),
           (.060, .034, 107)]


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
        """Metres along a limb as a share of its length, degrees round it about the middles of its
        sections, and how far from there."""
        a, b = self.at(start), self.at(end)
        along = (self.points - a) @ (b - a) / ((b - a) @ (b - a))
        stations = np.linspace(-.2, 1.2, 15)
        middles = []
        for station in stations:
            ring = self.points[members & (np.abs(along - station) < .08)]
            middles.append((ring.min(0) + ring.max(0)) / 2 if len(ring) > 6 else a + station * (b - a))
        middles = np.array(middles)
        x, z = (self.points[:, k] - np.interp(along, stations, middles[:, k]) for k in (0, 2))
        return along, np.degrees(np.arctan2(z, -x)), np.hypot(x, z)


def inside(*depths, soft=.012):
    """Depth inside all of several borders, metres, corners rounded."""
    least = depths[0]
    for depth in depths[1:]:
        apart = np.maximum(soft - np.abs(least - depth), 0)
        least = np.minimum(least, depth) - apart ** 2 / (4 * soft)
    return least


def course(along, turn, far, long, knots):
    """Depth inside a course round a limb of this length."""
    at, middle, half = np.array(knots, float).T
    off = (turn - np.interp(along, at, middle) + 180) % 360 - 180
    side = np.radians(np.interp(along, at, half) - np.abs(off)) * np.minimum(far, .1)
    return inside(side, (along - at[0]) * long, (at[-1] - along) * long)


def limb_muscles(ground, put):
    legs = (ground.leg > .6)
    along, turn, far = ground.round("thighR", "shankR", legs)
    near = inside((ground.leg + smooth(.25, 0, along) * .2 - .2) * .1, ground.z + .002)
    # Fibres fan out from the hip together, so that strokes run on from muscle to muscle.
    fan = .0009 / np.interp(along, [.10, 1.07], [.62, 1.30])
    for name, knots in THIGH.items():
        front = name == "quadriceps"
        put(name, inside(course(along, turn, far, .40, knots), near), (turn % 360 - 180 if front else turn) * fan)
    along, turn, far = ground.round("shankR", "footR", legs)
    for knots in CALF:
        put("calves", inside(course(along, turn, far, .40, knots), (ground.leg - .5) * .1), turn * .0008)


def shoulder(ground, put):
    """The deltoid, round an axis that leaves the arm's middle inwards above the joint."""
    off = ground.points - ground.at("upperArmR")
    at, inwards, half = np.array(DELTOID).T
    x, z = -off[:, 0], off[:, 2] + np.interp(off[:, 1], at, inwards)
    turn = np.degrees(np.arctan2(x, z))
    side = np.radians(np.interp(off[:, 1], at, half) - np.abs(turn)) * np.hypot(x, z)
    put("shoulders", inside(side, off[:, 2] + .035, off[:, 1] - at[0], (.3 - ground.head) * .1,
                            (ground.arm - .2) * .1), turn * .0009)


def between(value, low, high):
    return inside(value - low, high - value)


def trunk_muscles(ground, put):
    hip, y, z = ground.hip, ground.y, ground.z
    ribs, crest = ground.at("thoraxLow")[1], ground.at("lumbar4")[1]
    # The skin turns away over some eight centimetres.
    back, front = (-ground.out[:, 0] - .33) * .08, (ground.out[:, 0] - .24) * .08
    body = (ground.trunk - .3) * .1
    buttocks(ground, put, back)
    # Iliopsoas comes over the pelvis' brim beside the rectus and dives to the lesser trochanter.
    path = np.interp(y, [hip[1] - .12, hip[1], hip[1] + .12], [.078, .085, .075])
    put("hip-flexors", inside(.037 - np.abs(z - path), between(y, hip[1] - .092, hip[1] + .092), front,
                              (.3 - ground.arm) * .1), z - path)
    # Rectus: pubis to the fifth to seventh ribs, wider above, parted by the white line.
    wide = np.interp(y, [hip[1], ribs + .1], [.040, .066])
    put("abdominals", inside(inside(wide - z, z, soft=.004), front, body,
                             between(y, hip[1] + .012, ribs + .095), soft=.03), z)
    flank(ground, put, body, ribs, crest)
    # The columns beside the spine, from the sacrum to the nape; broad at the loin.
    middle = np.interp(y, [hip[1] + .05, crest, ribs, ribs + .25], [.024, .036, .038, .028])
    put("back-extensors", inside(inside(middle * .82 - np.abs(z - middle), soft=.004), back, body,
                                 between(y, hip[1] + .065, ground.at("neck")[1] - .04)), z)
    # Quadratus: iliac crest to the twelfth rib and the lumbar processes, outside the columns.
    path = np.interp(y, [crest - .02, ribs], [.088, .062])
    put("quadratus", inside(.030 - np.abs(z - path), back, body, between(y, crest - .020, ribs + .012)), z)


def buttocks(ground, put, back):
    hip, y, z = ground.hip, ground.y, ground.z
    up = y - hip[1]
    # Told by the turn round the body, cloth shows a muscle where the skin below it does.
    side = np.arctan2(z, hip[0] - ground.x) * .125
    # Gluteus maximus slants from sacrum and crest, down and outwards.
    slant = up - .010 + (side - .085) * .45
    great = inside((.73 - np.hypot((side - .085) / .115, slant / .165)) * .13, back, z - .004)
    # Medius fans from the crest over the hip's side to the greater trochanter.
    wide = np.interp(up, [-.08, .09], [.030, .100])
    medius = (.71 - np.hypot((side - .172) / wide, (up - .030) / .110)) * .09
    # The fibres of both run towards the top of the thigh's outer side.
    fan = np.arctan2(up + .14, .195 - side) - .95
    sit = inside((ground.trunk - .3) * .1, (.3 - ground.arm) * .1)
    put("glutes", inside(-inside(-great, -medius), sit), fan * .15)
    # Piriformis: from the sacrum's front, through the notch, to the tip of the greater trochanter.
    path = np.interp(z, [.02, .15], [hip[1] + .055, hip[1] + .012])
    put("piriformis", inside(.021 - np.abs(y - path), between(z, .026, .140), sit,
                             (-ground.out[:, 0] - .1) * .08), fan * .15)


def flank(ground, put, body, ribs, crest):
    """Obliques: from the lower ribs to the crest, beside the rectus; the outer fibres run down and
    forwards."""
    rows = (np.abs(ground.y - (ribs + crest) / 2) < .15) & (ground.trunk > .9)
    middle = (ground.x[rows].min() + ground.x[rows].max()) / 2
    back = np.degrees(np.arctan2(ground.z, ground.x - middle)) - 75
    # The crest comes down to the front.
    up = ground.y - (ribs + crest) / 2 - back * .0007
    off = (np.abs(back / 68) ** 2.5 + np.abs(up / .125) ** 2.5) ** .4
    put("obliques", inside((.66 - off) * .14, body), (back * .0024 - up) * .7071)


def masks(figures, places, turn):
    """For each muscle of the right half metres inside its border, and the fibre coordinate in metres."""
    ground = Ground(figures, places, turn)
    count = len(ground.points)
    planes = {name: np.full(count, -1.) for name in NAMES}
    fibre, most = np.zeros(count), np.full(count, -.03)
    laid = np.isin(figures.layers, [0, 1, 2])

    def put(name, depth, across):
        depth = np.where(laid, depth, -1)
        deeper = depth > most
        fibre[deeper], most[deeper] = across[deeper], depth[deeper]
        planes[name] = np.maximum(planes[name], depth)

    limb_muscles(ground, put)
    shoulder(ground, put)
    trunk_muscles(ground, put)
    return planes, spread(fibre, most > -.03, neighbours(count, figures.tris))


def spread(fibre, known, near):
    """The fibre coordinate beyond the muscles' borders, so that stripes run out evenly."""
    for _ in range(8):
        share = near @ known.astype(float)
        reached = ~known & (share > 0)
        fibre = np.where(reached, (near @ (fibre * known)) / np.maximum(share, 1e-9), fibre)
        known = known | reached
    return fibre
