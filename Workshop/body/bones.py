"""Lithe's 62 bones: where they start in a person, how they turn to stand straight, and which of
MakeHuman's bones they take their skin from."""
import numpy as np

SEGMENTS = """pelvis thighR shankR footR toesR thighL shankL footL toesL
lumbar5 lumbar4 lumbar3 lumbar2 lumbar1 thoraxLow thoraxHigh neck head
clavicleR upperArmR forearmR handR clavicleL upperArmL forearmL handL""".split()
TWISTS = """thighTwistR thighTwistL upperArmTwistR upperArmTwistL forearmTwistR forearmTwistL""".split()
FINGERS = [f"finger{f}-{k}{s}" for s in "RL" for f in range(1, 6) for k in range(1, 4)]
NAMES = SEGMENTS + TWISTS + FINGERS
NUMBER = {name: number for number, name in enumerate(NAMES)}
PARENTS = [0, 0, 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11, 12, 13, 14, 15, 16, 15, 18, 19, 20, 15, 22, 23,
           24, 1, 5, 19, 23, 20, 24] + [
    (hand if k == 0 else base + 3 * f + k - 1)
    for hand, base in ((21, 32), (25, 47)) for f in range(5) for k in range(3)]
SPINE = [NUMBER[n] for n in "lumbar5 lumbar4 lumbar3 lumbar2 lumbar1 thoraxLow thoraxHigh".split()]

# Shares of the way from L5/S1 to C7/T1 at which the spine's joints lie: five lumbar vertebrae are
# about .36 of it, T7…T12 a little less than half of the rest.
SPINE_SHARES = [0, .072, .144, .216, .288, .36, .70]


def mirrored(bone):
    name = NAMES[bone]
    if name[-1] in "RL":
        return NUMBER[name[:-1] + ("L" if name[-1] == "R" else "R")]
    return bone


SPELLED = [bone for bone in range(len(NAMES)) if mirrored(bone) >= bone]

# MakeHuman's bone whose head is ours, for the right side.
HEADS = {"shank": "lowerleg01", "foot": "foot", "toes": "toe1-1", "clavicle": "clavicle",
         "upperArm": "upperarm01", "forearm": "lowerarm01", "hand": "wrist"}


def heads(source, points):
    """Joint of each bone, metres, in the rest pose."""
    places = np.zeros((len(NAMES), 3))

    def at(bone, end="head"):
        return source.joint(bone, end, points)

    for side in "RL":
        for ours, theirs in HEADS.items():
            places[NUMBER[ours + side]] = at(f"{theirs}.{side}")
        for finger in range(1, 6):
            for k in range(1, 4):
                places[NUMBER[f"finger{finger}-{k}{side}"]] = at(f"finger{finger}-{k}.{side}")
        hip = at(f"upperleg01.{side}")
        # The modelled joint lies where the outer thigh turns; a hip joint is nearer the middle.
        hip[2] *= .90
        places[NUMBER["thigh" + side]] = hip
        for twist, end, share in (("thighTwist", "shank", .5), ("upperArmTwist", "forearm", .5),
                                  ("forearmTwist", "hand", .5)):
            upper = NUMBER[twist.replace("Twist", "") + side]
            lower = NUMBER[end + side]
            places[NUMBER[twist + side]] = places[upper] + share * (places[lower] - places[upper])
    places[0] = (places[NUMBER["thighR"]] + places[NUMBER["thighL"]]) / 2
    places[NUMBER["neck"]] = at("neck01")
    places[NUMBER["head"]] = at("head")
    spine(source, points, places)
    places[:, 2][[b for b in SPELLED if mirrored(b) == b]] = 0
    return places


def spine(source, points, places):
    """Vertebrae lie 5.5 cm under the skin of the back's middle line, closer at the neck."""
    low = places[0] + [0, .0585 * (points[:13380, 1].max()), 0]
    high = places[NUMBER["neck"]]
    skin = points[:13380]
    middle = skin[(np.abs(skin[:, 2]) < 1e-5) & (skin[:, 0] < high[0] + .03)]
    for bone, share in zip(SPINE, SPINE_SHARES):
        height = low[1] + share * (high[1] - low[1])
        near = middle[np.abs(middle[:, 1] - height) < .03]
        places[bone] = [near[:, 0].min() + .058 - .008 * share, height, 0]
    # Skin at the waist dips into the spine's groove; a fair curve does not.
    curve = np.polyfit(places[SPINE, 1], places[SPINE, 0], 3)
    places[SPINE, 0] = np.polyval(curve, places[SPINE, 1])


# ---- turning from rest to the zero pose

def unit(v):
    return v / np.linalg.norm(v)


def shortest(a, b):
    """Rotation matrix taking direction a to b the short way."""
    a, b = unit(a), unit(b)
    v, c = np.cross(a, b), a @ b
    k = np.array([[0, -v[2], v[1]], [v[2], 0, -v[0]], [-v[1], v[0], 0]])
    return np.eye(3) + k + k @ k / (1 + c)


