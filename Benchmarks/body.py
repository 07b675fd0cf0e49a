"""bin/bench body: the physics of bodies beside MuJoCo, OpenSim and pinocchio, in one run on one core.

Ours and its peers take turns, a window each; what is told is the median of the windows' ratios with the
smallest and largest beside it, and the best rate of each. Machines are noisy: only ratios are worth quoting.
"""

import argparse
import datetime
import json
import os
import pathlib
import statistics
import subprocess

import workers
from rooms import ROOT, compiled

BUILT = ROOT / ".build" / "body-bench"
DATA = ROOT.parent / "shared" / "data" / "body"
ROOMS = ["Biomechanics", "Mechanics", "Anatomy", "Flexibility", "OpenSim"]
POSTURES = ["standing", "sitting", "slumped", "long-sitting", "bending", "lifting"]
SIZES = [16, 32, 64, 128, 256, 512]
# Topics of Tests/wasm/physics that are worth their time; numbered as there.
TOPICS = {"muscles": 3, "kinematics": 4, "paths": 5, "dynamics": 6, "fitting": 7, "calibration": 8, "postures": 9}


def shown(ratio):
    return f"{ratio:.0f}" if ratio >= 100 else f"{ratio:.3g}"


class Table:
    def __init__(self, options):
        self.rows, self.rounds, self.window = [], options.rounds, options.seconds

    def add(self, what, value, aim="none", met=True, **more):
        self.rows.append({"what": what, "value": value, "aim": aim, "met": met, **more})
        print(f"{'ok  ' if met else 'MISS'}  {what}: {value}   (aim: {aim})", flush=True)

    def absent(self, peer, why):
        self.rows.append({"what": peer, "absent": str(why)})
        print(f"none  {peer} is absent and left out: {why}", flush=True)

    def beside(self, what, ours, theirs, aim=None, per=(1, 1), longer=1):
        """Rates by turns, `per` degree of freedom or the like. More is better."""
        rates = [], []
        for _ in range(self.rounds):
            for rate, (worker, work) in zip(rates, (ours, theirs)):
                rate.append(worker.rate(work, self.window * (longer if rate is rates[1] else 1)))
        ratios = [a * per[0] / b / per[1] for a, b in zip(*rates)]
        ratio, best = statistics.median(ratios), [max(rate) for rate in rates]
        each = "" if per == (1, 1) else " per degree of freedom"
        self.add(what, f"{shown(ratio)} times{each} ({shown(min(ratios))} to {shown(max(ratios))}); best {shown(best[0])} and {shown(best[1])} a second",
                 f"at least {aim} times" if aim else "none", aim is None or ratio >= aim, ratio=ratio, best=best)
        return best


def degrees(said):
    return int(said.split(" dof")[0].split()[-1])


def paths(table, ours, mujoco, opensim):
    for course in ["asOpenSim", "shortest"]:
        work = f"jacobian-{course}"
        if mujoco:
            table.beside(f"pose, lengths and Jacobian of LaiUhlrich2022 ({course}, {ours.works[work]}) v MuJoCo's myolegs ({mujoco.works['jacobian']})",
                         (ours, work), (mujoco, "jacobian"), aim=2)
        if opensim:
            table.beside(f"the same ({course}) v OpenSim, lengths and {opensim.works['arms']}", (ours, work), (opensim, "arms"), aim=50)
            table.beside(f"pose and lengths alone ({course}) v OpenSim", (ours, f"lengths-{course}"), (opensim, "lengths"))
    if opensim:
        overhead = max(opensim.rate("lengths", table.window) for _ in range(3)) / max(opensim.rate("empty", table.window) for _ in range(3))
        table.add("part of OpenSim's time for lengths that Python's calls take", f"{overhead:.1%}")


def markers(table, ours, opensim):
    said = ours.works["ik"]
    best = max(ours.rate("ik", table.window) for _ in range(table.rounds))
    table.add(f"inverse kinematics at 0.01° ({said})", f"{best:.0f} frames a second", "at least 1000", best >= 1000, best=best)
    if opensim:
        table.beside("the same v OpenSim at accuracy 1e-9", (ours, "ik"), (opensim, "ik"), longer=3)


def forces(table, ours, mujoco, pinocchio, opensim):
    own, leg = (int(ours.works[f"id-{name}"].split()[0]) for name in ["own", "leg"])
    if mujoco:
        theirs = degrees(mujoco.works["inverse-legs"])
        for name, count, model in [("own", own, "our own body"), ("leg", leg, "LaiUhlrich2022")]:
            table.beside(f"inverse dynamics of {model} ({count}) v mj_inverse of myolegs ({theirs})",
                         (ours, f"id-{name}"), (mujoco, "inverse-legs"), aim=1, per=(count, theirs))
            table.beside("the same v MuJoCo's bare kinematics and mj_rne of myolegs", (ours, f"id-{name}"), (mujoco, "bare-legs"),
                         per=(count, theirs))
        table.beside("the same chain of 34 hinges v MuJoCo's bare kinematics and mj_rne", (ours, "id-chain"), (mujoco, "bare-chain"), aim=1)
    if pinocchio:
        theirs = degrees(pinocchio.works["rnea-humanoid"])
        table.beside(f"inverse dynamics of our own body ({own}) v pinocchio's rnea of its humanoid ({theirs})",
                     (ours, "id-own"), (pinocchio, "rnea-humanoid"), aim=0.5, per=(own, theirs))
        table.beside("the same chain of 34 hinges v pinocchio's rnea", (ours, "id-chain"), (pinocchio, "rnea-chain"), aim=0.5)
    if opensim:
        table.beside("inverse dynamics of LaiUhlrich2022 v OpenSim's solver at rest", (ours, "id-leg"), (opensim, "id"))


