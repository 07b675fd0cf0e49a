"""Fits the passive curves of Sources/Flexibility/PassiveFit.swift to Silder 2007.

usage: fit.py SILDER.csv --lithe LITHE [--below DEGREES]

SILDER.csv holds the digitised moments; LITHE is the built command line, which gives lengths and
moment arms of Models/lithe.osim. With --below, hips deeper than that and the two values beyond the
digitised ones are kept back and only reported on.
"""

import argparse
import csv
import pathlib
import subprocess
import tempfile
import xml.etree.ElementTree as xml

import numpy as np
from scipy.optimize import least_squares

MODEL = pathlib.Path(__file__).resolve().parents[2] / "Models/lithe.osim"
STRAIGHT = 0.3
JOINTS = ["hip_flexion_r", "knee_angle_r", "ankle_angle_r"]
# Iliacus carries psoas' force as well.
GROUPS = {
    "hamstrings": {"bflh_r": 1, "semimem_r": 1, "semiten_r": 1},
    "rectusFemoris": {"recfem_r": 1},
    "gastrocnemii": {"gasmed_r": 1, "gaslat_r": 1},
    "hipFlexors": {"iliacus_r": (1073 + 1781) / 1073},
    "hipExtensors": {"glmax1_r": 1, "glmax2_r": 1, "glmax3_r": 1, "addmag3_r": 1},
}
# log of toe, sharpness, slack: where to begin, how far to trust it, and the bounds.
PRIOR = np.array([-6, 6, 0.9, -6, 6, 0.8, -6, 4, 0.9, -6, 5, 1.0, -6, 5, 1.0, 2, 0.1])
TRUST = np.array([1.5, 3, 0.2] * 5 + [2, 0.1])
LOWEST = np.array([-9, 3, 0.5, -9, 3, 0.8, -9, 2, 0.5, -9, 3, 0.5, -9, 2, 0.4, -3, 0.02])
HIGHEST = np.array([-4, 13, 1.3, -3, 14, 2.2, -3, 14, 1.3, -2, 22, 1.3, -2, 9, 1.2, 4, 0.6])
# Beyond the digitised hips, knee at 15 degrees: hip angle and moment.
BEYOND = [(69.0, -15.3), (77.0, -32.7)]


def parameters():
    found = {}
    for muscle in xml.parse(MODEL).iter("Millard2012EquilibriumMuscle"):
        number = lambda tag: float(muscle.find(tag).text)
        found[muscle.get("name")] = (
            number("max_isometric_force"), number("optimal_fiber_length"), number("tendon_slack_length"))
    return found


def paths(lithe, angles):
    """Length and moment arms of every muscle at (hip, knee, ankle) in degrees."""
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as poses:
        poses.write(",".join(JOINTS) + "\n")
        for row in np.radians(angles):
            poses.write(",".join(repr(float(x)) for x in row) + "\n")
        poses.flush()
        out = subprocess.run(
            [lithe, "body", "muscles", MODEL, "--poses", poses.name, "--moment-arms", ",".join(JOINTS)],
            capture_output=True, text=True, check=True).stdout
    found = {}
    for row in csv.DictReader(out.splitlines()):
        found.setdefault(row["muscle"], []).append(
            [float(row["length_m"])] + [float(row["ma_" + j]) for j in JOINTS])
    return {name: np.array(rows) for name, rows in found.items()}


def force(stretch, log_toe, sharpness, slack):
    toe = np.exp(log_toe)
    x = np.maximum(stretch - slack, 0)
    end = np.log(STRAIGHT / toe + 1) / sharpness
    curved = toe * (np.exp(sharpness * np.minimum(x, end)) - 1)
    return curved + (STRAIGHT + toe) * sharpness * np.maximum(x - end, 0)


def moments(theta, muscles, courses, knees):
    hip, knee = np.zeros(len(knees)), np.exp(theta[-2] - theta[-1] * knees)
    for i, members in enumerate(GROUPS.values()):
        for name, share in members.items():
            most, fibre, tendon = muscles[name]
            length, at_hip, at_knee, _ = courses[name].T
            pull = most * share * force((length - tendon) / fibre, *theta[3 * i:3 * i + 3])
            hip, knee = hip + pull * at_hip, knee + pull * at_knee
    return hip, knee


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("silder")
    ask.add_argument("--lithe", required=True)
    ask.add_argument("--below", type=float)
    args = ask.parse_args()
    rows = [r for r in csv.DictReader(open(args.silder)) if r["moment_joint"] in ("hip", "knee")]
    angles = np.array([[float(r[a]) for a in ("a0", "a2", "a3")] for r in rows] + [[h, 15, 0] for h, _ in BEYOND])
    at_hip = np.array([r["moment_joint"] == "hip" for r in rows] + [True] * len(BEYOND))
    measured = np.array([float(r["moment_Nm"]) for r in rows] + [m for _, m in BEYOND])
    used = np.ones(len(measured), bool)
    if args.below is not None:
        used = ~(at_hip & (angles[:, 0] > args.below))
    muscles, courses = parameters(), paths(args.lithe, angles)

    def errors(theta):
        hip, knee = moments(theta, muscles, courses, angles[:, 1])
        return np.where(at_hip, hip, knee) - measured

    def cost(theta):
        return np.concatenate([errors(theta)[used], 0.3 * (theta - PRIOR) / TRUST])

    fits = [
        least_squares(cost, np.clip(PRIOR + d * TRUST, LOWEST + 1e-6, HIGHEST - 1e-6), bounds=(LOWEST, HIGHEST))
        for d in (0, 0.3, -0.3)]
    theta = min(fits, key=lambda f: f.cost).x
    left = errors(theta)
    for i, name in enumerate(GROUPS):
        log_toe, sharpness, slack = theta[3 * i:3 * i + 3]
        print(f"{name}: slack {slack:.3f} sharpness {sharpness:.3f} toe {np.exp(log_toe):.7f}")
    print(f"capsule {np.exp(theta[-2]):.4f} Nm, fading {np.degrees(theta[-1]):.4f} per radian")
    rms = lambda which: np.sqrt(np.mean(left[which] ** 2))
    inside = np.arange(len(measured)) < len(rows)
    print(f"RMS hip {rms(at_hip & inside):.2f} knee {rms(~at_hip):.2f} Nm")
    if args.below is not None:
        print(f"RMS kept back {rms(~used & inside):.2f} Nm; beyond {measured[-2:] + left[-2:]} for {measured[-2:]}")


if __name__ == "__main__":
    main()