def about(axis, angle):
    axis = unit(np.asarray(axis, float))
    k = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
    return np.eye(3) + np.sin(angle) * k + (1 - np.cos(angle)) * (k @ k)


DOWN = np.array([0, -1., 0])


def turnings(places, arms=.07, chin=(-.17, .16), shoulders=.20):
    """A rotation matrix for every bone. Arms hang `arms` radians off the body."""
    turn = np.tile(np.eye(3), (len(NAMES), 1, 1))

    def to(bone, other):
        return places[NUMBER[other]] - places[NUMBER[bone]]

    # The modelled neck pokes forward: lean it back, and the face level again.
    turn[NUMBER["neck"]] = about([0, 0, 1], -chin[0])
    turn[NUMBER["head"]] = about([0, 0, 1], -chin[0] - chin[1])
    for side, sign in (("R", 1), ("L", -1)):
        def put(name, matrix):
            turn[NUMBER[name + side]] = matrix

        thigh = shortest(to("thigh" + side, "shank" + side), DOWN)
        shank = shortest(thigh @ to("shank" + side, "foot" + side), DOWN) @ thigh
        put("thigh", thigh)
        put("thighTwist", thigh)
        put("shank", shank)
        ahead = to("foot" + side, "toes" + side) * [1, 0, 1]
        put("foot", shortest(ahead, np.array([1., 0, 0])))
        put("toes", turn[NUMBER["foot" + side]])
        # Relaxed shoulders hang lower than modelled.
        put("clavicle", about([1, 0, 0], sign * shoulders))
        arm(turn, places, side, np.array([0, -np.cos(arms), sign * np.sin(arms)]))
    return turn


def arm(turn, places, side, down):
    """Upper arm down with the elbow's hinge across, forearm straight on, thumb ahead."""
    p = {name: places[NUMBER[name + side]] for name in
         "upperArm forearm hand finger2-1 finger3-1 finger5-1".split()}
    upper, fore, palm = p["forearm"] - p["upperArm"], p["hand"] - p["forearm"], p["finger3-1"] - p["hand"]
    swing = shortest(upper, down)
    hinge = unit(np.cross(upper, fore))  # the elbow bends about it, forearm ahead
    roll = spin(swing @ hinge, np.array([0, 0, 1.]), down)
    for name, share in (("upperArm", .5), ("upperArmTwist", 1)):
        turn[NUMBER[name + side]] = about(down, share * roll) @ swing
    whole = turn[NUMBER["upperArmTwist" + side]]
    straight = shortest(whole @ fore, down) @ whole
    flat = shortest(straight @ palm, down) @ straight
    roll = spin(flat @ (p["finger2-1"] - p["finger5-1"]), np.array([1., 0, 0]), down)
    turn[NUMBER["forearm" + side]] = straight
    turn[NUMBER["forearmTwist" + side]] = about(down, .65 * roll) @ straight
    for name in ["hand"] + [f"finger{finger}-{k}" for finger in range(1, 6) for k in range(1, 4)]:
        turn[NUMBER[name + side]] = about(down, roll) @ flat


def spin(a, b, axis):
    """The angle about an axis that brings a over b."""
    a, b = unit(a - axis * (a @ axis)), unit(b - axis * (b @ axis))
    return np.arctan2(np.cross(a, b) @ axis, a @ b)


def quaternion(m):
    """x, y, z, w of a rotation matrix."""
    w = np.sqrt(max(0, 1 + m[0, 0] + m[1, 1] + m[2, 2])) / 2
    if w > 1e-3:
        return np.array([m[2, 1] - m[1, 2], m[0, 2] - m[2, 0], m[1, 0] - m[0, 1], 4 * w * w]) / (4 * w)
    axis = np.linalg.eigh(m + m.T)[1][:, -1]
    return np.array([*axis, 0.])


# ---- standing straight

def standing(places, turn):
    """Joint of each bone in the zero pose, where every bone is turned by `turn` alone."""
    joints = places.copy()
    for bone in range(1, len(NAMES)):
        parent = PARENTS[bone]
        joints[bone] = joints[parent] + turn[parent] @ (places[bone] - places[parent])
    return joints


def stood(points, weights, places, turn):
    """The skin in the zero pose."""
    joints = standing(places, turn)
    moved = np.einsum("bij,vbj->vbi", turn, points[:, None] - places) + joints
    return (weights[..., None] * moved).sum(1)


def carrier(bone):
    """The segment that carries a bone."""
    while bone >= len(SEGMENTS):
        bone = PARENTS[bone]
    return bone


def carried(weights):
    """Weights of the segments alone, twists and fingers with those that carry them."""
    folded = np.zeros((len(weights), len(SEGMENTS)))
    for bone in range(len(NAMES)):
        folded[:, carrier(bone)] += weights[:, bone]
    return folded
