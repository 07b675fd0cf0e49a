"""A person's naked shape from MakeHuman's macro mixes: sex, age, race, muscle, weight, height."""
import numpy as np

BODY = 13380  # the first vertices are skin


def between(value, low, middle, high):
    """Weights of three named shapes for a value of 0…1."""
    if value >= 0.5:
        pairs = [(middle, 2 - 2 * value), (high, 2 * value - 1)]
    else:
        pairs = [(low, 1 - 2 * value), (middle, 2 * value)]
    return [(name, weight) for name, weight in pairs if weight > 1e-6]


def ages(years):
    old = min(max((years - 25) / 65, 0), 1)
    return [(name, weight) for name, weight in (("young", 1 - old), ("old", old)) if weight > 0]


def mixes(person):
    """Every macro target with its weight."""
    sex = person["sex"]
    for age, share in ages(person["age"]):
        for race, part in person["race"].items():
            yield f"macrodetails/{race}-{sex}-{age}", share * part
        for muscle, m in between(person["muscle"], "minmuscle", "averagemuscle", "maxmuscle"):
            for weight, w in between(person["weight"], "minweight", "averageweight", "maxweight"):
                kind, part = f"{age}-{muscle}-{weight}", share * m * w
                yield f"macrodetails/universal-{sex}-{kind}", part
                yield from proportions(person, f"{sex}-{kind}", part)
                yield from bust(person, f"{sex}-{kind}", part)


def proportions(person, kind, part):
    value = person.get("proportions", 0.5)
    name = "idealproportions" if value > 0.5 else "uncommonproportions"
    yield f"macrodetails/proportions/{kind}-{name}", part * abs(value - 0.5) * 2


def bust(person, kind, part):
    if "cup" not in person:
        return
    for cup, c in between(person["cup"], "mincup", "averagecup", "maxcup"):
        for firm, f in between(person["firmness"], "minfirmness", "averagefirmness", "maxfirmness"):
            yield f"breast/{kind}-{cup}-{firm}", part * c * f


# Everyone looks kindly: a slight smile, calm lids, the inner brows a little raised.
KIND = {"expression/units/caucasian/mouth-corner-puller": .22,
        "expression/units/caucasian/eye-left-closure": .10,
        "expression/units/caucasian/eyebrows-left-inner-up": .25}


def sides(name):
    """A detail named `l-…` stands for both sides."""
    folder, _, last = name.rpartition("/")
    for left, right in (("l-", "r-"), ("eye-left", "eye-right"), ("eyebrows-left", "eyebrows-right")):
        if last.startswith(left):
            return [name, f"{folder}/{right}{last[len(left):]}"]
    return [name]


def shape(source, person):
    """All vertices, helpers too, in metres, the soles on y = 0, exactly symmetric."""
    moves = np.zeros_like(source.vertices)
    for name, weight in mixes(person):
        # Averages of height, proportion and bust are the base shape itself and have no file.
        if weight > 1e-6 and source.has_target(name):
            moves += weight * source.target(name)
    for name, weight in (KIND | person.get("details", {})).items():
        for side in sides(name):
            moves += weight * source.target(side)
    points = source.symmetric(source.vertices + moves)
    heights = points[:BODY, 1]
    points *= person["height"] / (heights.max() - heights.min())
    points[:, 1] -= points[:BODY, 1].min()
    return points
