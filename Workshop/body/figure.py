"""The drawn mesh of all people: skin, clothes, face and hair as one half with common topology."""
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

import bones
import clothes
import face
import hair
import mesh
from bones import NUMBER
from shape import BODY, shape
from weights import smooth, softened, weights

LAYERS = "skin bottoms top eye brow lips locks".split()
# Triangles of the right half; the eye and the laid strips keep theirs.
WANTED = {"skin": 3900, "bottoms": 1300, "top": 1500}

# No edge grows longer than this, metres, so that muscles are drawn on cloth finely enough.
LONGEST = {"bottoms": .042, "top": .042, "skin": .06}

HEM_SLIDES = .35


@dataclass
class Made:
    """One person, right half: metres in the rest pose, and bytes."""
    points: np.ndarray
    cut: np.ndarray
    hair: np.ndarray
    places: np.ndarray
    turnings: np.ndarray


class Fine:
    """One layer as modelled, both halves: `matrix` makes it from the modelled vertices."""

    def __init__(self, matrix, tris):
        self.matrix, self.tris = matrix, tris
        self.near = mesh.neighbours(matrix.shape[0], tris)


def smoothed_elbows(skin, near, places):
    """Elbows are modelled bent; their wrinkles would stand on straight arms."""
    away = np.min([np.linalg.norm(skin - places[NUMBER["forearm" + side]], axis=1) for side in "RL"], 0)
    return clothes.eased(skin, near, .6 * smooth(.075, .045, away), 8)


def tuck(covered):
    """Skin shrinks a little under cloth, so that it never shows through."""
    return (.006 * smooth(.002, .014, covered))[:, None]


def edge_distance(layer):
    """How far each vertex of a dressed layer is from a hem or the hairline, metres."""
    _, cut, grows = layer
    return np.abs(cut) if grows is None else np.minimum(np.abs(cut), np.abs(grows))


