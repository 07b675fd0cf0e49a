"""Asks the Swift program what Lithe computes."""

import csv
import io
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data" / "body"
BUILT = ROOT / ".build" / "validation"
ROOMS = ["Biomechanics", "Mechanics", "Anatomy", "Flexibility", "OpenSim"]


def build():
    sys.path.insert(0, str(ROOT / "Benchmarks"))
    from rooms import compiled

    BUILT.mkdir(parents=True, exist_ok=True)
    compiled(ROOMS, pathlib.Path(__file__).parent / "answers", BUILT / "answers")


def ask(question, *files):
    """Rows of what is answered, words where they are no numbers."""
    said = subprocess.run([BUILT / "answers", question, *files], check=True, capture_output=True, text=True).stdout
    return [{key: number(value) for key, value in row.items()} for row in csv.DictReader(io.StringIO(said))]


def number(word):
    try:
        return float(word)
    except ValueError:
        return word


def column(rows, name):
    return np.array([row[name] for row in rows])


def table(path):
    with open(path) as file:
        return [{key: number(value) for key, value in row.items()} for row in csv.DictReader(file)]


def motion(path):
    """A .mot or .sto file by column."""
    lines = pathlib.Path(path).read_text().splitlines()
    start = next(i for i, line in enumerate(lines) if line.strip() == "endheader") + 1
    values = np.array([[float(word) for word in line.split()] for line in lines[start + 1:] if line.strip()])
    return dict(zip(lines[start].split(), values.T))


class poses:
    """A table of poses as a file for as long as it is needed."""

    def __init__(self, names, rows):
        self.names, self.rows = names, rows

    def __enter__(self):
        self.file = tempfile.NamedTemporaryFile("w", suffix=".csv")
        csv.writer(self.file).writerows([self.names, *([repr(float(x)) for x in row] for row in self.rows)])
        self.file.flush()
        return self.file.name

    def __exit__(self, *_):
        self.file.close()
