/** Bells by WebAudio: made of sine tones, so nothing is downloaded. One pattern for each meaning. */

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

/** `wake()` belongs in a touch or key handler: browsers let sound begin, and come back, only there. */
export function makeBells() {
  let audio = null

  function wake() {
    const Audio = globalThis.AudioContext
    if (!Audio) return
    if (!audio || audio.state === 'closed') audio = new Audio()
    // After a call some phones leave the context "interrupted": ask until it plays again.
    if (audio.state !== 'running') audio.resume().catch(() => {})
  }

  function ring(name) {
    wake()
    if (audio?.state !== 'running') return
    for (const [hertz, start, length, loudness] of patterns[name]) {
      tone(audio, hertz, audio.currentTime + start, length, loudness)
    }
  }

  return { wake, ring }
}

function tone(audio, hertz, start, length, loudness) {
  const oscillator = audio.createOscillator()
  const gain = audio.createGain()
  oscillator.frequency.value = hertz
  gain.gain.setValueAtTime(0.0001, start)
  gain.gain.exponentialRampToValueAtTime(0.35 * loudness, start + 0.01)
  gain.gain.exponentialRampToValueAtTime(0.0001, start + length)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(start)
  oscillator.stop(start + length + 0.05)
}
