"""Loudness of mono sound after ITU-R BS.1770-4 and EBU R 128, in LUFS."""

import numpy as np

BLOCK = 0.4  # seconds, overlapping by three quarters
ABSOLUTE_GATE = -70.0  # LUFS
RELATIVE_GATE = -10.0  # LU below the mean of what passed the absolute gate


def integrated(sound, rate):
    """Gated loudness; a phrase shorter than one block is measured as a whole."""
    weighted = k_weighted(sound, rate)
    size, hop = int(BLOCK * rate), int(BLOCK * rate / 4)
    if len(weighted) <= size:
        return level(np.mean(weighted**2))
    blocks = np.lib.stride_tricks.sliding_window_view(weighted, size)[::hop]
    powers = np.mean(blocks**2, axis=1)
    heard = powers[powers > power(ABSOLUTE_GATE)]
    if len(heard) == 0:
        return level(0.0)
    return level(np.mean(heard[heard > np.mean(heard) * 10 ** (RELATIVE_GATE / 10)]))


def level(mean_square):
    return -0.691 + 10 * np.log10(max(mean_square, 1e-12))


def power(lufs):
    return 10 ** ((lufs + 0.691) / 10)


def k_weighted(sound, rate):
    """The two filters of BS.1770 (head and low cut), applied to the spectrum; half a second of silence
    behind lets them ring out."""
    length = len(sound) + rate // 2
    turn = np.exp(-1j * np.linspace(0, np.pi, length // 2 + 1))
    response = np.prod([biquad(turn, *of) for of in (head(rate), low_cut(rate))], axis=0)
    return np.fft.irfft(np.fft.rfft(sound, length) * response, length)[: len(sound)]


def biquad(z, b, a):
    return (b[0] + b[1] * z + b[2] * z**2) / (a[0] + a[1] * z + a[2] * z**2)


# Both filters are given by BS.1770 at 48 kHz; these analogue parameters give the same at any rate
# (De Man, "Evaluation of implementations of the EBU R128 loudness measurement", AES 145, 2018).


def head(rate):
    gain, q, centre = 3.999843853973347, 0.7071752369554196, 1681.974450955533
    k = np.tan(np.pi * centre / rate)
    high, band = 10 ** (gain / 20), 10 ** (gain / 20 * 0.4996667741545416)
    b = [high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k]
    return b, [1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k]


def low_cut(rate):
    q, centre = 0.5003270373238773, 38.13547087602444
    k = np.tan(np.pi * centre / rate)
    scale = 1 + k / q + k * k
    return [scale, -2 * scale, scale], [scale, 2 * (k * k - 1), 1 - k / q + k * k]
