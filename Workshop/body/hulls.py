"""Tapered capsules fitted to a person as seen, skin or cloth, for collisions.

A hull is two balls; the distance from it is taken as contacts take it: to the axis, less the radius
there.
"""
import numpy as np
from scipy.optimize import least_squares

import bones
from bones import NUMBER

# Chains of balls: the segment that holds each, where it begins, metres from its joint, and its radius.
# The trunk is a pair of columns side by side. Hands are no part: what they are like depends on what
# they hold.
LEG = [("thighR", (0, -.03, 0), .085), ("thighR", (0, -.22, 0), .070), ("shankR", (0, 0, 0), .055),
       ("shankR", (-.014, -.13, 0), .052), ("shankR", (0, -.34, 0), .036)]
FOOT = [("footR", (-.02, -.034, 0), .030), ("footR", (.05, -.03, 0), .03), ("toesR", (-.005, .003, 0), .02),
        ("toesR", (.05, 0, 0), .012)]
ARM = [("upperArmR", (0, -.02, 0), .05), ("upperArmR", (0, -.16, 0), .045), ("forearmR", (0, 0, 0), .04),
       ("forearmR", (0, -.08, 0), .04), ("handR", (0, 0, 0), .026)]
TRUNK = [("pelvis", (-.03, -.04, .075), .09), ("pelvis", (0, .07, .065), .09),
         ("lumbar3", (.03, 0, .055), .09), ("thoraxLow", (.04, .05, .06), .095),
         ("thoraxHigh", (.05, 0, .07), .095), ("thoraxHigh", (.03, .08, .10), .055)]
NECK = [("neck", (.014, -.02, 0), .055), ("head", (.014, .01, 0), .05)]
HEAD = [("head", (-.01, .09, 0), .085), ("head", (.05, .02, 0), .05)]
SHOULDER = [("thoraxHigh", (.02, .10, .06), .05), ("clavicleR", (-.02, 0, .12), .05)]

SEGMENTS = {
    "leg": (LEG, ["thighR", "shankR"]), "foot": (FOOT, ["footR", "toesR"]),
    "arm": (ARM, ["upperArmR", "forearmR"]),
    "trunk": (TRUNK, ["pelvis", "lumbar5", "lumbar4", "lumbar3", "lumbar2", "lumbar1", "thoraxLow",
                      "thoraxHigh"]),
    "shoulder": (SHOULDER, ["clavicleR"]),
    "neck": (NECK, ["neck"]), "head": (HEAD, ["head"]),
}
MIDDLE = {"neck", "head"}


def distance(points, chain):
    """From points to the nearest link of a chain of balls (rows x, y, z, radius)."""
    best = np.full(len(points), np.inf)
    for a, b in zip(chain, chain[1:]):
        along = b[:3] - a[:3]
        share = np.clip((points - a[:3]) @ along / (along @ along + 1e-12), 0, 1)
        off = np.linalg.norm(points - a[:3] - share[:, None] * along, axis=1)
        best = np.minimum(best, off - a[3] - share * (b[3] - a[3]))
    return best


def fit(points, start, middle):
    """Balls that lie close under the surface: least squares with a hold on where they began."""
    first = np.array(start)
    points = points[:: max(1, len(points) // 300)]

    def balls(values):
        chain = values.reshape(first.shape).copy()
        if middle:
            chain[:, 2] = 0
        return chain

    def errors(values):
        chain = balls(values)
        off = distance(points, chain)
        # Flesh outside a hull is what goes through things; room inside only keeps them apart.
        return np.concatenate([off / np.sqrt(len(points)), .08 * (chain - first).ravel()])

    found = least_squares(errors, first.ravel(), loss="soft_l1", f_scale=.01, max_nfev=40)
    return balls(found.x)


def hulls(figures, made):
    """[((segment, place, radius) twice, paired)], and how far the skin lies off them, metres."""
    weights = figures.weights
    points = bones.stood(made.points, weights, made.places, made.turnings)
    joints = bones.standing(made.places, made.turnings)
    segment = bones.carried(weights).argmax(1)
    seen = (made.cut >= 128) & np.isin(figures.layers, [0, 1, 2])
    listed, chains, everything = [], [], []
    for name, (begin, own) in SEGMENTS.items():
        mine = points[seen & np.isin(segment, [NUMBER[n] for n in own])]
        scale = made.points[:, 1].max() / 1.70
        start = [[*(joints[NUMBER[n]] + np.array(at) * scale), r * scale] for n, at, r in begin]
        chain = fit(mine, start, name in MIDDLE)
        chains.append(chain)
        for k in range(len(chain) - 1):
            ends = [(NUMBER[begin[j][0]], chain[j, :3] - joints[NUMBER[begin[j][0]]], chain[j, 3])
                    for j in (k, k + 1)]
            listed.append((ends, name not in MIDDLE))
        everything.append(mine)
    off = np.concatenate(everything)
    off = np.min([np.minimum(distance(off, c), distance(off * [1, 1, -1], c)) for c in chains], 0)
    return listed, off
