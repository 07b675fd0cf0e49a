"""usage: hear.py FILE...   Prints what FFmpeg hears in each file, as JSON: seconds, loudness, peak.

Run by the maker's own Python. Loudness comes from FFmpeg's `ebur128`, which is not what made it; phrases
shorter than its blocks are heard several times over."""

import fractions
import json
import sys
from pathlib import Path

import av
import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2] / "Workshop" / "voice"))
from sound_file import decoded  # noqa: E402

RATE = 24_000


def loudness(sound):
    graph = av.filter.Graph()
    source = graph.add_abuffer(sample_rate=RATE, format="flt", layout="mono", time_base=fractions.Fraction(1, RATE))
    meter, sink = graph.add("ebur128", metadata="1"), graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    frame = av.AudioFrame.from_ndarray(sound[None].astype(np.float32), format="flt", layout="mono")
    frame.sample_rate, frame.pts = RATE, 0
    graph.push(frame)
    graph.push(None)
    heard = None
    while True:
        try:
            heard = graph.pull().metadata.get("lavfi.r128.I", heard)
        except (av.BlockingIOError, av.EOFError):
            return float(heard)


def hear(path):
    sound = decoded(path, RATE)
    loud = loudness(sound) if len(sound) >= RATE else None
    return {"seconds": len(sound) / RATE, "loudness": loud, "peak": float(np.abs(sound).max())}


print(json.dumps({path: hear(path) for path in sys.argv[1:]}))
