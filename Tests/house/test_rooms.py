"""The house rules of docs/architecture.md that a compiler does not hold by itself."""

import json
import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What each room may stand on. An edge that is missing here points up or sideways.
BELOW = {
    "Biomechanics": set(),
    "Mechanics": {"Biomechanics"},
    "Anatomy": {"Mechanics", "Biomechanics"},
    "Flexibility": {"Anatomy", "Mechanics", "Biomechanics"},
    "OpenSim": {"Anatomy", "Mechanics", "Biomechanics"},
    "Figure": {"Biomechanics"},
    "BrowserBody": {"Biomechanics", "Figure"},
    "Explainer": {"Figure", "Flexibility", "Anatomy", "Mechanics", "Biomechanics"},
    "BrowserExplainer": {"Explainer", "BrowserBody", "Figure", "Flexibility", "Biomechanics"},
    "Pictures": {"Figure"},
    "Care": {"Biomechanics"},
    "Cast": {"Figure", "Care", "Biomechanics"},
    "Voice": {"Care", "Biomechanics"},
    "Content": {"Voice", "Care", "Biomechanics"},
    "Database": {"Care", "Biomechanics"},
    "Mail": set(),
    "Site": {
        "Care", "Cast", "Content", "Database", "Figure", "Pictures", "Biomechanics", "Mail", "Voice",
        "Explainer", "Flexibility", "Anatomy", "Mechanics",
    },
    "lithe": {
        "Site", "Cast", "Content", "Database", "Care", "Figure", "Pictures", "Biomechanics", "Mail",
        "Voice", "Mechanics", "Anatomy", "OpenSim",
    },
}


def sources(room):
    return sorted((ROOT / "Sources" / room).rglob("*.swift"))


def imports(room):
    pattern = re.compile(r"^(?:@\w+\s+)?(?:public |internal |private )?import (?:struct |enum |func )?(\w+)", re.M)
    return {name for file in sources(room) for name in pattern.findall(file.read_text())}


def manifest():
    out = subprocess.run(["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, text=True, check=True)
    return {target["name"]: target for target in json.loads(out.stdout)["targets"]}


def test_every_room_is_on_the_map():
    rooms = {path.name for path in (ROOT / "Sources").iterdir() if any(path.rglob("*.swift"))}
    assert rooms == set(BELOW)


def test_arrows_in_the_manifest_point_down():
    for name, target in manifest().items():
        if name not in BELOW:
            continue
        needs = {(d.get("byName") or d.get("target") or [None])[0] for d in target["dependencies"]}
        assert needs & set(BELOW) <= BELOW[name], f"{name} stands on {needs & set(BELOW) - BELOW[name]}"


@pytest.mark.parametrize("room", sorted(BELOW))
def test_a_room_imports_only_what_is_below_it(room):
    assert imports(room) & set(BELOW) <= BELOW[room]


@pytest.mark.parametrize("room", ["Biomechanics", "Mechanics", "Anatomy", "Flexibility", "Figure", "BrowserBody", "Explainer", "BrowserExplainer"])
def test_the_body_imports_nothing_but_the_body(room):
    assert imports(room) <= BELOW[room]


@pytest.mark.parametrize("room", ["Care", "Voice"])
def test_rules_import_no_foundation_and_do_no_io(room):
    assert imports(room) <= BELOW[room]


def test_only_the_database_speaks_sql():
    sql = re.compile(r"\b(SELECT .+ FROM|INSERT INTO|DELETE FROM|CREATE TABLE)\b")
    for room in BELOW.keys() - {"Database"}:
        for file in sources(room):
            assert not sql.search(file.read_text()), file


def test_no_room_below_the_site_draws_pages():
    for room in BELOW.keys() - {"Site", "Figure", "lithe"}:
        for file in sources(room):
            assert not re.search(r"<(div|p|h1|section|html)[ >]", file.read_text()), file


def test_nothing_stops_the_process_without_a_reason_beside_it():
    stops = re.compile(r"fatalError\(|\btry!|\bas!|preconditionFailure\(")
    for room in BELOW:
        for file in sources(room):
            lines = file.read_text().splitlines()
            for number, line in enumerate(lines):
                if stops.search(line.split("//")[0]):
                    assert number and lines[number - 1].lstrip().startswith("//"), f"{file}:{number + 1}"
