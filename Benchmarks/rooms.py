"""Compiles body rooms by themselves as in a release, so that nothing else of Lithe is there to be timed or built."""

import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILT = ROOT / ".build" / "rooms"
SWIFT = ["swiftc", "-O", "-wmo", "-enforce-exclusivity=unchecked", "-swift-version", "6",
         "-enable-upcoming-feature", "ExistentialAny", "-I", BUILT]


def compiled(rooms, program, made):
    """Makes the executable `made` of the Swift files of `program` (a file or folder) on those rooms, the lowest first."""
    BUILT.mkdir(parents=True, exist_ok=True)
    newest = 0.0
    for room in rooms:
        files = sorted((ROOT / "Sources" / room).rglob("*.swift"))
        newest = max(newest, *(path.stat().st_mtime for path in files))
        built = BUILT / f"{room}.o"
        if built.exists() and built.stat().st_mtime > newest:
            continue
        subprocess.run([*SWIFT, "-parse-as-library", "-module-name", room, "-emit-module", "-emit-module-path",
                        BUILT / f"{room}.swiftmodule", "-c", "-o", built, *files], check=True)
        newest = built.stat().st_mtime
    program = pathlib.Path(program)
    files = sorted(program.glob("*.swift")) if program.is_dir() else [program]
    header = [word for path in sorted(program.parent.glob(f"{program.name}/*.h")) for word in ("-import-objc-header", path)]
    subprocess.run([*SWIFT, *header, "-o", made, *files, *(BUILT / f"{room}.o" for room in rooms)], check=True)
    return made
