"""Compiles the body rooms by themselves as in a release, so that no other part of Lithe is timed."""

import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
SWIFT = ["swiftc", "-O", "-wmo", "-enforce-exclusivity=unchecked", "-swift-version", "6",
         "-enable-upcoming-feature", "ExistentialAny"]


def compiled(rooms, program, into):
    """The executable made of the Swift files of `program` (a file or folder) on those rooms, the lowest first."""
    folder = pathlib.Path(into)
    folder.mkdir(parents=True, exist_ok=True)
    objects = []
    for room in rooms:
        files = sorted(str(path) for path in (ROOT / "Sources" / room).rglob("*.swift"))
        subprocess.run([*SWIFT, "-parse-as-library", "-I", folder, "-module-name", room, "-emit-module", "-emit-module-path",
                        folder / f"{room}.swiftmodule", "-c", "-o", folder / f"{room}.o", *files], check=True)
        objects.append(folder / f"{room}.o")
    program = pathlib.Path(program)
    files = sorted(program.glob("*.swift")) if program.is_dir() else [program]
    header = [word for path in sorted(program.parent.glob(f"{program.name}/*.h")) for word in ("-import-objc-header", path)]
    made = folder / program.stem
    subprocess.run([*SWIFT, "-I", folder, *header, "-o", made, *files, *objects], check=True)
    return made
