"""The part of the page that sets Lithe beside OpenSim."""

import numpy as np

from asking import DATA, ROOT, ask, column, motion, poses, table
from drawing import FIELD, MEASURED, OURS, keep, panels, rows

HEADS = {"laiuhlrich2022": {"bflh_r": "biceps femoris, long head", "semimem_r": "semimembranosus", "semiten_r": "semitendinosus"},
         "gait2392": {"bifemlh_r": "biceps femoris, long head", "semimem_r": "semimembranosus", "semiten_r": "semitendinosus"}}
MODELS = {"laiuhlrich2022": "LaiUhlrich2022.osim", "gait2392": "gait2392_thelen2003muscle.osim"}
POSES = 8


def millimetres(metres):
    return f"{metres * 1000:.4f} mm" if metres >= 1e-7 else "below 0.0001 mm"


def hamstrings():
    """OpenSim's table of both models against ours, and the arms of one in a plot."""
    figure, axes = panels(3, sharey=True)
    lines = []
    for key, model in MODELS.items():
        theirs = table(DATA / "tables" / f"hamstrings_grid_{key}.csv")
        sign = -1 if key == "gait2392" else 1
        angles = sorted({(row["hip_flexion_deg"], row["knee_flexion_deg"]) for row in theirs})
        with poses(["hip_flexion_r", "knee_angle_r"], [np.radians([hip, sign * knee]) for hip, knee in angles]) as file:
            ours = {(angles[int(row["pose"])], row["path"]): row for row in ask("paths", DATA / "models" / model, file)}
        pairs = [(row, ours[(row["hip_flexion_deg"], row["knee_flexion_deg"]), row["muscle"]]) for row in theirs]
        length = max(abs(a["length_m"] - b["length"]) for a, b in pairs)
        hip = max(abs(a["ma_hip_flexion_m"] - b["hip_flexion_r"]) for a, b in pairs)
        knee = max(abs(a["ma_knee_flexion_m"] - sign * b["knee_angle_r"]) for a, b in pairs)
        lines.append([model, len(pairs), *map(millimetres, (length, hip, knee))])
        if key != "laiuhlrich2022":
            continue
        for axis, (muscle, name) in zip(axes, HEADS[key].items()):
            for bend, style in [(0, "-"), (90, "--")]:
                chosen = [(a, b) for a, b in pairs if a["muscle"] == muscle and a["knee_flexion_deg"] == bend]
                hips = [a["hip_flexion_deg"] for a, _ in chosen]
                axis.plot(hips, [a["ma_hip_flexion_m"] * -1000 for a, _ in chosen], "o", color=FIELD, ms=5,
                          label="OpenSim 4.6" if bend == 0 else None)
                axis.plot(hips, [b["hip_flexion_r"] * -1000 for _, b in chosen], style, color=OURS, lw=1.5,
                          label=f"Lithe, knee at {bend}°")
            axis.set(title=name, xlabel="hip flexion, degrees")
    axes[0].set_ylabel("extending moment arm at the hip, mm")
    axes[0].legend(loc="lower center")
    plot = keep(figure, "hamstring-arms", "Moment arms of the three long hamstrings at the hip over hip flexion; Lithe's lines run through OpenSim's points")
    return "\n\n".join([
        "## Hamstrings: lengths and moment arms", "Every row of OpenSim's tables; the worst difference.",
        rows(["model", "rows", "length", "arm at hip", "arm at knee"], lines), plot])


def chosen_poses(model, state, count):
    """Coordinates at random in their ranges, coupled ones where OpenSim puts them."""
    chance = np.random.default_rng(7)
    coordinates = [model.getCoordinateSet().get(i) for i in range(model.getCoordinateSet().getSize())]
    found = []
    for _ in range(count):
        for coordinate in coordinates:
            if coordinate.isConstrained(state) or coordinate.getLocked(state):
                continue
            low, high = max(coordinate.getRangeMin(), -2), min(coordinate.getRangeMax(), 2)
            coordinate.setValue(state, float(chance.uniform(low, high)), False)
        model.assemble(state)
        found.append([coordinate.getValue(state) for coordinate in coordinates])
    return coordinates, found


