"""The part of the page that sets Lithe beside what was measured on people."""

import numpy as np

import published
from asking import DATA, ask, column, poses, table
from drawing import FIELD, INK, MEASURED, OTHER, OURS, keep, panels, rows


def rms(errors):
    return f"{np.sqrt(np.mean(np.square(errors))):.1f} Nm"


def computed(angles):
    """Hip and knee moments of the average leg, of Riener and Edrich, and of a leg model as it is shipped."""
    hip, knee, ankle = np.array(angles).T
    with poses(["hip", "knee", "ankle"], angles) as file:
        ours = ask("passive", file)
    names = ["hip_flexion_r", "knee_angle_r", "ankle_angle_r"]
    with poses(names, np.radians(angles)) as file:
        shipped = ask("shipped", DATA / "models" / "LaiUhlrich2022.osim", file)
    # LaiUhlrich's knee angle grows with flexion, so all signs agree.
    return {"Lithe": (column(ours, "hip"), column(ours, "knee")), "Riener and Edrich 1999": published.riener(hip, knee, ankle),
            "LaiUhlrich2022 as shipped": (column(shipped, "hip"), column(shipped, "knee"))}


STYLES = {"Lithe": (OURS, "-"), "Riener and Edrich 1999": (OTHER, "--"), "LaiUhlrich2022 as shipped": (FIELD, ":")}


def passive():
    points = table(DATA / "tables" / "silder2007_digitized_passive_moments.csv")
    lines = {name: [name] for name in STYLES}
    for i, joint in enumerate(["hip", "knee"]):
        measured = [row for row in points if row["moment_joint"] == joint]
        found = computed([(row["a0"], row["a2"], row["a3"]) for row in measured])
        for name, moments in found.items():
            lines[name].append(rms(moments[i] - column(measured, "moment_Nm")))
    beyond = computed([(hip, 15, 0) for hip, _ in published.BEYOND])
    for name, moments in beyond.items():
        lines[name] += [f"{moment:.1f} Nm" for moment in moments[0]]
    heading = ["", "hip, RMS", "knee, RMS", *(f"hip at {hip:.0f}°, knee 15°: measured {moment} Nm" for hip, moment in published.BEYOND)]
    return "\n\n".join([
        "## A relaxed leg", "Silder and others 2007 moved relaxed legs and measured what they resisted; flexing moments are positive.",
        rows(heading, lines.values()), hip_plot(points), knee_plot(points),
        "The last two values and nothing else tell of deep raises; no measurement was found of a fully straight knee beyond 50°. "
        "The fit saw all of these points ([hamstrings.md](hamstrings.md) tells what it foretells when deep hips are kept back)."])


def draw(axis, x, found, joint, label):
    for name, moments in found.items():
        colour, style = STYLES[name]
        axis.plot(x, moments[joint], style, color=colour, label=name if label else None)


def hip_plot(points):
    knees = sorted({row["a2"] for row in points if row["moment_joint"] == "hip"})
    figure, axes = panels(len(knees), across=2, size=(5, 3.3))
    for axis, knee in zip(axes, knees):
        hips = np.arange(-15, 91 if knee == 15 else 51)
        draw(axis, hips, computed([(hip, knee, 0) for hip in hips]), 0, axis is axes[0])
        here = [row for row in points if row["moment_joint"] == "hip" and row["a2"] == knee]
        x, y = column(here, "a0"), column(here, "moment_Nm")
        if knee == 15:
            x, y = np.append(x, [hip for hip, _ in published.BEYOND]), np.append(y, [moment for _, moment in published.BEYOND])
        axis.plot(x, y, "o", color=MEASURED, ms=3.5, label="Silder 2007, measured" if axis is axes[0] else None, zorder=1)
        axis.set(title=f"knee at {knee:.0f}°", ylim=(-80, 40) if knee == 15 else (-15, 60), xlabel="hip flexion, degrees", ylabel="moment at the hip, Nm")
    axes[0].legend(loc="lower left", fontsize=9)
    return keep(figure, "passive-hip", "Passive moment at the hip over hip flexion for four knee angles: Lithe's line follows Silder's points, the shipped model falls far below them in deep flexion")


def knee_plot(points):
    sets = sorted({(row["a0"], row["a3"]) for row in points if row["moment_joint"] == "knee"})
    figure, axes = panels(len(sets), across=2, size=(5, 3.3), sharey=True)
    for axis, (hip, ankle) in zip(axes, sets):
        knees = np.arange(0, 121, 2)
        draw(axis, knees, computed([(hip, knee, ankle) for knee in knees]), 1, axis is axes[0])
        here = [row for row in points if row["moment_joint"] == "knee" and (row["a0"], row["a3"]) == (hip, ankle)]
        axis.plot(column(here, "a2"), column(here, "moment_Nm"), "o", color=MEASURED, ms=3, zorder=1,
                  label="Silder 2007, measured" if axis is axes[0] else None)
        axis.set(title=f"hip at {hip:.0f}°, ankle at {ankle:.0f}°", ylim=(-35, 30), xlabel="knee flexion, degrees", ylabel="moment at the knee, Nm")
    axes[0].legend(loc="upper right", fontsize=9)
    return keep(figure, "passive-knee", "Passive moment at the knee over knee flexion for each hip and ankle angle measured: Lithe's line follows Silder's points")


