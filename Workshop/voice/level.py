"""Makes every cue start at once, end softly and sound as loud as every other."""

import numpy as np
from loudness import integrated

TARGET = -18.0  # LUFS
CEILING = 10 ** (-3 / 20)  # of a sample; so few bits may add 2 dB to a peak
QUIET = -42.0  # dB below the loudest 10 ms counts as silence
BEFORE, AFTER = 0.02, 0.07  # seconds of it that stay, for soft consonants


def levelled(sound, rate):
    """The sound without its silent ends, at the target loudness, with no peak above the ceiling."""
    cut = faded(trimmed(sound, rate), rate)
    for _ in range(4):  # holding peaks down takes a little loudness, which is given back
        gain = 10 ** ((TARGET - integrated(cut, rate)) / 20)
        cut = limited(cut * gain, rate)
    return cut


def trimmed(sound, rate):
    frame = rate // 100
    frames = sound[: len(sound) // frame * frame].reshape(-1, frame)
    power = np.mean(frames**2, axis=1)
    heard = np.flatnonzero(power > power.max(initial=0) * 10 ** (QUIET / 10))
    if len(heard) == 0:
        return sound[:0]
    start = max(0, heard[0] * frame - int(BEFORE * rate))
    return sound[start : (heard[-1] + 1) * frame + int(AFTER * rate)]


def faded(sound, rate):
    out = sound.copy()
    rise, fall = rate // 200, rate // 33
    out[:rise] *= np.linspace(0, 1, rise)[: len(out)]
    out[-fall:] *= np.linspace(1, 0, fall)[-len(out) :]
    return out


def limited(sound, rate, ceiling=CEILING):
    """Turns the moments around a high peak down, smoothly over 5 ms, and leaves the rest alone."""
    over = np.minimum(1, ceiling / np.maximum(np.abs(sound), 1e-9))
    if over.min(initial=1) == 1:
        return sound
    width = rate // 200
    held = np.lib.stride_tricks.sliding_window_view(
        np.pad(over, width, constant_values=1), 2 * width + 1).min(axis=1)
    smooth = np.convolve(np.pad(held, width // 2, mode="edge"), np.ones(width) / width, "valid")
    return sound * smooth[: len(sound)]
