"""Packs the people of people.yaml into body files.

usage: pack.py WHEEL FOLDER [--record]   --record trusts the wheel and writes used.sha256 anew
"""
import gzip
import hashlib
import sys
import time
from pathlib import Path

import numpy as np
import yaml

import bones
import hulls
import muscles
import patches
import writing
from figure import Figures
from source import Source

HERE = Path(__file__).parent


def say(text):
    print(f"  {text}", flush=True)


def known_sums():
    lines = (HERE / "used.sha256").read_text().splitlines()
    return {name: value for value, name in (line.split() for line in lines)}


def main(wheel, out, record):
    began = time.monotonic()
    people = yaml.safe_load((HERE / "people.yaml").read_text())["people"]
    say("Reading the modelled body")
    source = Source(wheel, None if record else known_sums())
    figures = Figures(source, people, say)
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    half = writing.Half(figures.tris, figures.layers, figures.seam)
    standing = bones.turnings(figures.mean_places)
    planes, fibre = muscles.masks(figures, figures.mean_places, standing)
    shared = writing.shared(
        half, figures.mean, figures.weights,
        [np.clip(np.round(planes[name] / 1e-3), -48, 48) + 128 for name in muscles.NAMES],
        np.clip(np.round(fibre / 1e-3) + 128, 0, 255), figures.line,
        patches.patches(figures, figures.mean_places, standing))
    files = {"shared.body": shared}
    for person in people:
        made = figures.made(person)
        capsules, off = hulls.hulls(figures, made)
        say(f"{person['words']}: skin off the hulls {1000 * np.abs(off).mean():.0f} mm in the mean, "
            f"{1000 * off.max():.0f} outside and {-1000 * off.min():.0f} inside at most")
        files[person["id"] + ".body"] = writing.person(
            half, shared, person, writing.rig(made.places, made.turnings),
            capsules, made.points, made.cut, made.hair)
    files["LICENSE.md"] = source.text("LICENSE.md").encode()
    for name, data in files.items():
        (out / name).write_bytes(data)
    lines = [f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())]
    (out / "checksums.txt").write_text("".join(lines))
    sizes = {name: len(gzip.compress(data, 9)) for name, data in files.items() if name.endswith(".body")}
    both = sizes["shared.body"] + sum(sorted(v for k, v in sizes.items() if k != "shared.body")[-2:])
    say(f"{len(people)} people in {time.monotonic() - began:.0f} s; shared and the two largest: "
        f"{both / 1000:.0f} kB compressed ({sizes})")
    if record:
        (HERE / "used.sha256").write_text(
            "".join(f"{value}  {name}\n" for name, value in sorted(source.read.items())))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], "--record" in sys.argv)