class Figures:
    def __init__(self, source, people, say):
        self.source, self.people = source, people
        say(f"Shaping {len(people)} people")
        self.naked = {p["id"]: shape(source, p) for p in people}
        self.joints = {p["id"]: bones.heads(source, self.naked[p["id"]]) for p in people}
        self.base = np.mean(list(self.naked.values()), 0)
        self.mean_places = bones.heads(source, self.base)
        surfaces = mesh.triangles(np.concatenate([source.faces["body"], source.faces["helper-tights"]]))
        self.hung = softened(weights(source, self.base, self.mean_places),
                             mesh.neighbours(len(self.base), surfaces), self.base, self.mean_places)
        self.fine = self.layers_as_modelled()
        say("Dressing them")
        self.dressed = {p["id"]: self.dress(p) for p in people}
        self.share_locks()
        self.shown()
        say("Simplifying the mesh")
        self.simplify()

    def layers_as_modelled(self):
        source, count = self.source, len(self.source.vertices)
        eye = sp.eye(count).tocsr()
        skin = mesh.triangles(source.faces["body"])
        rows = np.unique(source.faces["helper-tights"])
        quads = np.searchsorted(rows, source.faces["helper-tights"])
        finer, quads = mesh.refined(quads, len(rows))
        cloth = finer @ eye[rows]
        tris = mesh.triangles(quads)
        eyes = np.unique(source.faces["helper-r-eye"])
        eye_tris = np.searchsorted(eyes, mesh.triangles(source.faces["helper-r-eye"]))
        brows, brow_tris = face.brows(source)
        brows = sp.hstack([brows, sp.csr_matrix((brows.shape[0], count - BODY))]).tocsr()
        fine = {"skin": Fine(eye[:BODY], skin), "bottoms": Fine(cloth, tris), "top": Fine(cloth, tris),
                "eye": Fine(eye[eyes], eye_tris)}
        fine["brow"] = Fine(brows, brow_tris)
        fine["lips"] = Fine(eye[:BODY], skin[face.lips(source, skin)])
        return fine

    def dress(self, person):
        """Layer → (points, cut, hair) as modelled, metres."""
        naked, places = self.naked[person["id"]], self.joints[person["id"]]
        fine, layers = self.fine, {}
        skin = smoothed_elbows(naked[:BODY], fine["skin"].near, places)
        out = mesh.normals(skin, fine["skin"].tris)
        hung = {name: layer.matrix @ self.hung for name, layer in fine.items()}
        raw, tris, near = fine["top"].matrix @ naked, fine["top"].tris, fine["top"].near
        cut = np.clip(clothes.top_field(raw, hung["top"], places, person), -.2, .2)
        cut = clothes.eased(cut[:, None], near, np.full(len(raw), .5), 8)[:, 0]
        top = clothes.top(raw, tris, near, skin, out, places, person, cut)
        layers["top"] = (top, cut, None)
        legs = clothes.bottoms(raw, tris, near, skin, out, places, person)
        layers["bottoms"] = (legs, clothes.bottoms_field(raw, hung["top"], places, person), None)
        covered = np.maximum(clothes.top_field(skin, hung["skin"], places, person),
                             clothes.bottoms_field(skin, hung["skin"], places, person))
        grows = hair.field(skin, places, person)
        haired = hair.grown(skin, out, grows, places, person)
        layers["skin"] = (haired - out * tuck(covered), .015 - covered, grows)
        eye = fine["eye"].matrix @ naked
        pupil = eye[eye[:, 0].argmax()]
        layers["eye"] = (eye, np.full(len(eye), .1), .0055 - np.linalg.norm(eye - pupil, axis=1))
        at = fine["brow"].matrix @ naked
        lift = fine["brow"].matrix @ np.vstack([out, np.zeros((len(naked) - BODY, 3))])
        layers["brow"] = (at + lift * .0012, np.full(len(at), .1), None)
        layers["lips"] = (layers["skin"][0], np.full(BODY, .1), None)
        points, shown, self.lock_quads = hair.locks(skin, places, person)
        layers["locks"] = (points, shown, None)
        return layers

    def share_locks(self):
        """Locks that somebody does not wear lie where the others wear them, which packs best."""
        worn = np.array([d["locks"][1] > -.1 for d in self.dressed.values()])
        all_points = np.array([d["locks"][0] for d in self.dressed.values()])
        mean = (all_points * worn[..., None]).sum(0) / np.maximum(worn.sum(0), 1)[:, None]
        for wears, layers in zip(worn, self.dressed.values()):
            points, cut, _ = layers["locks"]
            layers["locks"] = (np.where(wears[:, None], points, mean), cut, None)

    def shown(self):
        """Triangles of each layer that somebody shows."""
        self.kept = {}
        for name, layer in self.fine.items():
            seen = np.max([d[name][1] for d in self.dressed.values()], 0)
            tris = layer.tris[(seen[layer.tris] > -.012).any(1)]
            self.kept[name] = tris
        hollow = face.mouth_hollow(self.source)
        lips = face.lips(self.source, self.kept["skin"])
        self.kept["skin"] = self.kept["skin"][~(hollow[self.kept["skin"]].all(1) | lips)]
        self.kept["lips"] = self.kept["lips"][~hollow[self.kept["lips"]].all(1)]
        self.kept["locks"] = mesh.triangles(self.lock_quads)

    def simplify(self):
        halves, start = [], 0
        value = 1 + 6 * self.hung[:BODY, NUMBER["head"]]
        value = value + 3 * self.hung[:BODY][:, [NUMBER["handR"], *range(32, 47)]].sum(1)
        # Skin and lips meet at the same corners.
        value[np.unique(self.kept["lips"])] = 1e9
        value = value + .5 * self.hung[:BODY][:, [NUMBER["footR"], NUMBER["toesR"]]].sum(1)
        for name in LAYERS:
            people = [d[name][0] for d in self.dressed.values()]
            mean = np.mean(people, 0)
            edges = np.min([edge_distance(d[name]) for d in self.dressed.values()], 0)
            base = self.fine[name].matrix @ self.base if name in self.fine else people[0]
            tris, seam = mesh.halve(base, self.kept[name]), np.abs(base[:, 2]) < 1e-6
            worth = (value if name == "skin" else 1) * (1 + 8 * np.exp(-(edges / .012) ** 2))
            wanted, longest = WANTED.get(name, 10_000), LONGEST.get(name, 1)
            halves.append(mesh.simplify(people, tris, seam, worth, wanted, longest))
        self.halves = dict(zip(LAYERS, halves))
        tris = []
        for half in halves:
            tris.append(half.tris + start)
            start += len(half.kept)
        self.tris = np.concatenate(tris)
        self.layers = np.concatenate([np.full(len(h.kept), k) for k, h in enumerate(halves)])
        self.seam = np.concatenate([h.seam for h in halves])
        self.mean = np.mean([self.points(p) for p in self.people], 0)
        self.normals = mesh.normals(self.mean, self.tris)
        self.weights = np.concatenate([self.own_weights(name)[self.halves[name].kept] for name in LAYERS])
        self.level_seam()
        self.line = np.where(np.isin(self.layers, [0]) & (self.weights[:, NUMBER["head"]] > .8), 140, 255)

    def own_weights(self, name):
        if name == "locks":
            rows = np.zeros((len(self.dressed[self.people[0]["id"]]["locks"][0]), len(bones.NAMES)))
            rows[:, NUMBER["head"]] = 1
            return rows
        if name in ("eye", "brow"):
            rows = np.zeros((self.fine[name].matrix.shape[0], len(bones.NAMES)))
            rows[:, NUMBER["head"]] = 1
            return rows
        rows = self.fine[name].matrix @ self.hung
        if name == "top":
            # A tee's hem slides over the thighs rather than going all the way with them.
            for bone in (NUMBER["thighR"], NUMBER["thighL"]):
                rows[:, 0] += HEM_SLIDES * rows[:, bone]
                rows[:, bone] *= 1 - HEM_SLIDES
        return rows

    def level_seam(self):
        """On the middle line right and left bones weigh the same."""
        other = [bones.mirrored(b) for b in range(len(bones.NAMES))]
        self.weights[self.seam] = (self.weights[self.seam] + self.weights[self.seam][:, other]) / 2

    def points(self, person):
        dressed = self.dressed[person["id"]]
        points = np.concatenate([dressed[name][0][self.halves[name].kept] for name in LAYERS])
        points[self.seam, 2] = 0
        return points

    def made(self, person):
        dressed, places = self.dressed[person["id"]], self.joints[person["id"]]

        def field(at, unit):
            parts = []
            for name in LAYERS:
                values = dressed[name][at]
                step = 1e-4 if name == "eye" and at == 2 else unit
                values = np.full(len(dressed[name][0]), -1.) if values is None else values
                parts.append(values[self.halves[name].kept] / step)
            return np.clip(np.round(np.concatenate(parts)) + 128, 0, 255)

        turnings = bones.turnings(places, person.get("arms", .07))
        return Made(self.points(person), field(1, 1e-3), field(2, 5e-4), places, turnings)