def rhythm():
    found = ask("bend")
    total, lumbar = column(found, "hip") + column(found, "lumbar"), column(found, "lumbar")
    theirs = published.esola()
    at = [np.interp(bend, total, lumbar) for bend, _ in theirs]
    figure, (axis,) = panels(1, size=(6.4, 3.8))
    axis.plot(total, lumbar, color=OURS, label="Lithe: lumbar spine")
    axis.plot(total, column(found, "hip"), color=OURS, ls="--", label="Lithe: hips")
    axis.plot(*zip(*theirs), "o", color=MEASURED, label="Esola 1996: lumbar spine")
    axis.plot([bend for bend, _ in theirs], [bend - part for bend, part in theirs], "s", color=MEASURED, label="Esola 1996: hips")
    axis.set(xlabel="hips and lumbar spine together, degrees", ylabel="degrees")
    axis.legend()
    plot = keep(figure, "rhythm", "Lumbar spine and hips over the whole bend: Lithe's curves near Esola's points, the lumbar spine leading at first and the hips later")
    lines = [[f"{bend}°", f"{part:.1f}°", f"{own:.1f}°"] for (bend, part), own in zip(theirs, at)]
    return "\n\n".join([
        "## How a bend is shared", "Esola and others 1996; the lumbar part at the end of each third of a bend. Two numbers of the model are fitted to "
        "this; the end of the bend is not.", rows(["bend", "measured", "Lithe"], lines), plot])


def groups():
    found = {(row["raise"], row["task"]): row for row in ask("groups")}
    words = {52: "short", 72: "long"}
    lines = []
    for raise_, word in words.items():
        toe, reach, stand = (found[raise_, task] for task in ["toe touch", "30 cm", "standing"])
        mean, sd = published.GAJDOSIK[word]
        lines.append([f"{word} (raise to {raise_}°)", f"{mean}° (SD {sd})", *(f"{toe[key]:.0f}°" for key in ["hip", "lumbar", "thorax"]),
                      f"{reach['lumbar'] / (reach['lumbar'] + reach['hip']):.2f}", f"{reach['thorax']:.0f}°", f"{stand['pelvis']:.1f}°"])
    figure, (axis,) = panels(1, size=(6.4, 3.6))
    for n, task in enumerate(["toe touch", "30 cm"]):
        for i, (raise_, word) in enumerate(words.items()):
            at, left = 3 * n + i, 0
            for key, shade in [("hip", OURS), ("lumbar", "#7fb0a4"), ("thorax", "#c3dad4")]:
                value = found[raise_, task][key]
                axis.barh(at, value, left=left, color=shade, edgecolor=INK, lw=0.6,
                          label=key.replace("hip", "hips") if n + i == 0 else None)
                axis.text(left + value / 2, at, f"{value:.0f}", ha="center", va="center", color="white" if shade == OURS else INK, fontsize=10)
                left += value
    axis.set_yticks([0, 1, 3, 4], ["toe touch, short", "toe touch, long", "hands at 30 cm, short", "hands at 30 cm, long"])
    axis.invert_yaxis()
    axis.set_xlabel("degrees of flexion")
    axis.legend(loc="upper center", bbox_to_anchor=(0.5, 1.16), ncols=3)
    plot = keep(figure, "groups", "Flexion of hips, lumbar and thoracic spine with short and long hamstrings: at the toe touch the hips differ most; at equal reach short hamstrings bend the spine more")
    heading = ["hamstrings", "toe touch: pelvis on thigh, measured", "Lithe", "lumbar", "thorax", "hands at 30 cm: lumbar share", "thorax", "standing: pelvis forward"]
    return "\n\n".join([
        "## Short and long hamstrings", "Gajdosik and others 1992 and 1994. The hip in the toe touch ends where each one's own leg raise does, by "
        "construction; what the spine does is foretold. Measured: lumbar flexion not different (1992) or less (1994) with short hamstrings, "
        "thoracic flexion more (1994), standing not different.", rows(heading, lines), plot])


