"""Hair: where it grows on the scalp, how far it stands off, and locks with a shape of their own."""
import numpy as np
from scipy.spatial import cKDTree

from bones import NUMBER
from weights import smooth

# How far hair lifts the scalp at the sides and at the crown, metres.
STYLES = {
    "bun": (.010, .016), "cropped": (.003, .004), "short": (.007, .017), "thin": (.003, .004),
    "layers": (.010, .024), "curls": (.002, .002),
}
ROWS, COLUMNS, FALL = 11, 17, 5


def head(places, person):
    return places[NUMBER["head"]], person["height"] / 1.66


def field(points, places, person):
    """Signed distance to the hairline in metres, positive in the hair."""
    joint, scale = head(places, person)
    style = person["hair"]
    x, y, z = ((points - joint) / scale).T
    z = np.abs(z)
    recede = style.get("recede", 0)
    # A plane from the brow's top to the nape, rounder over the temples, with sideburns before the ear.
    front, nape = np.array([.112 - .3 * recede, .104 + recede]), np.array([-.052, style.get("nape", -.040)])
    across = front - nape
    line = ((x - nape[0]) * -across[1] + (y - nape[1]) * across[0]) / np.linalg.norm(across)
    line = line - (.010 + .5 * recede) * smooth(.022, .05, z) * smooth(.04, .08, x)
    burn = .009 - np.hypot(x - .026, np.maximum(style.get("burn", .03) - y, 0) * .8)
    line = np.where(z > .055, np.maximum(line, burn), line)
    ear = np.linalg.norm([(z - .086) / .034, (y - .0125) / .036, (x - .004) / .026], axis=0)
    ear = (ear - 1) * .03
    line = np.where(ear < .03, np.minimum(line, ear), line)
    if style["style"] == "thin":
        # Bare on top: what is left runs round above the ears.
        line = np.minimum(line, np.hypot(np.hypot(x - .060, (y - .128) * .95), z * .80) - .086)
    return np.where(y > -.075, line, -.2) * scale


def grown(points, normals, distance, places, person):
    joint, scale = head(places, person)
    sides, crown = STYLES[person["hair"]["style"]]
    height = (points[:, 1] - joint[1]) / scale
    lift = sides + (crown - sides) * smooth(.05, .13, height)
    if person["hair"]["style"] == "layers":
        # Swept back from the brow.
        x, y, z = ((points - joint) / scale).T
        lift = lift + .0032 * np.sin(150 * (np.abs(z) + .45 * x + .25 * y)) * smooth(0, .03, distance)
    return points + normals * (lift * smooth(-.002, .018, distance))[:, None]


def locks(skin, places, person):
    """Points of the right half, whether each is shown (metres to the edge), and quads."""
    parts = [shell(skin, places, person), bun(places, person)]
    points = np.concatenate([p for p, _, _ in parts])
    quads = np.concatenate([parts[0][2], parts[1][2] + len(parts[0][0])])
    return points, np.concatenate([cut for _, cut, _ in parts]), quads


def grid(rows, columns):
    corner = np.arange(rows * columns).reshape(rows, columns)
    return np.stack([corner[:-1, :-1], corner[:-1, 1:], corner[1:, 1:], corner[1:, :-1]], -1).reshape(-1, 4)


def shell(skin, places, person):
    """Curls that stand round the head: a dome over the scalp, drawn in below the ears."""
    joint, scale = head(places, person)
    middle = joint + np.array([.028, .070, 0]) * scale
    scalp = skin[skin[:, 1] > joint[1] + .03 * scale] - middle
    reach = np.linalg.norm(scalp, axis=1)
    down = np.radians(np.linspace(1, 100, ROWS))[:, None]
    round_ = np.pi * np.linspace(0, 1, COLUMNS)[None]
    ways = directions(down, round_)
    near = cKDTree(scalp / reach[:, None]).query(ways.reshape(-1, 3), k=12)[1]
    # Ears stand out of the scalp; hair goes by what most of the skin does.
    radius = np.median(reach[near], 1).reshape(ROWS, COLUMNS)
    for _ in range(3):
        wide = np.pad(radius, 1, "edge")
        radius = (radius + wide[1:-1, :-2] + wide[1:-1, 2:]) / 3
    face = round_the_face(middle + ways * radius[..., None] - joint, scale)
    over = smooth(-.006, .040, face)
    radius = radius + .0045 + over * curls(ways) * scale
    dome = middle + ways * radius[..., None]
    last, step = dome[-1], .055 * scale / FALL
    fall = [last + [0, -step * (k + 1), 0] - (last - middle) * [.5, 0, .5] * ((k + 1) / FALL) ** 2
            for k in range(FALL)]
    points = np.concatenate([dome.reshape(-1, 3), np.concatenate(fall)])
    points[np.arange(len(points)) % COLUMNS == 0, 2] = 0
    points[np.arange(len(points)) % COLUMNS == COLUMNS - 1, 2] = 0
    return points, opening(points, joint, scale, person), grid(ROWS + FALL, COLUMNS)


def directions(down, turn):
    """Unit vectors by the angle from straight up and the turn from ahead to the right."""
    return np.stack([np.sin(down) * np.cos(turn), np.cos(down) + 0 * turn, np.sin(down) * np.sin(turn)], -1)


def curls(ways):
    """How far they stand off, metres."""
    x, y, z = ways.transpose(2, 0, 1)
    lumps = (np.sin(9 * x + 4 * y + 1) * np.sin(8 * y - 5 * z)
             + np.sin(10 * z + 3 * x) * np.sin(9 * x - 2 * y + 2))
    return .034 + .014 * smooth(-.2, .9, y) + .0045 * lumps


def round_the_face(off, scale):
    """Distance from the edge of curls: over the forehead and before the ears; metres."""
    x, y, z = np.moveaxis(off / scale, -1, 0)
    return np.maximum(y - .099 + 6 * z * z, .050 - x + .25 * (y - .05)) * scale


def opening(points, joint, scale, person):
    """Distance from the edge round the face and from the ends, positive on the hair."""
    if person["hair"]["style"] != "curls":
        return np.full(len(points), -.1)
    x, y = ((points - joint) / scale).T[:2]
    # Round behind the ears down to the nape.
    nape = (y + .035 - .5 * np.maximum(x + .02, 0)) * scale
    return np.minimum(round_the_face(points - joint, scale), nape)


def bun(places, person):
    """A round knot high on the back of the crown, clear of the floor when lying."""
    joint, scale = head(places, person)
    rows, columns = 9, 9
    up, turn = (np.linspace(0, np.pi, n) for n in (rows, columns))
    ball = directions(up[:, None], turn[None]).reshape(-1, 3)
    ball[[0, -1]] *= [0, 1, 0]
    lean = np.array([[.80, .60, 0], [-.60, .80, 0], [0, 0, 1]])
    points = joint + (np.array([-.052, .150, 0]) + (ball * [.038, .032, .038]) @ lean) * scale
    points[np.abs(points[:, 2]) < 1e-6, 2] = 0
    shown = .1 if person["hair"]["style"] == "bun" else -.1
    return points, np.full(len(points), shown), grid(rows, columns)
