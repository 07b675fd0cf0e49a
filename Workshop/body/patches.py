"""A few vertices of each place that touches what it rests on, on skin and on cloth."""
import numpy as np

import bones
from bones import NUMBER
from mesh import normals

# The order is each place's number in the file.
NAMES = """heel ball toes instep outer-heel outer-foot outer-ankle knee seat hip
palm knuckles wrist elbow upper-back back-of-head face""".split()
POINTS = {"seat": 12, "upper-back": 14, "hip": 10, "wrist": 10, "back-of-head": 8, "knee": 12,
          "elbow": 14}


def patches(figures, places, turn):
    """(number, vertices of the right half and the middle) for each place."""
    points = bones.stood(figures.mean, figures.weights, places, turn)
    points[figures.seam, 2] = 0
    where = Where(points, normals(points, figures.tris), figures.weights, bones.standing(places, turn))
    listed = []
    for number, name in enumerate(NAMES):
        here = where(name) & np.isin(figures.layers, [0, 1, 2])
        chosen = [spread(points, np.flatnonzero(here & (figures.layers == layer)), POINTS.get(name, 7))
                  for layer in (0, 1, 2)]
        listed.append((number, np.unique(np.concatenate(chosen)).astype(int)))
    return listed


class Where:
    """Tells of every vertex whether it belongs to a place; all in the zero pose."""

    def __init__(self, points, out, weights, joints):
        self.x, self.y, self.z = points.T
        self.out = out
        self.joints = joints
        self.segment = bones.carried(weights).argmax(1)

    def __call__(self, name):
        return getattr(self, name.replace("-", "_"))()

    def of(self, *names):
        return np.isin(self.segment, [NUMBER[name] for name in names])

    def at(self, name):
        return self.joints[NUMBER[name]]

    def heel(self):
        ankle = self.at("footR")
        below = self.y < self.y.min() + .010
        behind = (self.x < ankle[0] - .03) & (self.y < self.y.min() + .045)
        return self.of("footR") & (self.x < ankle[0] + .01) & (below | behind)

    def ball(self):
        return (self.of("footR", "toesR") & (np.abs(self.x - self.at("toesR")[0]) < .028)
                & (self.y < self.y.min() + .012))

    def toes(self):
        foot = self.of("footR", "toesR")
        return foot & (self.x > self.x[foot].max() - .035) & (self.out[:, 1] < .5)

    def instep(self):
        return self.of("footR", "toesR") & (self.out[:, 1] > .5) & (self.x > self.at("footR")[0] + .02)

    def outer_heel(self):
        ankle = self.at("footR")
        return (self.of("footR") & (self.out[:, 2] > .55) & (self.x < ankle[0] + .02)
                & (self.y < ankle[1] - .01))

    def outer_foot(self):
        return (self.of("footR", "toesR") & (self.out[:, 2] > .45)
                & (np.abs(self.x - self.at("toesR")[0] + .01) < .04))

    def outer_ankle(self):
        return (self.of("shankR", "footR") & (self.out[:, 2] > .7)
                & (np.abs(self.y - self.at("footR")[1] - .03) < .045))

    def knee(self):
        height = self.y - self.at("shankR")[1]
        return self.of("thighR", "shankR") & (self.out[:, 0] > .75) & (height > -.08) & (height < .03)

    def seat(self):
        height = self.y - self.at("thighR")[1]
        return (self.of("pelvis", "thighR") & (self.out[:, 0] < -.25) & (height > -.14) & (height < .05)
                & (self.z > .02))

    def hip(self):
        return (self.of("pelvis", "thighR") & (self.out[:, 2] > .8)
                & (np.abs(self.y - self.at("thighR")[1]) < .10))

    def palm(self):
        return (self.of("handR") & (self.out[:, 2] < -.55)
                & (self.y > self.at("handR")[1] - .045) & (self.y < self.at("handR")[1] - .005))

    def knuckles(self):
        return (self.of("handR") & (self.out[:, 2] < -.5)
                & (np.abs(self.y - self.at("finger3-1R")[1] + .004) < .022))

    def wrist(self):
        height = self.y - self.at("handR")[1]
        return self.of("forearmR") & (height > .015) & (height < .075)

    def elbow(self):
        height = self.y - self.at("forearmR")[1]
        return self.of("forearmR", "upperArmR") & (self.out[:, 0] < -.3) & (height > -.075) & (height < .03)

    def upper_back(self):
        return ((self.out[:, 0] < -.55) & (self.z < .14) & (self.y > self.at("thoraxLow")[1] + .05)
                & (self.y < self.at("neck")[1] + .01) & ~self.of("head", "neck"))

    def back_of_head(self):
        return (self.of("head") & (self.out[:, 0] < -.75) & (self.z < .06)
                & (self.y > self.at("head")[1] + .01))

    def face(self):
        return (self.of("head") & (self.out[:, 0] > .75) & (self.z < .045)
                & (self.y > self.at("head")[1] + .005))


def spread(points, members, count):
    """At most `count` of them, far from one another."""
    if len(members) <= count:
        return members
    own = points[members]
    chosen = [int(((own - own.mean(0)) ** 2).sum(1).argmin())]
    far = ((own - own[chosen[0]]) ** 2).sum(1)
    while len(chosen) < count:
        chosen.append(int(far.argmax()))
        far = np.minimum(far, ((own - own[chosen[-1]]) ** 2).sum(1))
    return members[chosen]
