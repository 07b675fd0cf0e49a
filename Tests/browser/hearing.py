"""What somebody hears of a session: the sounds that were handed to the audio clock, by their words."""

from pathlib import Path

DEVICE = (Path(__file__).parent / "device.js").read_text()


def listen(page):
    """Before the page opens: its device writes down what it is asked."""
    page.add_init_script(DEVICE)


def asked(day, what):
    return day.page.evaluate("what => asked[what]", what)


class Hearing:
    """Everything that sounded so far, in order: `words` with their phrase, and `bells`."""

    def __init__(self, day):
        phrases = {clip["file"]: phrase for phrase, clip in day.plan["voice"].items()}
        sounded = [entry for entry in asked(day, "played") if not silenced(entry)]
        for entry in sounded:
            entry["ends"] = entry["stopped"] or entry["at"] + 1000 * entry["seconds"]
        sounded.sort(key=lambda entry: entry["at"])
        self.words = [entry | {"phrase": phrases[entry["file"]]} for entry in sounded if entry["file"]]
        self.bells = [entry for entry in sounded if not entry["file"]]

    @property
    def phrases(self):
        return [word["phrase"] for word in self.words]

    def overlaps(self, plan):
        """Words that begin before others are over; a file ends with a little silence from its encoder."""
        pairs = zip(self.words, self.words[1:])
        return [
            (one["phrase"], two["phrase"]) for one, two in pairs
            if min(one["ends"], one["at"] + 1000 * plan["voice"][one["phrase"]]["seconds"]) > two["at"] + 1
        ]

    def cut(self):
        return [word["phrase"] for word in self.words if word["stopped"] and word["stopped"] < word["at"] + 1000 * word["seconds"]]


def silenced(entry):
    """Taken back before it began."""
    return entry["stopped"] is not None and entry["stopped"] <= entry["at"] + 100
