"""OpenSim called from Python, as it is used: the same questions and answers as ours/main.swift."""

import math
import os
import sys
import tempfile
import time

import opensim

opensim.Logger.setLevelString("Error")


def pose_of(rest, i):
    turns = [(i % 64 * (2 * c + 3) + c) * 0.6180339887498949 for c in range(len(rest))]
    return opensim.Vector([value + 0.7 * (turn - math.floor(turn) - 0.5) for value, turn in zip(rest, turns)])


class Leg:
    def __init__(self, path):
        self.model = opensim.Model(path)
        self.state = self.model.initSystem()
        muscles, coordinates = self.model.getMuscles(), self.model.getCoordinateSet()
        self.muscles = [muscles.get(i) for i in range(muscles.getSize())]
        coordinates = [coordinates.get(i) for i in range(coordinates.getSize())]
        q = self.state.getQ()
        rest = [q[i] for i in range(q.size())]
        self.poses = [pose_of(rest, i) for i in range(64)]
        self.pose(1)
        self.crossed = [
            (muscle, coordinate) for muscle in self.muscles for coordinate in coordinates
            if abs(muscle.computeMomentArm(self.state, coordinate)) > 1e-9
        ]

    def pose(self, i):
        self.state.setQ(self.poses[i % 64])
        self.model.realizePosition(self.state)

    def lengths(self, i):
        self.pose(i)
        for muscle in self.muscles:
            muscle.getLength(self.state)
        return 1

    def arms(self, i):
        self.lengths(i)
        for muscle, coordinate in self.crossed:
            muscle.computeMomentArm(self.state, coordinate)
        return 1

    def empty(self, i):
        """As many calls as `lengths` makes, of one that only hands back a number."""
        for muscle in self.muscles:
            muscle.get_max_isometric_force()
        return 1

    def static(self, i):
        self.pose(i)
        self.solver.solve(self.state)
        return 1


class Markers:
    """Frames of the clean markers, by the solver of the tool, at the accuracy that 0.01° needs."""

    def __init__(self, folder):
        self.model = opensim.Model(os.path.join(folder, "model_rajagopal_scaled_walk.osim"))
        self.state = self.model.initSystem()
        marks = opensim.MarkersReference(os.path.join(folder, "forward_bend_clean.trc"), opensim.SetMarkerWeights())
        self.times = marks.getValidTimeRange()
        self.solver = opensim.InverseKinematicsSolver(
            self.model, marks, opensim.SimTKArrayCoordinateReference(), math.inf)
        self.solver.setAccuracy(1e-9)
        self.frame = 0
        self.start()

    def start(self):
        self.state.setTime(self.times.get(0))
        self.solver.assemble(self.state)

    def next(self, i):
        self.frame = (self.frame + 1) % 100
        self.state.setTime(self.times.get(0) + self.frame * (self.times.get(1) - self.times.get(0)) / 100)
        self.solver.track(self.state)
        return 1


def main():
    model, folder = sys.argv[1:]
    os.chdir(tempfile.mkdtemp())
    leg = Leg(model)
    leg.solver = opensim.InverseDynamicsSolver(leg.model)
    markers = Markers(folder)
    works = {
        "lengths": (leg.lengths, f"{len(leg.muscles)} muscles"),
        "arms": (leg.arms, f"{len(leg.crossed)} moment arms"),
        "empty": (leg.empty, f"{len(leg.muscles)} empty calls"),
        "id": (leg.static, "at rest"),
        "ik": (markers.next, "accuracy 1e-9"),
    }
    for name, (_, said) in works.items():
        print(name, said)
    print(flush=True)
    for line in sys.stdin:
        name, seconds = line.split()
        work, times, began = works[name][0], 0, time.process_time()
        while (taken := time.process_time() - began) < float(seconds):
            times += work(times)
        print(times, taken, flush=True)


if __name__ == "__main__":
    main()
