/**
 * Keeps sound alive behind a locked screen: phones silence a page that only computes sound, but not
 * one that plays a file. So a file of silence goes round while the session runs, and only then.
 */
const seconds = 10
const rate = 8000

export function makeAlive() {
  let element = null

  function start() {
    if (navigator.audioSession) navigator.audioSession.type = 'playback'
    element ??= silence()
    element.play().catch(() => {})
  }

  return { start, stop: () => element?.pause() }
}

function silence() {
  const element = new Audio(URL.createObjectURL(new Blob([silentWave()], { type: 'audio/wav' })))
  element.loop = true
  element.setAttribute('playsinline', '')
  return element
}

/** A RIFF WAVE file, 8 bits, one channel; long enough for the lock screen to show its keys. */
function silentWave() {
  const size = seconds * rate
  const bytes = new Uint8Array(44 + size).fill(128)
  const view = new DataView(bytes.buffer)
  const word = (at, text) => [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)))
  word(0, 'RIFF')
  view.setUint32(4, 36 + size, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  word(36, 'data')
  view.setUint32(40, size, true)
  return bytes
}
