"""A practitioner's recording of a phrase: taken when it can be, else refused with the numbers."""

import av
import numpy as np
from loudness import integrated
from sound_file import decoded

LONGEST = 12.0  # seconds
CLIPPED = 0.001  # of all samples
QUIETEST, LOUDEST = -45.0, -6.0  # LUFS


class Refused(Exception):
    """Why a recording cannot stand in for the made cue."""


def recording(path, rate, made_seconds, trimmed):
    """The samples, with silence cut away by `trimmed`."""
    try:
        raw = decoded(path, rate)
    except (av.error.FFmpegError, IndexError, OSError) as error:
        raise Refused(f"it cannot be read as sound ({error})") from None
    sound = trimmed(raw, rate)
    check_length(len(sound) / rate, made_seconds)
    check_level(sound, rate)
    return sound


def check_length(seconds, made_seconds):
    if seconds < 0.1:
        raise Refused("nothing can be heard in it")
    most = min(LONGEST, 1.5 * made_seconds + 1)
    if seconds > most:
        raise Refused(f"it lasts {seconds:.1f} s; at most {most:.1f} s fit (the made cue has {made_seconds:.1f} s)")


def check_level(sound, rate):
    at_the_top = float(np.mean(np.abs(sound) >= 0.999))
    if at_the_top > CLIPPED:
        raise Refused(f"{at_the_top:.1%} of it is clipped; at most {CLIPPED:.1%} may be: record it more quietly")
    loudness = integrated(sound, rate)
    if not QUIETEST <= loudness <= LOUDEST:
        raise Refused(f"its loudness is {loudness:.0f} LUFS; it must be between {QUIETEST:.0f} and {LOUDEST:.0f}")
