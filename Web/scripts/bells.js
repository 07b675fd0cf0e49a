/** Bells: sums of sine tones, computed here, so nothing is downloaded. One pattern for each meaning. */

// [hertz, start in seconds, length in seconds, loudness 0 to 1]
const patterns = {
  announce: [[523, 0, 0.5, 0.5], [659, 0.18, 0.7, 0.5]],
  ready: [[523, 0, 0.3, 0.4]],
  tick: [[880, 0, 0.08, 0.3]],
  start: [[784, 0, 0.9, 0.8]],
  half: [[659, 0, 0.4, 0.6], [659, 0.3, 0.6, 0.6]],
  end: [[523, 0, 1.2, 0.7], [392, 0.15, 1.4, 0.6]],
  switch: [[523, 0, 0.5, 0.6], [392, 0.25, 0.5, 0.6], [523, 0.5, 0.8, 0.6]],
  ask: [[659, 0, 0.4, 0.5], [784, 0.25, 0.6, 0.5]],
  done: [[523, 0, 0.9, 0.6], [659, 0.2, 0.9, 0.6], [784, 0.4, 1.6, 0.6]]
}

const peak = 0.3
const quiet = 1e-4

/** Mono samples of a bell: each tone strikes in 10 ms and dies away. */
export function bellSamples(name, rate) {
  const tones = patterns[name]
  const length = Math.max(...tones.map(([, start, seconds]) => start + seconds))
  const samples = new Float32Array(Math.ceil((length + 0.02) * rate))
  for (const [hertz, start, seconds, loudness] of tones) {
    const first = Math.round(start * rate)
    for (let at = 0; at < seconds * rate; at += 1) {
      const time = at / rate
      const swell = Math.min(1, time / 0.01) * quiet ** (time / seconds)
      samples[first + at] += peak * loudness * swell * Math.sin(2 * Math.PI * hertz * time)
    }
  }
  return samples
}

export const bellNames = Object.keys(patterns)
