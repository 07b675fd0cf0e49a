/**
 * The one interface for what is heard and felt. At every turn of the session it lays out all cues up
 * to the next question: bells and recorded words go to the audio clock at once, vibration and the
 * device's voice are given when their moment comes. Each cue is then also announced as a `lithe:cue`
 * event on the document, for whoever wants to listen (tests do).
 */
import { ahead, plannedPhrases } from './ahead.js'
import { makeAlive } from './alive.js'
import { buzz } from './buzz.js'
import { makeClips } from './clips.js'
import { makeSound } from './sound.js'
import { makeSpeech } from './speech.js'
import { secondsOf, voiceFor } from './spoken.js'

/** Seconds the two clocks may disagree before everything ahead is handed over anew, and how often (ms). */
const mostDrift = 0.15
const handOverAfter = 5000
/** Words, and bells that keep time, still begin this late (ms), at once; other bells have time until their words. */
const late = 100
const lateBells = { tick: late, start: 150 }
/** A cue found this late (ms) is no longer felt, nor spoken by the device. */
const stale = { tick: 800, start: 1000, half: 2000 }

export function makeGuide(plan, chosen, talk) {
  const voice = voiceFor(plan, chosen)
  const clips = makeClips(voice === 'recorded' ? plan.voice : {})
  const speech = makeSpeech()
  const alive = makeAlive()
  const sound = makeSound(goOn)
  let state = null
  /** All cues as they were laid out, and those of them that are still to be given. */
  let laid = []
  let coming = []
  let handedAt = 0

  const telling = rungs => ({
    plan, rungs, talk: voice === 'off' ? 'bell' : talk(), seconds: secondsOf(plan, voice)
  })

  function lay(now, turn) {
    laid = plan.words ? ahead(telling(state.rungs), state, now, turn) : []
    coming = laid
    handOverAgain()
    const mine = laid
    clips.load(mine.flatMap(cue => cue.say)).then(() => mine === laid && mine.forEach(handOver))
  }

  /** Sound is there (again): words that were under way without it begin once more. */
  function goOn() {
    const now = Date.now()
    if (state?.phase === 'running') alive.start()
    if (!laid.some(cue => cue.say.length > 0 && cue.wordsAt < now - late && cue.ends > now)) return handOverAgain()
    give(now)
    lay(now)
  }

  /** The moments stay as they are: only the audio clock has to hear of them again. */
  function handOverAgain() {
    handedAt = Date.now()
    sound.hush()
    for (const cue of laid) {
      cue.rung = cue.spoken = false
      handOver(cue)
    }
  }

  /** Gives the audio clock what is not yet past of a cue, and what has not been given. */
  function handOver(cue) {
    const now = Date.now()
    if (cue.bell && !cue.rung && cue.time >= now - (lateBells[cue.bell] ?? 500)) cue.rung = sound.ring(cue.bell, cue.time)
    if (cue.spoken || cue.wordsAt < now - late) return
    const buffers = cue.say.map(clips.get)
    if (!buffers.every(Boolean)) return
    let at = cue.wordsAt
    for (const [index, buffer] of buffers.entries()) {
      cue.spoken = sound.play(buffer, at)
      at += (plan.voice[cue.say[index]].seconds + plan.pauses.phrase) * 1000
    }
  }

  /** Gives what is due at `now`: what is felt, and words of the device's own voice. */
  function give(now) {
    const due = coming.filter(cue => cue.time <= now)
    coming = coming.filter(cue => cue.time > now)
    for (const cue of due) {
      const until = cue.time + (stale[cue.bell] ?? 4000)
      if (cue.bell && now <= until) buzz(cue.bell)
      if (cue.say.length > 0 && isForDevice(cue)) speech.say(cue.say.join(' '), until)
      document.dispatchEvent(new CustomEvent('lithe:cue', { detail: cue }))
    }
  }

  /** The device's voice also stands in for a recording that could not be had. */
  const isForDevice = cue => voice === 'device' || (voice === 'recorded' && !cue.say.every(clips.get))

  return {
    /** In the handler of a touch or key. */
    wake: sound.wake,
    /** Sound came back by itself, or may: asked on every return to the page. */
    revive: sound.revive,
    /** Decodes what the session will need, before it begins. */
    prepare: () => clips.load(plannedPhrases(plan, secondsOf(plan, voice))),
    /** The session took another course: everything ahead is laid out anew. `first` is said before it. */
    turn(next, now, { first = [], jumped = false } = {}) {
      give(now)
      state = next
      speech.hush()
      if (state.phase === 'running') alive.start()
      else alive.stop()
      lay(now, { first: voice === 'off' ? [] : first, jumped })
    },
    /** Time passed as planned. */
    tick(next, now) {
      state = next
      give(now)
      if (state.phase !== 'running' && now > (laid.at(-1)?.ends ?? 0)) alive.stop()
      const adrift = Math.abs(sound.drift(now)) > mostDrift && now - handedAt > handOverAfter
      if (adrift && sound.running) goOn()
    },
    /** Whether sound led on while the page itself could not: then the time counts. */
    led: now => sound.running && coming.length > 0 && Math.abs(sound.drift(now)) < 1,
    silent: sound.silent
  }
}
