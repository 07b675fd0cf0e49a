"""The maker of the spoken cues: it makes what changed and nothing else, evenly loud, and refuses kindly."""

import json
import math
import struct
import subprocess
import wave
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
PYTHON = HOME / ".tools/voice/bin/python"
SAID = ["One.", "Ready.", "Half-way.", "Strap leg raise.", "Breathe out slowly, as if through a straw.",
        "Lie on your back on the mat with both knees bent and both feet flat."]


def make(folder, phrases, recordings={}):
    """Runs the maker as `bin/make-voice` does; returns the list it wrote and what it said."""
    lines = [{"phrase": phrase} | ({"recording": str(recordings[phrase])} if phrase in recordings else {}) for phrase in phrases]
    done = subprocess.run(
        [PYTHON, HOME / "Workshop/voice/make.py", folder], input=json.dumps(lines), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads((folder / "voice.json").read_text())["phrases"], done.stdout


def hear(files):
    done = subprocess.run([PYTHON, Path(__file__).parent / "hear.py", *files], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout).values())


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("voice")
    cues, _ = make(folder, SAID)
    return folder, cues


def stamps(folder):
    return {file.name: file.stat().st_mtime_ns for file in folder.glob("*.m4a")}


def test_every_phrase_becomes_a_file_of_its_stated_length(made):
    folder, cues = made
    assert set(cues) == set(SAID)
    for phrase, heard in zip(SAID, hear([folder / cues[phrase]["file"] for phrase in SAID])):
        # An encoder fills its last block: up to 43 ms of silence.
        assert 0 <= heard["seconds"] - cues[phrase]["seconds"] < 0.05, phrase
        assert heard["peak"] < 1, phrase


def test_the_same_words_make_the_same_bytes(made, tmp_path):
    folder, cues = made
    again, _ = make(tmp_path, SAID[:3])
    for phrase in SAID[:3]:
        assert again[phrase] == cues[phrase]
        assert (tmp_path / again[phrase]["file"]).read_bytes() == (folder / cues[phrase]["file"]).read_bytes()


def test_only_what_changed_is_made_and_what_nobody_says_is_dropped(made):
    folder, cues = made
    before = stamps(folder)
    _, said = make(folder, SAID)
    assert stamps(folder) == before and "0 made and 0 dropped" in said
    after, said = make(folder, [*SAID[:-1], "Come up slowly."])
    assert "1 made and 1 dropped" in said
    assert {name: stamp for name, stamp in stamps(folder).items() if name in before}.items() <= before.items()
    assert not (folder / cues[SAID[-1]]["file"]).exists() and "Come up slowly." in after


def test_a_file_that_was_lost_is_made_again(made):
    folder, _ = made
    cues, _ = make(folder, SAID)
    (folder / cues["One."]["file"]).unlink()
    again, said = make(folder, SAID)
    assert "1 made" in said and (folder / again["One."]["file"]).exists()


def tone(path, seconds, loudness):
    """A wavering hum, clipped where it is too loud."""
    rate = 24_000
    samples = [loudness * math.sin(2 * math.pi * 200 * at / rate) * (0.6 + 0.4 * math.sin(at / 900)) for at in range(int(seconds * rate))]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(b"".join(struct.pack("<h", round(32_767 * max(-1, min(1, sample)))) for sample in samples))
    return path


def test_a_recording_stands_in_for_the_made_cue_as_loud_as_all_others(made, tmp_path):
    folder, cues = made
    own = tone(tmp_path / "mine.wav", 1.5, 0.05)
    mine, _ = make(tmp_path / "voice", ["Strap leg raise.", "Ready."], {"Strap leg raise.": own})
    assert mine["Strap leg raise."]["file"] != cues["Strap leg raise."]["file"]
    assert mine["Ready."] == cues["Ready."]
    assert mine["Strap leg raise."]["seconds"] == pytest.approx(1.5, abs=0.05)
    [heard] = hear([tmp_path / "voice" / mine["Strap leg raise."]["file"]])
    assert heard["loudness"] == pytest.approx(-18, abs=1)
    tone(own, 1.2, 0.05)
    _, said = make(tmp_path / "voice", ["Strap leg raise.", "Ready."], {"Strap leg raise.": own})
    assert "1 made and 1 dropped" in said, "a recording that changed is taken anew"


@pytest.mark.parametrize("seconds, loudness, why", [
    (6.0, 0.3, "it lasts 6."),
    (13.0, 0.3, "it lasts 13."),
    (1.2, 4.0, "of it is clipped"),
    (1.2, 0.002, "its loudness is -"),
], ids=["too long for its words", "too long for any", "clipped", "too quiet"])
def test_a_recording_that_cannot_be_used_is_refused_with_its_name_and_numbers(made, tmp_path, seconds, loudness, why):
    _, cues = made
    own = tone(tmp_path / "mine.wav", seconds, loudness)
    mine, said = make(tmp_path / "voice", ["Strap leg raise."], {"Strap leg raise.": own})
    assert f"{own}: not used for “Strap leg raise.”: " in said and why in said
    assert mine == {"Strap leg raise.": cues["Strap leg raise."]}


def test_what_is_no_sound_is_refused(made, tmp_path):
    own = tmp_path / "mine.wav"
    own.write_text("not a sound")
    _, said = make(tmp_path / "voice", ["Ready."], {"Ready.": own})
    assert "cannot be read as sound" in said


@pytest.fixture(scope="module")
def shipped():
    """The voice as it was built for this checkout, heard whole."""
    folder = HOME / "Web/built/voice"
    cues = json.loads((folder / "voice.json").read_text())["phrases"]
    return cues, hear([folder / cue["file"] for cue in cues.values()])


def test_the_shipped_voice_is_evenly_loud(shipped):
    cues, heard = shipped
    louds = [each["loudness"] for each in heard if each["loudness"] is not None]
    assert len(louds) > 300
    assert all(abs(loud + 18) <= 1.5 for loud in louds), (min(louds), max(louds))
    assert all(abs(cue["loudness"] + 18) <= 1.5 for cue in cues.values())


def test_the_shipped_voice_lasts_as_long_as_it_says_and_counts_within_a_second(shipped):
    cues, heard = shipped
    for (phrase, cue), each in zip(cues.items(), heard):
        assert 0 <= each["seconds"] - cue["seconds"] < 0.05, phrase
        assert each["peak"] < 1, phrase
    for word in ["One.", "Two.", "Three.", "Ready."]:
        assert cues[word]["seconds"] < 0.75, word
    assert max(cue["seconds"] for cue in cues.values()) < 12
