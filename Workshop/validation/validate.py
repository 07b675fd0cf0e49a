"""bin/validate: computes docs/body/validation.md and its plots anew. No number on the page is typed.

With --check nothing is written for good: it fails when the page differs from what would be written.
"""

import argparse
import sys

import against_opensim
import against_people
from asking import DATA, ROOT, build

PAGE = ROOT / "docs" / "body" / "validation.md"
HEAD = """# Validation

Made by `bin/validate`: every number and plot here is computed, beside OpenSim 4.6 and beside what was measured on people. The sources of published numbers stand in `Workshop/validation/published.py`. Which tests hold what: the guides ([README.md](README.md))."""


def page():
    parts = [HEAD]
    if DATA.exists():
        parts += [against_opensim.hamstrings(), against_opensim.every_muscle(), against_opensim.markers(), against_opensim.forces(),
                  against_people.passive()]
    else:
        parts += ["**Left out**, because the reference data does not lie beside the repository (`../shared`): hamstring tables, inverse "
                  "kinematics, inverse dynamics, the relaxed leg.", against_opensim.every_muscle()]
    parts += [against_people.rhythm(), against_people.groups(), against_people.levers(), against_people.loads()]
    return "\n\n".join(parts) + "\n"


def main():
    parser = argparse.ArgumentParser(prog="bin/validate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    build()
    before, now = PAGE.read_text() if PAGE.exists() else "", page()
    if options.check:
        if before != now:
            sys.exit(f"{PAGE.relative_to(ROOT)} is not what today's code computes. Run bin/validate and look at what changed.")
        print("The validation page is what today's code computes.")
        return
    PAGE.write_text(now)
    print(f"{PAGE.relative_to(ROOT)} {'is as it was' if before == now else 'has changed: look at it'}")


if __name__ == "__main__":
    main()
