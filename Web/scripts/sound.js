/**
 * The device's audio clock. Sounds are handed over ahead of their time, so that they come at the right
 * moment even when the page's own timers sleep behind a locked screen.
 */
import { bellNames, bellSamples } from './bells.js'

const bellRate = 24_000
const fade = 0.06

/** `onRunning` is called whenever the clock starts to run: what lies ahead has to be handed over then. */
export function makeSound(onRunning) {
  let audio = null
  let bells = null
  let out = null
  let sources = new Set()
  /** One moment on both clocks, and since when the audio clock stands still. */
  let anchor = null
  let stoppedAt = null

  /** Belongs in a touch or key handler: browsers let sound begin, and come back, only there. */
  function wake(now = Date.now()) {
    if (!globalThis.AudioContext) return
    // After a call some phones leave the context interrupted for good; a touch may make another.
    if (audio && stoppedAt !== null && now - stoppedAt > 3000) discard()
    if (!audio || audio.state === 'closed') open(now)
    revive()
  }

  function open(now) {
    audio = new AudioContext()
    bells = new Map(bellNames.map(name => [name, bellBuffer(name)]))
    stoppedAt = now
    audio.addEventListener('statechange', turned)
    if (audio.state === 'running') turned()
  }

  function discard() {
    hush()
    audio.removeEventListener('statechange', turned)
    audio.close().catch(() => {})
    audio = null
  }

  function turned() {
    if (audio.state !== 'running') {
      stoppedAt ??= Date.now()
      anchor = null
      revive()
      return
    }
    if (stoppedAt === null) return
    stoppedAt = null
    onRunning()
  }

  function revive() {
    if (audio && audio.state !== 'running') audio.resume().catch(() => {})
  }

  function bellBuffer(name) {
    const samples = bellSamples(name, bellRate)
    const buffer = audio.createBuffer(1, samples.length, bellRate)
    buffer.copyToChannel(samples, 0)
    return buffer
  }

  /** Forgets what was handed over; what is sounding fades out at once. */
  function hush() {
    if (!audio) return
    const end = audio.currentTime + fade
    out?.gain.setTargetAtTime(0, audio.currentTime, fade / 4)
    for (const source of sources) source.stop(end)
    sources = new Set()
    out = null
    anchor = { wall: Date.now(), audio: audio.currentTime }
  }

  /** Plays a buffer at a wall-clock moment (ms); at once when it is just past. */
  function play(buffer, time) {
    if (audio?.state !== 'running') return false
    anchor ??= { wall: Date.now(), audio: audio.currentTime }
    if (!out) {
      out = audio.createGain()
      out.connect(audio.destination)
    }
    const source = audio.createBufferSource()
    source.buffer = buffer
    source.connect(out)
    source.onended = () => sources.delete(source)
    source.start(Math.max(audio.currentTime, anchor.audio + (time - anchor.wall) / 1000))
    sources.add(source)
    return true
  }

  return {
    wake, revive, hush, play,
    ring: (name, time) => play(bells?.get(name), time),
    get running() { return audio?.state === 'running' },
    /** Seconds the audio clock is ahead of the wall clock since both were compared. */
    drift: now => (anchor && audio ? audio.currentTime - anchor.audio - (now - anchor.wall) / 1000 : 0),
    /** Milliseconds since sound stopped without our doing; 0 while it runs or never did. */
    silent: now => (audio && stoppedAt !== null && anchor === null ? now - stoppedAt : 0)
  }
}
