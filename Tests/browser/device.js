/**
 * Stands in for the parts of a device that a test cannot hear or feel, and writes down what they were
 * asked. The audio clock follows the page's clock, which a test may hold in its hands; recordings are
 * fetched and decoded as they are, and everything handed to the audio clock is in `asked.played`:
 * `{file, at, seconds, stopped}` with wall-clock times in ms, `file` null for a bell. `asked.keys` are
 * the headphones' keys the page listens to.
 */
window.asked = { spoken: [], overlaps: 0, buzzes: 0, locks: 0, lock: null, cues: [], played: [] }

let speaking = false
Object.defineProperty(window, 'speechSynthesis', { value: {
  speak(line) {
    if (speaking) asked.overlaps += 1
    speaking = true
    asked.spoken.push([Date.now(), line.text])
    setTimeout(() => { speaking = false; line.onend?.() }, 300 * line.text.split(' ').length)
  },
  cancel() { speaking = false }, resume() {}, getVoices: () => []
} })
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }

navigator.vibrate = () => { asked.buzzes += 1; return true }

Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => {
  asked.locks += 1
  asked.lock = new EventTarget()
  asked.lock.release = async () => asked.lock.dispatchEvent(new Event('release'))
  return asked.lock
} } })

asked.keys = new Map()
const { setActionHandler } = MediaSession.prototype
MediaSession.prototype.setActionHandler = function (key, press) {
  setActionHandler.call(this, key, press)
  asked.keys.set(key, press)
}

document.addEventListener('lithe:cue', event =>
  asked.cues.push([event.detail.time, event.detail.bell ?? null, event.detail.say.join(' ') || null]))

// Which file the bytes of a sound came from, so that what is played has a name.
const fileOf = new WeakMap()
const { arrayBuffer } = Response.prototype
Response.prototype.arrayBuffer = async function () {
  const bytes = await arrayBuffer.call(this)
  fileOf.set(bytes, this.url.split('/').at(-1))
  return bytes
}
const { decodeAudioData } = BaseAudioContext.prototype
BaseAudioContext.prototype.decodeAudioData = async function (bytes) {
  const file = fileOf.get(bytes)
  const buffer = await decodeAudioData.call(this, bytes)
  fileOf.set(buffer, file)
  return buffer
}

window.AudioContext = class extends AudioContext {
  #began = Date.now()
  #stopped = null
  constructor() {
    super()
    asked.audio = this
  }

  get currentTime() { return ((this.#stopped ?? Date.now()) - this.#began) / 1000 }
  get state() { return this.#stopped === null ? 'running' : 'interrupted' }

  /** A call takes the sound, as a phone does it. */
  interrupt() {
    this.#stopped = Date.now()
    this.dispatchEvent(new Event('statechange'))
  }

  /** Refused while the call lasts. */
  async resume() {
    if (this.#stopped === null) return
    if (asked.calling) throw new DOMException('', 'NotAllowedError')
    this.#began += Date.now() - this.#stopped
    this.#stopped = null
    this.dispatchEvent(new Event('statechange'))
  }

  createBufferSource() {
    const source = super.createBufferSource()
    source.start = when => {
      source.entry = {
        file: fileOf.get(source.buffer) ?? null, at: this.#began + Math.max(when, this.currentTime) * 1000,
        seconds: source.buffer.duration, stopped: null
      }
      asked.played.push(source.entry)
    }
    source.stop = when => { source.entry.stopped ??= this.#began + when * 1000 }
    return source
  }
}
