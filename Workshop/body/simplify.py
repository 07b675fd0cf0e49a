"""Fewer triangles for half a mesh that several people share.

Edges collapse on to one of their ends, the least harmful first (Garland and Heckbert's quadrics,
summed over all people), so every kept vertex is a modelled one. The middle line stays whole.
"""
import heapq

import numpy as np


def planes(points, tris):
    """Each triangle's squared distance to its plane, weighed by area, as a 4 x 4 matrix."""
    a, b, c = (points[tris[:, k]] for k in range(3))
    across = np.cross(b - a, c - a)
    size = np.linalg.norm(across, axis=1, keepdims=True)
    unit = across / np.maximum(size, 1e-15)
    plane = np.concatenate([unit, -(unit * a).sum(1, keepdims=True)], 1)
    return plane[:, :, None] * plane[:, None, :] * (size / 2)[:, :, None]


def rims(points, tris, edges, owners):
    """Planes that stand on open edges, so that these keep their course."""
    a, b = points[edges[:, 0]], points[edges[:, 1]]
    corner = points[tris[owners]]
    face = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    wall = np.cross(b - a, face)
    wall /= np.maximum(np.linalg.norm(wall, axis=1, keepdims=True), 1e-15)
    plane = np.concatenate([wall, -(wall * a).sum(1, keepdims=True)], 1)
    weight = ((b - a) ** 2).sum(1)[:, None, None]
    return plane[:, :, None] * plane[:, None, :] * weight


class Simplifier:
    """`people` are the places of all vertices in each person; `value` multiplies an error's cost;
    `longest` is the longest edge that may come of a collapse, metres."""

    def __init__(self, people, tris, seam, value, longest):
        self.points = np.stack(people, 1)  # vertex, person, axis
        self.value = value
        self.longest = longest ** 2
        self.tris = [list(t) for t in tris.tolist()]
        self.live = [True] * len(tris)
        count = self.points.shape[0]
        self.around = [set() for _ in range(count)]
        for number, corners in enumerate(self.tris):
            for corner in corners:
                self.around[corner].add(number)
        self.seam = seam
        self.open = self.open_edges()
        self.rim = np.zeros(count, int)
        for a, b in self.open:
            if not (seam[a] and seam[b]):
                self.rim[[a, b]] = 1
        self.quadrics = self.summed(people, tris)
        self.stamp = [0] * count
        self.heap = []

    def open_edges(self):
        seen = {}
        for number, (a, b, c) in enumerate(self.tris):
            for edge in ((a, b), (b, c), (c, a)):
                seen.setdefault((min(edge), max(edge)), []).append(number)
        return {edge: owners[0] for edge, owners in seen.items() if len(owners) == 1}

    def summed(self, people, tris):
        count = self.points.shape[0]
        total = np.zeros((count, len(people), 4, 4))
        walls = np.array([e for e in self.open if not (self.seam[e[0]] and self.seam[e[1]])]).reshape(-1, 2)
        owners = np.array([self.open[tuple(e)] for e in walls.tolist()], int)
        for person, points in enumerate(people):
            each = planes(points, tris)
            for k in range(3):
                np.add.at(total[:, person], tris[:, k], each)
            if len(walls):
                each = rims(points, tris, walls, owners)
                for k in range(2):
                    np.add.at(total[:, person], walls[:, k], each)
        return total

    def near(self, vertex):
        return {corner for number in self.around[vertex] for corner in self.tris[number]} - {vertex}

    def may(self, gone, kept):
        """The middle line and rims only collapse along themselves; their ends stay."""
        edge = (min(gone, kept), max(gone, kept))
        if self.seam[gone] and (self.rim[gone] or not self.seam[kept]):
            return False
        if (self.seam[gone] or self.rim[gone]) and edge not in self.open:
            return False
        return True

    def cost(self, gone, kept):
        place = np.concatenate([self.points[kept], np.ones((self.points.shape[1], 1))], 1)
        both = self.quadrics[gone] + self.quadrics[kept]
        error = np.einsum("pi,pij,pj->", place, both, place)
        length = ((self.points[gone] - self.points[kept]) ** 2).sum()
        return (max(error, 0) + 2e-6 * length) * self.value[gone]

    def offer(self, a, b):
        for gone, kept in ((a, b), (b, a)):
            if self.may(gone, kept):
                entry = (self.cost(gone, kept), gone, kept, self.stamp[gone], self.stamp[kept])
                heapq.heappush(self.heap, entry)

    def harmless(self, gone, kept):
        """The mesh stays a surface, and no triangle turns over or becomes a splinter."""
        shared = self.around[gone] & self.around[kept]
        if len(self.near(gone) & self.near(kept)) != len(shared):
            return False
        for number in self.around[gone] - shared:
            corners = self.tris[number]
            before = self.points[corners].mean(1)
            moved = [kept if c == gone else c for c in corners]
            after = self.points[moved].mean(1)
            old = np.cross(before[1] - before[0], before[2] - before[0])
            new = np.cross(after[1] - after[0], after[2] - after[0])
            size = np.sqrt((new @ new) * (old @ old))
            longest = max(((after[k] - after[k - 1]) ** 2).sum() for k in range(3))
            splinter = np.sqrt(new @ new) < .06 * longest
            if new @ old < .35 * size or splinter or longest > self.longest:
                return False
        return True

    def collapse(self, gone, kept):
        shared = self.around[gone] & self.around[kept]
        for number in shared:
            self.live[number] = False
            for corner in self.tris[number]:
                self.around[corner].discard(number)
        for number in self.around[gone]:
            self.tris[number] = [kept if c == gone else c for c in self.tris[number]]
            self.around[kept].add(number)
        self.around[gone] = set()
        for edge in self.open_at(gone):
            del self.open[edge]
        self.quadrics[kept] += self.quadrics[gone]
        self.stamp[gone] += 1
        self.stamp[kept] += 1
        for other in self.near(kept):
            edge = (min(kept, other), max(kept, other))
            owners = self.around[kept] & self.around[other]
            if len(owners) == 1:
                self.open[edge] = next(iter(owners))
            self.offer(kept, other)
        return len(shared)

    def open_at(self, vertex):
        """Open edges; only the middle line and rims have any."""
        if not (self.seam[vertex] or self.rim[vertex]):
            return []
        return [edge for edge in self.open if vertex in edge]

    def run(self, wanted):
        for edge in {(min(e), max(e)) for a, b, c in self.tris for e in ((a, b), (b, c), (c, a))}:
            self.offer(*edge)
        left = len(self.tris)
        while left > wanted and self.heap:
            _, gone, kept, was, other = heapq.heappop(self.heap)
            if self.stamp[gone] != was or self.stamp[kept] != other or not self.around[gone]:
                continue
            if self.may(gone, kept) and self.harmless(gone, kept):
                left -= self.collapse(gone, kept)
        return np.array([t for t, live in zip(self.tris, self.live) if live])
