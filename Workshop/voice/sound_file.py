"""Sound files through FFmpeg's libraries: AAC-LC in MP4 out, which every phone plays; anything in."""

import io

import av
import numpy as np

KBITS = 15  # a fifth smaller than 19; PESQ 2.2 after 2.3
CUTOFF = 7000  # Hz: keeps the hiss of an s, and spends nothing above it


def encoded(sound, rate):
    """AAC-LC, mono, as the bytes of an .m4a file; the same bytes for the same sound."""
    file = io.BytesIO()
    # Without an edit list some players begin with the encoder's 43 ms of run-in; with it none do.
    with av.open(file, "w", format="mp4", options={"fflags": "+bitexact"}) as out:
        stream = out.add_stream("aac", rate=rate, options={"flags": "+bitexact", "cutoff": str(CUTOFF)})
        stream.bit_rate = KBITS * 1000
        stream.layout = "mono"
        frame = av.AudioFrame.from_ndarray(sound[None].astype(np.float32), format="fltp", layout="mono")
        frame.sample_rate = rate
        frame.pts = 0
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            out.mux(packet)
    return file.getvalue()


def decoded(source, rate):
    """Mono samples of a file's first sound, at this rate."""
    resampler = av.AudioResampler(format="fltp", layout="mono", rate=rate)
    parts = []
    with av.open(source) as file:
        for frame in file.decode(audio=0):
            parts += [part.to_ndarray()[0] for part in resampler.resample(frame)]
    parts += [part.to_ndarray()[0] for part in resampler.resample(None)]
    return np.concatenate(parts) if parts else np.zeros(0, np.float32)
