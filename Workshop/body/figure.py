"""The drawn mesh of all people: half of it, with the same triangles for everyone."""
from dataclasses import dataclass

import numpy as np

import bones
import face
import mesh
from bones import NUMBER
from dress import dress, share_locks
from layers import NAMES, layers
from shape import BODY, shape
from weights import smooth, softened, weights

# Triangles of the right half; other layers keep theirs.
WANTED = {"skin": 3900, "bottoms": 1300, "top": 1500}
# No edge grows longer than this, metres, so that muscles are drawn on cloth finely enough.
LONGEST = {"bottoms": .042, "top": .042, "skin": .06}
# A tee's hem slides over the thighs rather than going all the way with them, but not behind, where
# they draw it along under the seat.
HEM_SLIDES = .35


@dataclass
class Made:
    """One person, right half: metres in the rest pose, and bytes."""
    points: np.ndarray
    cut: np.ndarray
    hair: np.ndarray
    places: np.ndarray
    turnings: np.ndarray


class Figures:
    """Everyone shaped, dressed and simplified together."""

    def __init__(self, source, people, say):
        self.source, self.people = source, people
        say(f"Shaping {len(people)} people")
        naked = [shape(source, person) for person in people]
        self.joints = {p["id"]: bones.heads(source, points) for p, points in zip(people, naked)}
        self.base = np.mean(naked, 0)
        self.mean_places = bones.heads(source, self.base)
        surfaces = mesh.triangles(np.concatenate([source.faces["body"], source.faces["helper-tights"]]))
        self.hung = softened(weights(source, self.base, self.mean_places),
                             mesh.neighbours(len(self.base), surfaces), self.base, self.mean_places)
        self.fine = layers(source)
        say("Dressing them")
        self.worn = {}
        for person, points in zip(people, naked):
            self.worn[person["id"]], self.lock_quads = dress(
                person, points, self.joints[person["id"]], self.fine, self.hung)
        share_locks(self.worn.values())
        say("Simplifying the mesh")
        self.simplify(self.shown())

    def everyone(self, name):
        """How each person wears a layer."""
        return [worn[name] for worn in self.worn.values()]

    def shown(self):
        """Triangles of each layer that somebody shows."""
        kept = {"locks": mesh.triangles(self.lock_quads)}
        for name, layer in self.fine.items():
            seen = np.max([worn.cut for worn in self.everyone(name)], 0)
            kept[name] = layer.tris[(seen[layer.tris] > -.012).any(1)]
        hollow = face.mouth_hollow(self.source)
        lips = face.lips(self.source, kept["skin"])
        kept["skin"] = kept["skin"][~(hollow[kept["skin"]].all(1) | lips)]
        kept["lips"] = kept["lips"][~hollow[kept["lips"]].all(1)]
        return kept

    def worth(self, lips):
        """What an error costs on each part of the skin: faces and hands are looked at."""
        held = self.hung[:BODY]
        value = 1 + 6 * held[:, NUMBER["head"]] + 3 * held[:, [NUMBER["handR"], *range(32, 47)]].sum(1)
        # Skin and lips meet at the same corners.
        value[np.unique(lips)] = 1e9
        return value + .5 * held[:, [NUMBER["footR"], NUMBER["toesR"]]].sum(1)

    def simplify(self, kept):
        worth, halves = self.worth(kept["lips"]), {}
        for name in NAMES:
            people = [worn.points for worn in self.everyone(name)]
            edges = np.min([worn.to_edge() for worn in self.everyone(name)], 0)
            base = self.fine[name].matrix @ self.base if name in self.fine else people[0]
            tris, seam = mesh.halve(base, kept[name]), np.abs(base[:, 2]) < 1e-6
            value = (worth if name == "skin" else 1) * (1 + 8 * np.exp(-(edges / .012) ** 2))
            halves[name] = mesh.simplify(
                people, tris, seam, value, WANTED.get(name, 10_000), LONGEST.get(name, 1))
        self.halves = halves
        sizes = [len(halves[name].kept) for name in NAMES]
        starts = np.cumsum([0] + sizes)
        self.tris = np.concatenate([halves[name].tris + at for name, at in zip(NAMES, starts)])
        self.layers = np.repeat(np.arange(len(NAMES)), sizes)
        self.seam = np.concatenate([halves[name].seam for name in NAMES])
        self.mean = np.mean([self.points(person) for person in self.people], 0)
        self.weights = self.level(np.concatenate(
            [self.own_weights(name)[halves[name].kept] for name in NAMES]))
        face_skin = (self.layers == 0) & (self.weights[:, NUMBER["head"]] > .8)
        self.line = np.where(face_skin, 140, 255)

    def own_weights(self, name):
        if name in ("eye", "brow", "locks"):
            rows = np.zeros((len(self.everyone(name)[0].points), len(bones.NAMES)))
            rows[:, NUMBER["head"]] = 1
            return rows
        rows = self.fine[name].matrix @ self.hung
        if name == "top":
            ahead = (self.fine[name].matrix @ self.base)[:, 0] - self.mean_places[0, 0]
            slides = HEM_SLIDES * smooth(-.06, 0, ahead)
            for bone in (NUMBER["thighR"], NUMBER["thighL"]):
                rows[:, 0] += slides * rows[:, bone]
                rows[:, bone] *= 1 - slides
        return rows

    def level(self, rows):
        """On the middle line right and left bones weigh the same."""
        other = [bones.mirrored(bone) for bone in range(len(bones.NAMES))]
        rows[self.seam] = (rows[self.seam] + rows[self.seam][:, other]) / 2
        return rows

    def points(self, person):
        worn = self.worn[person["id"]]
        points = np.concatenate([worn[name].points[self.halves[name].kept] for name in NAMES])
        points[self.seam, 2] = 0
        return points

    def made(self, person):
        worn, places = self.worn[person["id"]], self.joints[person["id"]]
        cut = [worn[name].cut[self.halves[name].kept] / 1e-3 for name in NAMES]
        hair = []
        for name in NAMES:
            values = worn[name].hair
            step = 1e-4 if name == "eye" else 5e-4
            values = np.full(len(worn[name].points), -1.) if values is None else values
            hair.append(values[self.halves[name].kept] / step)
        turnings = bones.turnings(places, person.get("arms", .07))
        return Made(self.points(person), as_bytes(cut), as_bytes(hair), places, turnings)


def as_bytes(parts):
    return np.clip(np.round(np.concatenate(parts)) + 128, 0, 255)
