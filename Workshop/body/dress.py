"""One person's layers: clothes over skin, hair grown, face laid on."""
from dataclasses import dataclass

import numpy as np

import clothes
import hair
import mesh
from bones import NUMBER
from shape import BODY
from weights import smooth


@dataclass
class Worn:
    """Places in metres, distance inside the layer's edge, and inside the hairline (or none)."""
    points: np.ndarray
    cut: np.ndarray
    hair: np.ndarray | None = None

    def to_edge(self):
        """How far each vertex is from a hem or the hairline, metres."""
        to_cut = np.abs(self.cut)
        return to_cut if self.hair is None else np.minimum(to_cut, np.abs(self.hair))


def dress(person, naked, places, layers, hung):
    """Layer → Worn, and the quads of the locks."""
    hung = {name: layer.matrix @ hung for name, layer in layers.items()}
    skin = smoothed_elbows(naked[:BODY], layers["skin"].near, places)
    out = mesh.normals(skin, layers["skin"].tris)
    worn = garments(person, naked, skin, out, places, layers["top"], hung["top"])
    worn["skin"] = haired(person, skin, out, places, hung["skin"])
    worn["lips"] = whole(worn["skin"].points)
    eye = layers["eye"].matrix @ naked
    middle, radius = (eye.min(0) + eye.max(0)) / 2, np.ptp(eye[:, 1]) / 2
    # A calm look, a little down, so that the iris stands in the middle of what the lids leave open.
    pupil = middle + radius * np.array([.985, -.17, 0])
    worn["eye"] = Worn(eye, np.full(len(eye), .1), .0060 - np.linalg.norm(eye - pupil, axis=1))
    lift = layers["brow"].matrix[:, :BODY] @ out
    worn["brow"] = whole(layers["brow"].matrix @ naked + lift * .0012)
    points, shown, quads = hair.locks(skin, places, person)
    worn["locks"] = Worn(points, shown)
    return worn, quads


def whole(points):
    return Worn(points, np.full(len(points), .1))


def garments(person, naked, skin, out, places, shell, hung):
    raw, tris, near = shell.matrix @ naked, shell.tris, shell.near
    cut = np.clip(clothes.top_field(raw, hung, places, person), -.2, .2)
    cut = clothes.eased(cut[:, None], near, np.full(len(raw), .5), 8)[:, 0]
    sleeve = np.isfinite(clothes.along_arm(raw, hung, places))
    top = clothes.top(raw, tris, near, skin, out, places, person, cut, sleeve)
    legs = clothes.bottoms(raw, tris, near, skin, out, places, person)
    return {"top": Worn(top, cut),
            "bottoms": Worn(legs, clothes.bottoms_field(raw, hung, places, person))}


def haired(person, skin, out, places, hung):
    """Skin with its hair, hidden and a little shrunk under cloth so that it never shows through."""
    covered = np.maximum(clothes.top_field(skin, hung, places, person),
                         clothes.bottoms_field(skin, hung, places, person))
    grows = hair.field(skin, places, person)
    points = hair.grown(skin, out, grows, places, person)
    tuck = (.006 * smooth(.002, .014, covered))[:, None]
    return Worn(points - out * tuck, .015 - covered, grows)


def smoothed_elbows(skin, near, places):
    """Elbows are modelled bent; their wrinkles would stand on straight arms."""
    away = np.min([np.linalg.norm(skin - places[NUMBER["forearm" + side]], axis=1) for side in "RL"], 0)
    return clothes.eased(skin, near, .6 * smooth(.075, .045, away), 8)


def share_locks(people):
    """Locks that somebody does not wear lie where the others wear them, which packs best."""
    wears = np.array([worn["locks"].cut > -.1 for worn in people])
    points = np.array([worn["locks"].points for worn in people])
    mean = (points * wears[..., None]).sum(0) / np.maximum(wears.sum(0), 1)[:, None]
    for own, worn in zip(wears, people):
        worn["locks"].points = np.where(own[:, None], worn["locks"].points, mean)
