"""The bytes of body files; docs/body-file.md tells them, Sources/Figure/Body reads them."""
import struct

import numpy as np

import bones

UNIT = 1e-4


def fnv(data):
    total = 2166136261
    for byte in data:
        total = ((total ^ byte) * 16777619) & 0xFFFFFFFF
    return total


def sealed(magic, body):
    return struct.pack("<4sII", magic, len(body) + 12, fnv(body)) + bytes(body)


def wide(values):
    values = np.asarray(values).astype(np.int64)
    assert values.min(initial=0) >= 0 and values.max(initial=0) < 65536
    return (values & 255).astype(np.uint8).tobytes() + (values >> 8).astype(np.uint8).tobytes()


def signed(values):
    values = np.asarray(values).astype(np.int64)
    return wide((values << 1) ^ (values >> 63))


def words(text):
    data = text.encode()
    return bytes([len(data)]) + data


def earlier(tris, count):
    """For each vertex the nearest-numbered earlier corner of the first triangle it is last in."""
    before = np.full(count, -2)
    for a, b, c in tris.tolist():
        if before[c] == -2:
            before[c] = max(a, b)
    return np.where(before == -2, np.arange(count) - 1, before)


class Half:
    """Writes planes of the right half as differences from earlier neighbours."""

    def __init__(self, tris, layers, seam):
        self.tris, self.layers, self.seam = tris, layers, seam
        self.count = len(layers)
        self.before = earlier(tris, self.count)
        self.twins = np.arange(self.count)
        self.twins[~seam] = self.count + np.arange((~seam).sum())
        self.mean = None

    def steps(self, values):
        values = np.asarray(values).astype(np.int64)
        base = values[np.maximum(self.before, 0)]
        base[self.before < 0] = 0
        return values - base

    def plane(self, values):
        return (self.steps(values) & 255).astype(np.uint8).tobytes()

    def places(self, points):
        grid = np.round(points / UNIT).astype(np.int64)
        return b"".join(signed(self.steps(grid[:, axis])) for axis in range(3))

    def header(self, mean):
        self.mean = np.round(mean / UNIT) * UNIT
        a, b, c = self.tris.T
        advance = np.diff(c, prepend=0)
        assert advance.max() < 256
        return (struct.pack("<HH", self.count, len(self.tris))
                + (self.layers | (self.seam * 128)).astype(np.uint8).tobytes()
                + advance.astype(np.uint8).tobytes() + wide(c - a) + wide(c - b)
                + self.places(self.mean))


def hanging(half, weights):
    """Bone lists and weights: six bones at most, whole numbers that add up to 255."""
    lists, chosen, amounts = {}, [], []
    for row in weights:
        best = np.argsort(-row)[:6]
        best = best[row[best] > .006]
        share = row[best] / row[best].sum() * 255
        amount = np.floor(share).astype(int)
        amount[np.argsort(amount - share)[:255 - amount.sum()]] += 1
        best, amount = best[amount > 0], amount[amount > 0]
        order = np.argsort(best)
        key = tuple(best[order].tolist())
        chosen.append(lists.setdefault(key, len(lists)))
        amounts.append(amount[order].tolist())
    body = struct.pack("<H", len(lists))
    for key in lists:
        body += bytes([len(key), *key])
    body += signed(half.steps(chosen))
    for vertex, amount in enumerate(amounts):
        before = half.before[vertex]
        alike = before >= 0 and chosen[before] == chosen[vertex]
        base = amounts[before] if alike else [0] * 6
        body += bytes((value - base[slot]) & 255 for slot, value in enumerate(amount) if slot)
    return body


def patches(listed):
    """Pairs of a place's number and sorted vertices of the right half."""
    body = bytes([len(listed)])
    for number, vertices in listed:
        body += struct.pack("<BH", number, len(vertices)) + wide(np.diff(vertices, prepend=0))
    return body


def shared(half, mean, weights, masks, fibre, line, listed):
    body = half.header(mean) + hanging(half, weights)
    for mask in masks:
        body += half.plane(mask)
    return sealed(b"LBS1", body + half.plane(fibre) + half.plane(line) + patches(listed))


def rig(heads, turnings):
    body = b""
    for bone in bones.SPELLED:
        body += struct.pack("<3h", *np.round(heads[bone] / UNIT).astype(int))
        body += struct.pack("<4h", *np.round(bones.quaternion(turnings[bone]) * 32767).astype(int))
    return body


def hulls(listed):
    """Each (ends, paired): an end is (segment, place, radius)."""
    body = bytes([len(listed)])
    for ends, paired in listed:
        body += bytes([paired])
        for segment, place, radius in ends:
            whole = np.round(np.asarray(place) / UNIT).astype(int)
            body += struct.pack("<B3hH", segment, *whole, round(radius / UNIT))
    return body


PARTS = "skin lips hair brows top bottoms eye-white iris".split()
EYE_WHITE = {"day": "f3ebe0", "night": "d8cfc4"}


def palette(look):
    """Colours by day, then by night."""
    body = b""
    for theme, white in EYE_WHITE.items():
        for part in PARTS:
            colour = bytes.fromhex(str((look | {"eye-white": shaded(white, look["skin"])})[part]))
            body += lifted(colour) if theme == "night" and part != "iris" else colour
    return body + bytes([look["hair-softness"]])


def shaded(white, skin):
    """The white of the eye lies in the shade of the lids and takes a quarter of their colour."""
    parts = zip(bytes.fromhex(white), bytes.fromhex(str(skin)))
    return bytes(round(.74 * own + .26 * lid) for own, lid in parts).hex()


def lifted(colour):
    """Dark colours a little lighter, so that they stand out from charcoal paper."""
    red, green, blue = colour
    brightness = .3 * red + .59 * green + .11 * blue
    lift = max(0, round((1 - brightness / 140) * 34))
    return bytes(min(255, channel + lift) for channel in colour)


def person(half, shared_file, member, rig_bytes, hull_list, points, cut, hair):
    sum_ = struct.unpack_from("<I", shared_file, 8)[0]
    body = struct.pack("<I", sum_) + words(member["id"]) + words(member["words"])
    body += palette(member["look"]) + rig_bytes + hulls(hull_list)
    body += half.places(points - half.mean) + half.plane(cut) + half.plane(hair)
    return sealed(b"LBP1", body)
