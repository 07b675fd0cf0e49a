"""`lithe body` beside OpenSim 4.6 itself, in the same run: lengths, moment arms and relaxed muscles of whole models."""

import csv
import os
import subprocess
from pathlib import Path

import pytest

numpy = pytest.importorskip("numpy")
opensim = pytest.importorskip("opensim", reason="OpenSim's Python package is not installed: bin/tools Tests/peers/requirements.txt")
opensim.Logger.setLevelString("off")

HOME = Path(__file__).parent.parent.parent
LITHE = os.environ.get("LITHE_BINARY", str(HOME / ".build/debug/lithe"))
DATA = HOME.parent / "shared" / "data" / "body"
OWN = HOME / "Models" / "lithe.osim"
GIVEN = [DATA / "models" / "LaiUhlrich2022.osim", DATA / "models" / "gait2392_thelen2003muscle.osim",
         DATA / "ik" / "model_rajagopal_scaled_walk.osim"]
MODELS = [pytest.param(path, id=path.stem, marks=[] if path.exists() else pytest.mark.skip(reason="the reference data lies beside the repository"))
          for path in [OWN, *GIVEN]]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """OpenSim writes a log where it stands."""
    monkeypatch.chdir(tmp_path)


def opened(path, rigid=None):
    model = opensim.Model(str(path))
    for i in range(model.getMuscles().getSize() if rigid is not None else 0):
        model.getMuscles().get(i).set_ignore_tendon_compliance(rigid)
    return model, model.initSystem()


def coordinates(model):
    return [model.getCoordinateSet().get(i) for i in range(model.getCoordinateSet().getSize())]


def chosen(model, state, count, seed):
    """Poses at random within the ranges; neither what follows another nor what is locked."""
    chance = numpy.random.default_rng(seed)
    free = [c for c in coordinates(model) if not c.isConstrained(state) and not c.getLocked(state)]
    return [{c.getName(): float(chance.uniform(max(c.getRangeMin(), -2), min(c.getRangeMax(), 2))) for c in free} for _ in range(count)]


def take(model, state, pose):
    for name, value in pose.items():
        model.getCoordinateSet().get(name).setValue(state, value, False)
    model.assemble(state)
    model.realizePosition(state)


def muscles(path, poses, *options):
    """Our table, row by row."""
    with open("poses.csv", "w", newline="") as file:
        table = csv.DictWriter(file, list(poses[0]))
        table.writeheader()
        table.writerows(poses)
    said = subprocess.run([LITHE, "body", "muscles", str(path), "--poses", "poses.csv", *options], check=True, capture_output=True, text=True)
    return {(int(row["pose"]), row["muscle"]): row for row in csv.DictReader(said.stdout.splitlines())}


@pytest.mark.parametrize("path", MODELS)
def test_lengths_and_moment_arms_are_those_of_opensim(path):
    model, state = opened(path)
    poses = chosen(model, state, 3, seed=11)
    names = [c.getName() for c in coordinates(model)]
    ours = muscles(path, poses, "--moment-arms", ",".join(names))
    for n, pose in enumerate(poses):
        take(model, state, pose)
        for i in range(model.getMuscles().getSize()):
            muscle = model.getMuscles().get(i)
            row = ours[n, muscle.getName()]
            assert abs(float(row["length_m"]) - muscle.getLength(state)) < 1e-4, (n, muscle.getName())
            near = 5e-4 if muscle.getGeometryPath().getWrapSet().getSize() else 1e-4
            for c in coordinates(model):
                arm = muscle.computeMomentArm(state, c)
                assert abs(float(row["ma_" + c.getName()]) - arm) < near, (n, muscle.getName(), c.getName())


KINDS = [opensim.Millard2012EquilibriumMuscle, opensim.Thelen2003Muscle, opensim.DeGrooteFregly2016Muscle]


@pytest.mark.parametrize("path", MODELS)
def test_relaxed_muscles_pull_as_in_opensim_once_fibres_and_tendons_agree(path):
    model, state = opened(path, rigid=False)
    poses = chosen(model, state, 2, seed=12)
    ours = muscles(path, poses, "--passive", "equilibrium")
    compared = 0
    for n, pose in enumerate(poses):
        take(model, state, pose)
        for i in range(model.getMuscles().getSize()):
            muscle = model.getMuscles().get(i)
            muscle.setActivation(state, 0)
        model.realizeVelocity(state)
        for i in range(model.getMuscles().getSize()):
            muscle = model.getMuscles().get(i)
            exact = next(kind.safeDownCast(muscle) for kind in KINDS if kind.safeDownCast(muscle))
            exact.computeInitialFiberEquilibrium(state)
            model.realizeDynamics(state)
            theirs = muscle.getPassiveFiberForceAlongTendon(state)
            # OpenSim ends its search early: a thousandth of a force is as near as it comes.
            near = max(0.01, 1e-4 * theirs)
            assert abs(float(ours[n, muscle.getName()]["passive_force_N"]) - theirs) < near, (n, muscle.getName())
            compared += 1
    assert compared == 2 * model.getMuscles().getSize()