def postures(table, ours):
    for name in POSTURES:
        times = [1000 / ours.rate(f"posture-{name}", table.window) for _ in range(table.rounds)]
        table.add(f"posture solved, {name}", f"{statistics.median(times):.2f} ms ({min(times):.2f} to {max(times):.2f})",
                  "under 3 ms", statistics.median(times) < 3)


def growth(table, ours):
    """Sizes take turns, so that the machine's moods fall on all of them; the median round's power counts."""
    for kind, what in [("paths", "pose, lengths and Jacobian"), ("id", "inverse dynamics")]:
        rounds = [[1e6 / ours.rate(f"grow-{kind}-{size}", table.window / 2) for size in SIZES] for _ in range(table.rounds)]
        powers = [workers.exponent(SIZES, times) for times in rounds]
        power, best = statistics.median(powers), [min(times) for times in zip(*rounds)]
        table.add(f"time for {what} from {SIZES[0]} to {SIZES[-1]} links and paths",
                  f"grows as n^{power:.2f} ({min(powers):.2f} to {max(powers):.2f}): {', '.join(shown(time) for time in best)} µs",
                  "n^1.1 or less", power <= 1.1)
    sizes = [int(ours.works[f"grow-id-{size}"]) for size in SIZES]
    power = workers.exponent(SIZES, sizes)
    table.add("memory of model and workspaces over the same", f"grows as n^{power:.2f}: {', '.join(f'{size / 1000:.0f}' for size in sizes)} kB",
              "n^1.1 or less", power <= 1.1)


def in_the_page(table):
    subprocess.run([ROOT / "Tests" / "wasm" / "physics" / "build"], check=True)
    native = workers.Worker([ROOT / ".build" / "physics" / "native", "timed"], tells=False)
    with workers.page(ROOT / ".build" / "physics" / "physics.wasm") as page:
        for name, topic in TOPICS.items():
            page.rate(topic, table.window)  # Chromium compiles in earnest only what has run a while.
            rates = [(native.rate(topic, table.window), page.rate(topic, table.window)) for _ in range(table.rounds)]
            ratios = [here / there for here, there in rates]
            table.add(f"{name} in Chromium's WebAssembly: times the native time",
                      f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})", "at most 1.5", statistics.median(ratios) <= 1.5)


def keep(rows):
    """The table of Benchmarks/README.md, with the day and the machine."""
    readme = ROOT / "Benchmarks" / "README.md"
    begin, end = "<!-- bin/bench body --keep -->\n", "<!-- end -->"
    before, _, rest = readme.read_text().partition(begin)
    machine = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown")
    lines = [f"{datetime.date.today()}, one core of {os.cpu_count()}, {machine}.\n", "| what | measured | aim | |", "|---|---|---|---|"]
    for row in rows:
        cells = [row["what"], "absent", "", ""] if "absent" in row else [row["what"], row["value"], row["aim"], "" if row["aim"] == "none" else "met" if row["met"] else "**missed**"]
        lines.append("| " + " | ".join(cells) + " |")
    readme.write_text(before + begin + "\n".join(lines) + "\n" + end + rest.partition(end)[2])


def present(table, name, start):
    try:
        return start()
    except (ImportError, OSError, StopIteration, subprocess.CalledProcessError) as why:
        table.absent(name, why)
        return None


def main():
    parser = argparse.ArgumentParser(prog="bin/bench body", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=pathlib.Path, default=DATA / "models" / "LaiUhlrich2022.osim")
    parser.add_argument("--markers", type=pathlib.Path, default=DATA / "ik", metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.4, help="a window")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE")
    parser.add_argument("--keep", action="store_true", help="write the table into Benchmarks/README.md")
    options = parser.parse_args()
    for needed in [options.model, options.markers]:
        if not needed.exists():
            raise SystemExit(f"{needed} is not there. Name a model with --model and the marker folder with --markers.")

    model, folder = options.model.resolve(), options.markers.resolve()
    report = options.json.resolve() if options.json else None
    table = Table(options)
    BUILT.mkdir(parents=True, exist_ok=True)
    os.chdir(BUILT)  # The peers leave logs where they run.
    program = compiled(ROOMS, ROOT / "Benchmarks" / "body" / "ours", BUILT / "ours")
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    ours = workers.Worker([program, model, folder])
    mujoco = present(table, "MuJoCo", lambda: workers.mujoco(BUILT))
    pinocchio = present(table, "pinocchio", lambda: workers.pinocchio(BUILT))
    opensim = present(table, "OpenSim", lambda: workers.opensim(model, folder))

    paths(table, ours, mujoco, opensim)
    markers(table, ours, opensim)
    forces(table, ours, mujoco, pinocchio, opensim)
    postures(table, ours)
    in_the_page(table)
    growth(table, ours)
    if report:
        report.write_text(json.dumps(table.rows, indent=2))
    if options.keep:
        keep(table.rows)


if __name__ == "__main__":
    main()
