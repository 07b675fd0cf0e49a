/**
 * The one interface for cues: device speech, bells and vibration behind it. Each cue given is also
 * announced as a `lithe:cue` event on the document, for whoever wants to listen (tests do).
 */
import { makeBells } from './bells.js'
import { buzz } from './buzz.js'
import { makeSpeech } from './speech.js'
import { notices } from './words.js'

export function makeGuide() {
  const bells = makeBells()
  const speech = makeSpeech()
  return {
    wake: bells.wake,
    hush: speech.hush,
    give(cue) {
      if (cue.bell) {
        bells.ring(cue.bell)
        buzz(cue.bell)
      }
      if (cue.say) speech.say(cue.say, Date.now() + cue.until * 1000)
      document.dispatchEvent(new CustomEvent('lithe:cue', { detail: cue }))
    },
    /** What a button led to: an easier version, a pain rule. */
    tell({ pain, notice }, talk) {
      const words = pain?.say || (['away', 'left'].includes(notice) ? '' : notices[notice])
      if (words && talk !== 'bell') this.give({ at: 0, say: words, until: 6 })
    }
  }
}
