"""Finer, halved, simplified and well-ordered meshes."""
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from scipy.spatial import cKDTree

from simplify import Simplifier


def triangles(quads):
    """Two for each quad; a quad may repeat its first corner to stand for a triangle."""
    both = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    a, b, c = both.T
    return both[(a != b) & (b != c) & (c != a)]


def refined(quads, count):
    """One step of Catmull and Clark: a matrix from old vertices to new, and the new quads."""
    faces = len(quads)
    edges = np.sort(np.stack([quads, np.roll(quads, -1, 1)], 2).reshape(-1, 2), 1)
    edges, edge_of, used = np.unique(edges, axis=0, return_inverse=True, return_counts=True)
    edge_of = edge_of.reshape(faces, 4)
    face = sp.csr_matrix((np.full(faces * 4, .25), (np.repeat(np.arange(faces), 4), quads.ravel())),
                         (faces, count))
    ends = sp.csr_matrix((np.full(len(edges) * 2, .5),
                          (np.repeat(np.arange(len(edges)), 2), edges.ravel())), (len(edges), count))
    beside = sp.csr_matrix((np.ones(faces * 4), (edge_of.ravel(), np.repeat(np.arange(faces), 4))),
                           (len(edges), faces))
    inside = used == 2
    edge = sp.diags(np.where(inside, .5, 1)) @ ends + sp.diags(np.where(inside, .25, 0)) @ beside @ face
    touch_face = sp.csr_matrix((np.ones(faces * 4), (quads.ravel(), np.repeat(np.arange(faces), 4))),
                               (count, faces))
    touch_edge = sp.csr_matrix((np.ones(len(edges) * 2),
                                (edges.ravel(), np.repeat(np.arange(len(edges)), 2))),
                               (count, len(edges)))
    rim = touch_edge @ sp.diags((~inside).astype(float))
    on_rim = np.asarray(rim.sum(1)).ravel() > 0
    n = np.maximum(np.asarray(touch_edge.sum(1)).ravel(), 1)
    smooth = (sp.diags(1 / n ** 2) @ (touch_face @ face + 2 * touch_edge @ ends)
              + sp.diags((n - 3) / n) @ sp.eye(count))
    border = .5 * sp.eye(count) + .25 * rim @ ends
    vertex = sp.diags(np.where(on_rim, 0., 1)) @ smooth + sp.diags(np.where(on_rim, 1., 0)) @ border
    middle = count + len(edges) + np.arange(faces)
    new = [np.stack([quads[:, k], count + edge_of[:, k], middle, count + edge_of[:, k - 1]], 1)
           for k in range(4)]
    return sp.vstack([vertex, edge, face]).tocsr(), np.concatenate(new)


def neighbours(count, tris):
    """Row-normalised adjacency: `A @ x` is the mean of each vertex' neighbours."""
    i = np.concatenate([tris[:, k] for k in (0, 1, 2, 1, 2, 0)])
    j = np.concatenate([tris[:, k] for k in (1, 2, 0, 0, 1, 2)])
    near = sp.coo_matrix((np.ones(len(i)), (i, j)), (count, count)).tocsr()
    near.data[:] = 1
    return sp.diags(1 / np.maximum(np.asarray(near.sum(1)).ravel(), 1)) @ near


def normals(points, tris):
    a, b, c = (points[tris[:, k]] for k in range(3))
    across = np.cross(b - a, c - a)
    sums = np.zeros_like(points)
    for k in range(3):
        np.add.at(sums, tris[:, k], across)
    return sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-12)


@dataclass
class Simplified:
    """Half a layer: which of its modelled vertices are kept."""
    kept: np.ndarray
    tris: np.ndarray
    seam: np.ndarray


def halve(points, tris):
    """Triangles of the right half."""
    return tris[(points[tris][:, :, 2] > -1e-6).all(1)]


def simplify(people, tris, seam, value, wanted, longest):
    """Fewer triangles where `value` is small, equally true to all people; half a layer."""
    used, tris = np.unique(tris, return_inverse=True)
    tris = tris.reshape(-1, 3)
    if len(tris) > wanted:
        tris = Simplifier([p[used] for p in people], tris, seam[used], value[used], longest).run(wanted)
    live, tris = np.unique(tris, return_inverse=True)
    return ordered(Simplified(used[live], tris.reshape(-1, 3), seam[used[live]]))


def ordered(half):
    """Vertices in the order a walk from triangle to triangle meets them, so that neighbours have
    near numbers; triangles by their last vertex."""
    tris = half.tris
    beside = {}
    for number, (a, b, c) in enumerate(tris.tolist()):
        for edge in ((a, b), (b, c), (c, a)):
            beside.setdefault((min(edge), max(edge)), []).append(number)
    met, done, order = {}, np.zeros(len(tris), bool), []
    for start in range(len(tris)):
        if done[start]:
            continue
        done[start], queue = True, [start]
        for number in queue:
            corners = tris[number].tolist()
            order.append(number)
            for corner in corners:
                met.setdefault(corner, len(met))
            for k in range(3):
                edge = (min(corners[k], corners[k - 1]), max(corners[k], corners[k - 1]))
                for other in beside[edge]:
                    if not done[other]:
                        done[other] = True
                        queue.append(other)
    new = np.full(len(half.kept), -1)
    new[list(met)] = np.arange(len(met))
    keep = np.array(list(met))
    tris = new[tris]
    turn = tris.argmax(1)
    tris = np.take_along_axis(tris, (turn[:, None] + np.array([1, 2, 0])) % 3, 1)
    tris = tris[np.lexsort((tris[:, 0], tris[:, 2]))]
    return Simplified(half.kept[keep], tris, half.seam[keep])


def mapped(places, points, tris):
    """Each place as a mix of the corners of the triangle it lies on."""
    corners = points[tris]
    near = cKDTree(corners.mean(1)).query(places, k=min(32, len(tris)))[1]
    a, b, c = (corners[near][:, :, k] for k in range(3))
    mix, far = closest(places[:, None], a, b, c)
    best, row = far.argmin(1), np.arange(len(places))
    return sp.csr_matrix((mix[row, best].ravel(),
                          (np.repeat(row, 3), tris[near[row, best]].ravel())),
                         (len(places), len(points)))


def closest(p, a, b, c):
    """Barycentric shares of about the nearest point of triangles, and squared distances."""
    ab, ac, ap = b - a, c - a, p - a
    d1, d2 = (ab * ap).sum(-1), (ac * ap).sum(-1)
    d00, d01, d11 = (ab * ab).sum(-1), (ab * ac).sum(-1), (ac * ac).sum(-1)
    area = d00 * d11 - d01 * d01 + 1e-20
    v = np.clip((d11 * d1 - d01 * d2) / area, 0, 1)
    w = np.clip((d00 * d2 - d01 * d1) / area, 0, 1)
    size = np.maximum(v + w, 1)
    mix = np.stack([1 - v / size - w / size, v / size, w / size], -1)
    hit = mix[..., :1] * a + mix[..., 1:2] * b + mix[..., 2:] * c
    return mix, ((hit - p) ** 2).sum(-1)
