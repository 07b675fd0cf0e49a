"""One look for all plots: their own light paper, legible on a dark page too, and the same bytes each time."""

import pathlib

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "docs" / "body" / "plots"
PAPER, INK, FAINT = "#fbfaf6", "#22302c", "#d9d6cc"
OURS, FIELD, MEASURED, OTHER = "#0f6b57", "#8c8f93", "#c2541c", "#5a4fa2"

plt.rcParams.update({
    "figure.facecolor": PAPER, "axes.facecolor": PAPER, "savefig.facecolor": PAPER, "text.color": INK,
    "axes.labelcolor": INK, "axes.edgecolor": INK, "xtick.color": INK, "ytick.color": INK, "grid.color": FAINT,
    "axes.grid": True, "axes.axisbelow": True, "axes.spines.top": False, "axes.spines.right": False,
    "font.size": 11, "axes.titlesize": 11, "axes.titlelocation": "left", "legend.frameon": False,
    "legend.fontsize": 10, "svg.hashsalt": "lithe", "svg.fonttype": "path", "lines.linewidth": 2, "figure.dpi": 100,
})


def panels(count=1, across=None, size=(4.2, 3.4), **more):
    across = across or count
    down = -(-count // across)
    figure, axes = plt.subplots(down, across, figsize=(size[0] * across, size[1] * down), squeeze=False,
                                layout="constrained", **more)
    return figure, list(axes.flat)


def keep(figure, name, alt):
    """Saves the plot; gives the line of the page that shows it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    figure.savefig(FOLDER / f"{name}.svg", metadata={"Date": None, "Creator": None})
    plt.close(figure)
    return f"![{alt}](plots/{name}.svg)"


def rows(heading, lines):
    """A table of the page."""
    text = [heading, ["---"] * len(heading), *lines]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in text)
