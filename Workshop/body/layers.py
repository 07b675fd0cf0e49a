"""The layers of the drawn mesh as modelled, both halves, before anyone is dressed."""
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

import face
import mesh
from shape import BODY

NAMES = "skin bottoms top eye brow lips locks".split()


@dataclass
class Layer:
    """`matrix` makes its vertices from MakeHuman's; `near @ x` averages over neighbours."""
    matrix: sp.csr_matrix
    tris: np.ndarray

    def __post_init__(self):
        self.near = mesh.neighbours(self.matrix.shape[0], self.tris)


def layers(source):
    """All but the locks, which are not modelled but drawn for each person."""
    count = len(source.vertices)
    same = sp.eye(count).tocsr()
    skin = mesh.triangles(source.faces["body"])
    shell = cloth(source, same)
    eyes = np.unique(source.faces["helper-r-eye"])
    brows, brow_tris = face.brows(source)
    brows = sp.hstack([brows, sp.csr_matrix((brows.shape[0], count - BODY))]).tocsr()
    return {
        "skin": Layer(same[:BODY], skin), "bottoms": shell, "top": shell,
        "eye": Layer(same[eyes], np.searchsorted(eyes, mesh.triangles(source.faces["helper-r-eye"]))),
        "brow": Layer(brows, brow_tris),
        "lips": Layer(same[:BODY], skin[face.lips(source, skin)]),
    }


def cloth(source, same):
    """MakeHuman's tights, once refined."""
    rows = np.unique(source.faces["helper-tights"])
    finer, quads = mesh.refined(np.searchsorted(rows, source.faces["helper-tights"]), len(rows))
    return Layer(finer @ same[rows], mesh.triangles(quads))
