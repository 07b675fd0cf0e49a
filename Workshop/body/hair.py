"""Hair: where it grows, and how far it stands off the scalp."""
import numpy as np

from bones import NUMBER
from weights import smooth

STYLES = {"bun": .016, "short": .007}


def field(points, places, person):
    """Signed distance to the hairline in metres, positive in the hair."""
    head = places[NUMBER["head"]]
    scale = person["height"] / 1.66
    off = (points - head) / scale
    front, nape = np.array([.110, .105]), np.array([-.05, -.045])
    across = front - nape
    normal = np.array([-across[1], across[0]]) / np.linalg.norm(across)
    line = (off[:, :2] - nape) @ normal
    z = np.abs(off[:, 2])
    ear = np.sqrt(((z - .086) / .036) ** 2 + ((off[:, 1] - .0125) / .036) ** 2
                  + ((off[:, 0] - .006) / .027) ** 2) - 1
    line = np.where(ear < .8, np.minimum(line, ear * .045), line)
    return np.where(off[:, 1] > -.08, line, -.2) * scale


def grown(points, normals, distance, person):
    lift = STYLES[person["hair"]["style"]]
    return points + normals * (lift * smooth(-.002, .022, distance))[:, None]


def bun(places, person):
    """A round bun at the back of the crown: points and quads, both halves."""
    head = places[NUMBER["head"]]
    scale = person["height"] / 1.66
    middle = head + np.array([-.075, .115, 0]) * scale
    rows, columns = 9, 16
    points, quads = [], []
    for i in range(rows):
        up = np.pi * i / (rows - 1)
        for j in range(columns):
            turn = 2 * np.pi * j / columns
            points.append([np.cos(up) * .040, np.sin(up) * np.cos(turn) * .042, np.sin(up) * np.sin(turn) * .042])
    for i in range(rows - 1):
        for j in range(columns):
            k = (j + 1) % columns
            quads.append([i * columns + j, i * columns + k, (i + 1) * columns + k, (i + 1) * columns + j])
    lean = np.array([[.75, .66, 0], [-.66, .75, 0], [0, 0, 1]])
    return middle + np.array(points) @ lean * scale, np.array(quads)