def every_muscle():
    """All muscles about all coordinates of whole models in poses at random."""
    try:
        import opensim
    except ImportError:
        return "## Every muscle\n\nLeft out: the `opensim` package is not installed."
    opensim.Logger.setLevelString("Off")
    files = [ROOT / "Models" / "lithe.osim"]
    if DATA.exists():
        files = [DATA / "models" / "LaiUhlrich2022.osim", DATA / "models" / "gait2392_thelen2003muscle.osim",
                 DATA / "ik" / "model_rajagopal_scaled_walk.osim", *files]
    lines = []
    for file in files:
        model = opensim.Model(str(file))
        state = model.initSystem()
        coordinates, found = chosen_poses(model, state, POSES)
        names = [coordinate.getName() for coordinate in coordinates]
        with poses(names, found) as table_of_poses:
            ours = {(int(row["pose"]), row["path"]): row for row in ask("paths", file, table_of_poses)}
        muscles = [model.getMuscles().get(i) for i in range(model.getMuscles().getSize())]
        lengths, arms = [], []
        for n, pose in enumerate(found):
            for coordinate, value in zip(coordinates, pose):
                coordinate.setValue(state, value, False)
            model.realizePosition(state)
            for muscle in muscles:
                own = ours[n, muscle.getName()]
                lengths.append(abs(muscle.getLength(state) - own["length"]))
                arms += [abs(muscle.computeMomentArm(state, coordinate) - own[coordinate.getName()]) for coordinate in coordinates]
        lines.append([file.name, len(muscles), len(arms), millimetres(max(lengths)), millimetres(max(arms)),
                      f"{np.mean(np.array(arms) < 1e-4):.2%}"])
    return "\n\n".join([
        "## Every muscle of whole models", f"Every coordinate at random within its range in {POSES} poses, every muscle, moment arms "
        "about every coordinate, against OpenSim 4.6 in the same run.",
        rows(["model", "muscles", "moment arms", "worst length", "worst moment arm", "arms within 0.1 mm"], lines)])


def markers():
    """Clean markers of a bend: how far every angle is from the truth, frame by frame."""
    folder = DATA / "ik"
    truth, theirs = table(folder / "forward_bend_truth.csv"), motion(folder / "forward_bend_clean_opensim_ik.mot")
    files = folder / "model_rajagopal_scaled_walk.osim", folder / "forward_bend_clean.trc"
    ours = ask("ik", *files)
    names = [name for name in truth[0] if name in theirs and not name.endswith(("_tx", "_ty", "_tz", "_beta"))]
    right = np.array([[row[name] for name in names] for row in truth])
    errors = {"OpenSim 4.6, accuracy 1e-5": np.abs(np.array([theirs[name] for name in names]).T - right).max(axis=1),
              "Lithe": np.abs(np.array([[row[name] for name in names] for row in ours]) - right).max(axis=1)}
    figure, (axis,) = panels(1, size=(7, 3.4))
    for (name, error), colour in zip(errors.items(), [FIELD, OURS]):
        axis.semilogy(column(ours, "time"), np.maximum(error, 1e-6), color=colour, label=name)
    axis.axhline(0.01, color=MEASURED, ls=":", lw=1.5, label="aim: 0.01°")
    axis.set(xlabel="seconds", ylabel="worst angle off the truth, degrees")
    axis.legend(loc="center right", bbox_to_anchor=(1, 0.75))
    plot = keep(figure, "inverse-kinematics", "Worst angle off the truth over time: Lithe stays below 0.01 degrees, OpenSim at its usual accuracy above")
    return "\n\n".join([
        "## Inverse kinematics", f"A forward bend with clean markers, {len(ours)} frames, {len(names)} angles: the true pose is known.",
        rows(["", "worst", "root mean square of the frames' worst"],
             [[name, f"{error.max():.4f}°", f"{np.sqrt(np.mean(error ** 2)):.4f}°"] for name, error in errors.items()]), plot])


def forces():
    """A recorded walk: the moments at the right leg and the worst of all."""
    folder = DATA / "gait2392"
    ours = ask("id", folder / "subject01_simbody.osim", folder / "subject01_walk1_ik.mot", folder / "subject01_walk1_grf.xml",
               folder / "subject01_walk1_grf.mot")
    theirs = motion(folder / "gait2392_subject01_walk1_opensim46_id.sto")
    shares = {name: np.abs(column(ours, name) - values).max() / np.ptp(values) for name, values in theirs.items() if name != "time"}
    worst = max(shares, key=shares.get)
    figure, axes = panels(3)
    shown = {"hip_flexion_r_moment": "hip flexion", "knee_angle_r_moment": "knee", "ankle_angle_r_moment": "ankle"}
    for axis, (name, title) in zip(axes, shown.items()):
        axis.plot(theirs["time"], theirs[name], color=FIELD, lw=6, alpha=0.6, label="OpenSim 4.6")
        axis.plot(column(ours, "time"), column(ours, name), color=OURS, lw=1.5, label="Lithe")
        axis.set(title=title, xlabel="seconds")
    axes[0].set_ylabel("moment, Nm")
    axes[0].legend()
    plot = keep(figure, "inverse-dynamics", "Moments at hip, knee and ankle over a step: Lithe's line runs inside OpenSim's")
    return "\n\n".join([
        "## Inverse dynamics", f"The recorded walk of gait2392 with ground forces, filtered at 6 Hz: {len(ours)} moments in time, {len(shares)} "
        f"coordinates. The worst difference is {shares[worst]:.4%} of a coordinate's range (`{worst}`).", plot])
