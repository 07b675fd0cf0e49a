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

/** Seconds the two clocks may disagree before everything ahead is laid out anew. */
const mostDrift = 0.15
const relayAfter = 5000
/** A cue found this late (ms) is no longer felt, nor spoken by the device. */
const stale = { tick: 800, start: 1000, half: 2000 }

export function makeGuide(plan, chosen, talk) {
  const voice = voiceFor(plan, chosen)
  const clips = makeClips(voice === 'recorded' ? plan.voice : {})
  const speech = makeSpeech()
  const alive = makeAlive()
  const sound = makeSound(() => state && lay(Date.now(), { again: false }))
  let state = null
  /** The cues still to come, when they were laid out, and when the last word will be over. */
  let list = []
  let laidAt = 0
  let over = 0

  const telling = rungs => ({
    plan, rungs, talk: voice === 'off' ? 'bell' : talk(), seconds: secondsOf(plan, voice)
  })

  function lay(now, how) {
    const mine = plan.words ? ahead(telling(state.rungs), state, now, how) : []
    list = mine
    laidAt = now
    over = Math.max(now, ...mine.map(cue => cue.ends))
    sound.hush()
    mine.forEach(handOver)
    clips.load(mine.flatMap(cue => (cue.handed ? [] : cue.say))).then(() => {
      if (laidAt === now) mine.forEach(handOver)
    })
  }

  function handOver(cue) {
    cue.rung ||= !cue.bell || sound.ring(cue.bell, cue.time)
    if (cue.handed) return
    const buffers = cue.say.map(clips.get)
    if (buffers.length === 0 || !buffers.every(Boolean) || cue.wordsAt < Date.now() - 300) return
    let at = cue.wordsAt
    cue.handed = buffers.every((buffer, index) => {
      const played = sound.play(buffer, at)
      at += (plan.voice[cue.say[index]].seconds + plan.pauses.phrase) * 1000
      return played
    })
  }

  /** Gives what is due at `now`. */
  function give(now) {
    const due = list.filter(cue => cue.time <= now)
    list = list.filter(cue => cue.time > now)
    for (const cue of due) {
      const fresh = now - cue.time <= (stale[cue.bell] ?? 4000)
      if (cue.bell && fresh) buzz(cue.bell)
      if (cue.say.length > 0 && !cue.handed && fresh) speech.say(cue.say.join(' '), cue.time + (stale[cue.bell] ?? 4000))
      document.dispatchEvent(new CustomEvent('lithe:cue', { detail: { ...cue, at: cue.time } }))
    }
  }

  return {
    voice,
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
      if (state.phase !== 'running' && now > over) alive.stop()
      const adrift = Math.abs(sound.drift(now)) > mostDrift && now - laidAt > relayAfter
      if (adrift && sound.running && state.phase === 'running') lay(now, { again: false })
    },
    /** Whether sound led on while the page itself could not: then the time counts. */
    led: now => sound.running && Math.abs(sound.drift(now)) < 1 && list.length > 0,
    silent: sound.silent
  }
}
