"""How the modelled skin hangs on Lithe's bones."""
import numpy as np

import bones
from bones import NUMBER

ARM = {"clavicle": "clavicle", "shoulder01": "clavicle", "upperarm01": "upperArm",
       "upperarm02": "upperArm", "lowerarm01": "forearm", "lowerarm02": "forearm", "wrist": "hand"}
LEG = {"upperleg01": "thigh", "upperleg02": "thigh", "lowerleg01": "shank", "lowerleg02": "shank",
       "foot": "foot"}
TRUNK = {"root", "spine05", "spine04", "spine03", "spine02", "spine01"}


def ours(source, name):
    """Our bone for one of MakeHuman's; "trunk" for those that are shared out again."""
    while True:
        base, _, side = name.partition(".")
        if name in TRUNK or base in ("pelvis", "breast"):
            return "trunk"
        if base in ("neck01", "neck02", "neck03"):
            return "neck"
        if base == "head":
            return "head"
        if base in ARM or base in LEG:
            return (ARM | LEG)[base] + side
        if base.startswith("toe"):
            return "toes" + side
        if base.startswith("finger"):
            return f"finger{base[6]}-{base[8]}{side}"
        if base.startswith("metacarpal"):
            return "hand" + side
        name = source.rig[name]["parent"] if name in source.rig else ""
        if not name:
            return "trunk"


def smooth(low, high, x):
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def weights(source, points, places):
    """A weight for every vertex and bone, each row adding up to one."""
    table = np.zeros((len(points), len(bones.NAMES)))
    trunk = np.zeros(len(points))
    for name, listed in source.weights.items():
        at = ours(source, name)
        for vertex, weight in listed:
            if at == "trunk":
                trunk[vertex] += weight
            else:
                table[vertex, NUMBER[at]] += weight
    bare = trunk + table.sum(1) == 0
    trunk[bare] = 1
    share_trunk(table, trunk, points, places)
    for side in "RL":
        share_along(table, points, places, "thigh" + side, "thighTwist" + side, "shank" + side)
        share_along(table, points, places, "upperArm" + side, "upperArmTwist" + side, "forearm" + side)
        share_along(table, points, places, "forearm" + side, "forearmTwist" + side, "hand" + side)
    return table / table.sum(1, keepdims=True)


# Joints round which skin slides over a broad band: how far, metres, and how often it is averaged
# with its neighbours.
SOFT = {"upperArm": (.14, 16), "thigh": (.15, 12), "shank": (.07, 3), "forearm": (.06, 5), "neck": (.09, 6)}


def softened(table, near, points, places):
    """Weights spread over the skin round the great joints, so that no fold pinches there."""
    for joint, (reach, passes) in SOFT.items():
        sides = [joint] if joint in NUMBER else [joint + "R", joint + "L"]
        away = np.min([np.linalg.norm(points - places[NUMBER[name]], axis=1) for name in sides], 0)
        strength = .5 * smooth(reach, reach * .6, away)[:, None]
        for _ in range(passes):
            table = table + strength * (near @ table - table)
    return table / table.sum(1, keepdims=True)


def share_trunk(table, trunk, points, places):
    """By height: each vertebra's bone begins softly at its joint."""
    reach = [.055, .035, .032, .032, .035, .05, .08]
    begun = [np.ones(len(points))]
    for bone, half in zip(bones.SPINE, reach):
        height = places[bone, 1]
        begun.append(smooth(height - half, height + half, points[:, 1]))
    for bone, (this, following) in zip([0] + bones.SPINE, zip(begun, begun[1:] + [np.zeros(len(points))])):
        table[:, bone] += trunk * (this - following)


def share_along(table, points, places, upper, twist, end):
    """The lower part of a limb turns with its twist."""
    start, bone = places[NUMBER[upper]], places[NUMBER[end]] - places[NUMBER[upper]]
    along = (points - start) @ bone / (bone @ bone)
    part = smooth(.15, .85, along) * table[:, NUMBER[upper]]
    table[:, NUMBER[twist]] += part
    table[:, NUMBER[upper]] -= part
