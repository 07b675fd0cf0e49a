"""Lips, and brows as thin strips laid on the face."""
import numpy as np

from mesh import mapped, normals, triangles
from source import axes


def strip(middles, halves):
    """Points above and below a line, MakeHuman's face plane in decimetres (x out, y up)."""
    points = []
    for (x, y), half in zip(middles, halves):
        points += [(x, y + half), (x, y - half)]
    count = len(middles)
    quads = [[2 * k, 2 * k + 2, 2 * k + 3, 2 * k + 1] for k in range(count - 1)]
    return np.array(points), np.array(quads)


def brow():
    x = np.linspace(.125, .56, 9)
    t = (x - .125) / .435
    y = 7.49 + .055 * np.sin(t * 2.4) - .045 * t
    half = np.array([.018, .026, .028, .027, .025, .021, .016, .011, .004])
    return strip(list(zip(x, y)), half)


def lips(source, tris):
    """True for the triangles of the lips, by their middles on the unshaped face."""
    middle = source.vertices[tris].mean(1)
    out, up = np.abs(middle[:, 2]), middle[:, 1] - .6645
    fall = np.maximum(1 - (out / .0252) ** 2, 0) ** .8
    # The upper lip dips in the middle.
    high = .0078 * fall - .0012 * np.exp(-(out / .004) ** 2)
    return (up < high) & (up > -.0088 * fall) & (middle[:, 0] > .125) & (out < .0252)


def laid(source, flat):
    """Rows that mix the face's vertices into the places of flat points, seen from the front."""
    front = source.vertices[:13380]
    quads = source.faces["body"]
    tris = triangles(quads)
    corners = front[tris]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    middle = corners.mean(1)
    seen = (across[:, 0] > 0) & (middle[:, 0] > .10) & (middle[:, 1] > .63) & (np.abs(middle[:, 2]) < .08)
    places = axes(np.column_stack([-flat[:, 0], flat[:, 1], np.zeros(len(flat))]))
    # From the front, depth does not count; of folds behind one another the foremost wins.
    squash = np.array([.02, 1, 1])
    return mapped(places * squash + [.02 * .15, 0, 0], front * squash, tris[seen])


def mouth_hollow(source):
    """True for vertices inside the mouth: straight ahead of them is more mouth."""
    points = source.vertices[:13380]
    tris = triangles(source.faces["body"])
    out = normals(points, tris)
    box = (np.abs(points - [.09, .665, 0]) < [.05, .04, .04]).all(1)
    near = tris[box[tris].any(1)]
    inside = np.zeros(len(points), bool)
    for vertex in np.flatnonzero(box):
        inside[vertex] = hits(points[vertex] + out[vertex] * 1e-4, out[vertex], points[near], .05)
    return inside


def hits(start, ahead, corners, reach):
    """Whether a ray meets a triangle within reach (Möller and Trumbore)."""
    a, ab, ac = corners[:, 0], corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    p = np.cross(ahead, ac)
    size = (ab * p).sum(1)
    size = np.where(np.abs(size) < 1e-14, 1e-14, size)
    off = start - a
    u = (off * p).sum(1) / size
    q = np.cross(off, ab)
    v = (q @ ahead) / size
    t = (ac * q).sum(1) / size
    return bool(((u > 0) & (v > 0) & (u + v < 1) & (t > 0) & (t < reach)).any())


def brows(source):
    """Matrix from skin vertices, and triangles, for the right brow."""
    flat, quads = brow()
    return laid(source, flat), triangles(quads)
