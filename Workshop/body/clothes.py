"""Tee and leggings, shorts or trousers: shells round the body, cut by signed distances.

Metres; a field is positive where its garment is.
"""
import numpy as np
from scipy.spatial import cKDTree

from bones import NUMBER
from mesh import normals
from weights import smooth


def along_arm(points, weights, places):
    """Way from the shoulder down the arm, metres; minus infinity off the arms."""
    way = np.full(len(points), -np.inf)
    for side in "RL":
        joints = [places[NUMBER[name + side]] for name in ("upperArm", "forearm", "hand")]
        upper, fore = joints[1] - joints[0], joints[2] - joints[1]
        long = np.linalg.norm(upper)
        on_upper = (points - joints[0]) @ upper / long
        on_fore = long + (points - joints[1]) @ fore / np.linalg.norm(fore)
        fingers = [f"finger{f}-{k}" for f in range(1, 6) for k in (1, 2, 3)]
        below = [NUMBER[name + side] for name in ["forearm", "forearmTwist", "hand"] + fingers]
        share = weights[:, below].sum(1)
        arm = share + weights[:, [NUMBER["upperArm" + side], NUMBER["upperArmTwist" + side]]].sum(1)
        share = smooth(.2, .8, share)
        sign = 1 if side == "R" else -1
        beyond = sign * points[:, 2] > sign * joints[0][2] + .09
        mine = (points[:, 2] * sign > 0) & ((arm > .35) | beyond)
        way = np.where(mine, on_upper * (1 - share) + on_fore * share, way)
    return way


def neckline(points, places, person):
    """Outside a leaning elliptic ring round the base of the neck."""
    scale = person["height"] / 1.66
    neck = places[NUMBER["neck"]]
    back, front = neck + np.array([-.042, .012, 0]) * scale, neck + np.array([.088, -.050, 0]) * scale
    middle, ahead = (back + front) / 2, (front - back) / np.linalg.norm(front - back)
    off = points - middle
    wide = person["top"].get("neck", .070) * scale
    ring = np.sqrt((off @ ahead / (np.linalg.norm(front - back) / 2)) ** 2 + (off[:, 2] / wide) ** 2)
    # The ring goes on through the back below; there the plane it lies in holds the cloth together.
    below = -off @ np.array([-ahead[1], ahead[0], 0]) - .012
    ring = (ring - 1) * .07
    rounded = (ring + below + np.hypot(ring - below, .022)) / 2
    return np.where(points[:, 1] > neck[1] - .13, rounded, np.inf)


def top_field(points, weights, places, person):
    style = person["top"]
    arm = np.linalg.norm(places[NUMBER["forearmR"]] - places[NUMBER["upperArmR"]])
    sleeve = style["sleeve"] * arm - along_arm(points, weights, places)
    hem = points[:, 1] - (places[0, 1] + style["hem"])
    field = np.minimum(np.minimum(sleeve, hem), neckline(points, places, person))
    return np.where(points[:, 1] > places[NUMBER["neck"], 1] + .05, -1, field)


def bottoms_field(points, weights, places, person):
    hip, knee, ankle = (places[NUMBER[n], 1] for n in ("thighR", "shankR", "footR"))
    leg = person["bottoms"]["leg"]
    end = hip + (knee - hip) * leg if leg < 1 else knee + (ankle - knee) * (leg - 1)
    field = np.minimum(points[:, 1] - end, hip + person["top"]["hem"] + .05 - points[:, 1])
    return np.where(np.isfinite(along_arm(points, weights, places)), -1, field)


def eased(points, near, strength, passes):
    for _ in range(passes):
        points = points + strength[:, None] * (near @ points - points)
    return points


def over(points, skin, skin_normals):
    """Height of points over the skin and the way out there."""
    far, index = cKDTree(skin).query(points, k=4)
    part = 1 / (far + 1e-4)
    part /= part.sum(1, keepdims=True)
    foot = (skin[index] * part[..., None]).sum(1)
    out = (skin_normals[index] * part[..., None]).sum(1)
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    return ((points - foot) * out).sum(1), out


def outside(points, skin, skin_normals, gap):
    """Pushes points out until they are `gap` above the skin."""
    height, out = over(points, skin, skin_normals)
    return points + out * np.maximum(gap - height, 0)[:, None]


def wrapped(points, skin, skin_normals, share, gap):
    """Lays points `gap` above the skin where `share` is one."""
    height, out = over(points, skin, skin_normals)
    return points + out * (share * (gap - height))[:, None]


def bottoms(points, tris, near, skin, skin_normals, places, person):
    crotch = smooth(.16, .05, np.abs(points[:, 1] - (places[0, 1] - .06)))
    points = eased(points, near, .25 + .3 * crotch, 12)
    points = outside(points, skin, skin_normals, .003)
    hem = places[0, 1] + person["top"]["hem"]
    loose = person["bottoms"]["loose"] * smooth(hem, hem - .10, points[:, 1])
    return points + normals(points, tris) * loose[:, None]


def hung(points, held, places):
    """Below its widest place cloth hangs: it comes in by less than half of the way down."""
    off = points - [places[NUMBER["lumbar3"], 0] + .03, 0, 0]
    turn, far = np.arctan2(off[:, 2], off[:, 0]), np.hypot(off[:, 0], off[:, 2])
    wanted = far.copy()
    for vertex in held:
        beside = np.abs((turn[held] - turn[vertex] + np.pi) % (2 * np.pi) - np.pi) < .15
        above = held[beside & (off[held, 1] > off[vertex, 1])]
        if len(above):
            wanted[vertex] = max(far[vertex], (far[above] - .4 * (off[above, 1] - off[vertex, 1])).max())
    armpit = places[NUMBER["upperArmR"], 1] - .12
    push = (wanted / np.maximum(far, .01) - 1) * smooth(armpit, armpit - .12, points[:, 1])
    return points + off * [1, 0, 1] * push[:, None]


def top(points, tris, near, skin, skin_normals, places, person, field, sleeve):
    hip, shoulder = places[0, 1], places[NUMBER["upperArmR"], 1]
    trunk = smooth(shoulder, shoulder - .12, points[:, 1]) * (points[:, 1] > hip - .12)
    points = eased(points, near, .2 + .45 * trunk, 40)
    points = outside(points, skin, skin_normals, .006)
    # Cloth hangs over hollows: it is averaged and pushed out in turns until it spans them.
    for _ in range(6):
        points = eased(points, near, .05 + .55 * trunk, 6)
        points = outside(points, skin, skin_normals, .006)
    points = hung(points, np.flatnonzero((trunk > .5) & ~sleeve), places)
    points = eased(points, near, .15 + .4 * trunk, 3)
    points = outside(points, skin, skin_normals, .004 + .004 * trunk)
    points = wrapped(points, skin, skin_normals, smooth(shoulder - .02, shoulder + .07, points[:, 1]), .004)
    points = eased(points, near, .3 * smooth(shoulder - .1, shoulder, points[:, 1]), 2)
    loose = person["top"].get("loose", .008)
    flare = smooth(.12, 0, field) * person["top"].get("flare", .004)
    hangs = smooth(shoulder + .06, shoulder - .1, points[:, 1])
    return points + normals(points, tris) * ((loose + flare) * hangs)[:, None]