def levers():
    found = {(row["pose"], row["level"], row["group"]): row["behind"] * 1000 for row in ask("levers")}
    groups = list(dict.fromkeys(group for _, _, group in found))
    scale = 1.70 / published.LEVERS_STATURE
    lines = []
    for group in groups:
        mean, sd = published.LEVERS.get(group, (None, None))
        lines.append([group, f"{mean:.0f} mm (SD {sd:.0f})" if sd else "", f"{mean * scale:.0f} mm" if sd else "",
                      *(f"{found[pose, level, group]:.0f} mm" for level in ["L4/5", "L5/S1"] for pose in ["standing", "bent"])])
    return "\n\n".join([
        "## Where the muscles lie", "How far behind the disc each group's lines cross its plane, by force; ahead of it is negative. Measured: men "
        "lying, computed tomography (McGill and others 1988), then at our 1.70 m. The first row and psoas were laid there; the belly's were not, "
        "and standing the belly's wall lies some 30 % further forward than lying (McGill and others 1996). Bent: 45° of lumbar and 15° of thoracic "
        "flexion. Flexing, others saw at most 18 % of the back's moments go (Macintosh 1993) and up to 5 % of the distance (Shaikh 2020).",
        rows(["muscles", "measured at L4/5", "at 1.70 m", "L4/5, standing", "bent", "L5/S1, standing", "bent"], lines)])


def loads():
    found = ask("postures")
    average = {row["task"]: row for row in found if row["raise"] == 72}
    lines = [[task, f"{mpa:.2f} MPa", f"{mpa * published.WILKE_AREA:.0f} N", f"{average[task]['above']:.0f} N",
              f"{average[task]['above'] / mpa / published.WILKE_AREA:.2f}"] for task, mpa in published.WILKE.items()]
    figure, (axis,) = panels(1, size=(7.2, 3.8))
    for n, (task, mpa) in enumerate(published.WILKE.items()):
        force = mpa * published.WILKE_AREA
        axis.plot(force, n, "o", color=MEASURED, label="Wilke 1999" if n == 0 else None)
        ours = average[task]["above"]
        axis.barh(n, ours * 0.6, left=ours * 0.7, color=OURS, alpha=0.25, height=0.5, label="Lithe's band" if n == 0 else None)
        axis.plot(ours, n, "D", color=OURS, label="Lithe" if n == 0 else None)
    axis.set_yticks(range(len(published.WILKE)), published.WILKE)
    axis.invert_yaxis()
    axis.set(xlabel="compression at L4/5, N", xlim=(0, None))
    axis.legend(loc="upper right")
    plot = keep(figure, "pressures", "Compression of the disc L4/5 in six postures with Lithe's band from 0.7 to 1.3 of the value, beside forces from Wilke's pressures")
    return "\n\n".join([
        "## Loads against pressures", "Wilke and others 1999 measured the pressure in one man's disc L4/5; times 18 cm² and 0.66 (both from memory) it is a "
        "force, and Lithe's is that at L4/5. Nothing in the model was fitted to these pressures.", rows(["posture", "pressure", "as force", "Lithe", "ratio"], lines), plot, sagittal(), table_of(found)])


def sagittal():
    found = ask("bend")
    moment, compression = column(found, "moment"), column(found, "compression")
    most = int(np.argmax(moment))
    figure, (axis,) = panels(1, size=(6.4, 3.6))
    axis.plot(moment[:most + 1], compression[:most + 1], color=OURS, label="Lithe, bending from standing")
    axis.plot(moment[most:], compression[most:], color=OURS, ls="--", label="bending on, tissue carrying more and more")
    axis.plot(*zip(*published.SAGITTAL), "o", color=FIELD, label="OpenSim's geometry, Pose2Sim body")
    axis.set(xlabel="moment of the weight above, Nm", ylabel="compression at L5/S1, N", ylim=(0, None))
    axis.legend(loc="lower right")
    own = np.polyfit(moment[:most + 1], compression[:most + 1], 1)
    theirs = np.polyfit(*zip(*published.SAGITTAL), 1)
    plot = keep(figure, "sagittal", "Compression over the moment of the weight above L5/S1: Lithe's curve beside five points of another model")
    return (f"Beside another model's static reference (one lumbar coordinate, no passive tissue): {own[0]:.0f} N of compression for each newton metre "
            f"on the way down here, {theirs[0]:.0f} N there, where the back's muscles lie 46 mm behind L4/5.\n\n{plot}")


def table_of(found):
    tasks = list(dict.fromkeys(row["task"] for row in found))
    by = {(row["raise"], row["task"]): row for row in found}
    lines = []
    for task in tasks:
        row = by[72, task]
        lines.append([task, *(f"{row[key]:.0f}°" for key in ["pelvis", "hip", "lumbar", "thorax"]),
                      " / ".join(f"{by[raise_, task]['compression']:.0f}" for raise_ in [50, 72, 90]), f"{row['shear']:.0f}", f"{row['moment']:.0f}",
                      f"{row['tissue'] + row['relaxed']:.0f}", f"{row['stability']:.0f}"])
    heading = ["posture", "pelvis forward", "hips", "lumbar", "thorax", "compression for a raise to 50 / 72 / 90°, N", "shear, N", "weight's moment, Nm",
               "carried by tissue, Nm", "stability, Nm/rad"]
    return "\n\n".join(["## Postures", "An average person, 1.70 m and 70 kg; how each number is found and how far to trust it: [postures.md](postures.md).",
                        rows(heading, lines)])
