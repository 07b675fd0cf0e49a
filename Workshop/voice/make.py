"""usage: lithe voice phrases | make.py FOLDER   Makes what is missing there, and drops what nobody says."""

import hashlib
import io
import json
import sys
import time
from pathlib import Path

import level
import own
import sound_file
from loudness import integrated
from speech import RATE, Voice, said

# Everything besides words and voice that decides the bytes of a cue.
SETTINGS = f"{level.TARGET} LUFS, -{level.QUIET} dB, AAC {sound_file.KBITS} kbit/s to {sound_file.CUTOFF} Hz, 5"


def main(folder, lines, report=print):
    folder.mkdir(parents=True, exist_ok=True)
    before = known(folder)
    voice = None
    cues, made, began = {}, 0, time.monotonic()
    for number, line in enumerate(lines, 1):
        names = [name_of(line), name_of({"phrase": line["phrase"]})]
        cue = next((before[name] for name in names[:1] if name in before), None)
        if cue is None:
            voice = voice or Voice()
            cue = make(line, names, voice, folder, report)
            made += 1
            if made % 100 == 0:
                report(f"  {number} of {len(lines)} phrases")
        cues[line["phrase"]] = cue
    write(folder, cues)
    dropped = drop(folder, {cue["file"] for cue in cues.values()})
    seconds = sum(cue["seconds"] for cue in cues.values())
    size = sum((folder / cue["file"]).stat().st_size for cue in cues.values())
    report(f"Voice: {len(cues)} phrases, {seconds / 60:.1f} min, {size / 1e6:.1f} MB; "
           f"{made} made and {dropped} dropped in {time.monotonic() - began:.0f} s")
    return cues


def name_of(line):
    """The name of a cue's file: a hash of all it is made from."""
    source = Path(line["recording"]).read_bytes() if line.get("recording") else b""
    text = "\0".join([said(line["phrase"]), Voice.name, SETTINGS])
    return hashlib.sha256(text.encode() + b"\0" + source).hexdigest()[:16] + ".m4a"


def known(folder):
    """What an earlier run made and is still there, by file name."""
    try:
        cues = json.loads((folder / "voice.json").read_text())["phrases"].values()
    except (OSError, ValueError, KeyError):
        return {}
    return {cue["file"]: cue for cue in cues if (folder / cue["file"]).is_file()}


def make(line, names, voice, folder, report):
    sound, name = level.levelled(voice.say(line["phrase"]), RATE), names[1]
    if path := line.get("recording"):
        try:
            mine = own.recording(path, RATE, len(sound) / RATE, level.trimmed)
            sound, name = level.levelled(mine, RATE), names[0]
        except own.Refused as reason:
            report(f"{path}: not used for “{line['phrase']}”: {reason}. The made cue is used.")
    data, loudness = evenly_encoded(sound)
    (folder / name).write_bytes(data)
    return {"file": name, "seconds": round(len(sound) / RATE, 3), "loudness": round(loudness, 2)}


def evenly_encoded(sound):
    """A file as loud as it should be when it is heard, and never clipped: so few bits change both a little."""
    tries, ceiling = [], level.CEILING
    for _ in range(5):
        data = sound_file.encoded(sound, RATE)
        heard = sound_file.decoded(io.BytesIO(data), RATE)
        loudness, peak = integrated(heard, RATE), float(abs(heard).max())
        tries.append((peak >= 1, abs(loudness - level.TARGET), data, loudness))
        if peak < 1 and tries[-1][1] < 0.5:
            break
        ceiling *= min(1, 0.95 / peak)
        sound = level.limited(sound * 10 ** ((level.TARGET - loudness) / 20), RATE, ceiling)
    *_, data, loudness = min(tries)
    return data, loudness


def write(folder, cues):
    """In one move, so that a server never reads half a list."""
    new = folder / "voice.json.new"
    new.write_text(json.dumps({"voice": Voice.name, "phrases": cues}, indent=1, sort_keys=True, ensure_ascii=False))
    (folder / "LICENSE.md").write_text(LICENCE)
    new.replace(folder / "voice.json")


def drop(folder, wanted):
    unwanted = [file for file in folder.glob("*.m4a") if file.name not in wanted]
    for file in unwanted:
        file.unlink()
    return len(unwanted)


LICENCE = """# The voice

Made on this machine with hibari-tts (Apache-2.0), whose voice is distilled from Kokoro-82M (Apache-2.0).
Recordings named in `Content/voice/recordings.yaml` belong to whoever made them.
"""

if __name__ == "__main__":
    main(Path(sys.argv[1]), json.load(sys.stdin))
