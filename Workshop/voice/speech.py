"""Words to sound: Hibari's built-in voice (Apache-2.0), repeatable to the sample."""

import re
from importlib.metadata import version

from hibari import Hibari

RATE = 24_000
SPEED = 0.95  # a little calmer than it was trained
SEED = 0

# Written one way, said another; between slashes in the voice's own phonemes.
SAID = [(r"\bkg\b", "kilos"), (r"\blb\b", "pounds"), (r"\b([Bb]ow)\b", r"[\1](/bˈW/)")]


class Voice:
    """Everything that decides what a phrase sounds like is in `name`."""

    name = f"hibari-tts {version('hibari-tts')} heart, speed {SPEED}, seed {SEED}"

    def __init__(self):
        self._speak = Hibari()

    def say(self, phrase):
        """Mono samples between -1 and 1."""
        return self._speak(said(phrase), speed=SPEED, seed=SEED)


def said(phrase):
    for written, spoken in SAID:
        phrase = re.sub(written, spoken, phrase)
    return phrase
