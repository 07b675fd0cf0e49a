/**
 * The device's own voice, one sentence after another: the next never talks over the last. A sentence
 * that has waited past its time is dropped, so a count never comes late. Silent where there is no voice.
 */
import { guessedSeconds } from './spoken.js'

export function makeSpeech(synthesis = globalThis.speechSynthesis) {
  let queue = []
  let speaking = false
  let endNow = () => {}

  function say(text, until) {
    if (!synthesis || !text) return
    queue.push({ text, until })
    if (!speaking) next()
  }

  function next() {
    const now = Date.now()
    queue = queue.filter(line => line.until >= now)
    const line = queue.shift()
    speaking = line !== undefined
    if (line) utter(line.text, next)
  }

  /** Some devices never report the end of a sentence: go on after twice its likely length. */
  function utter(text, then) {
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.lang = document.documentElement.lang || 'en'
    utterance.rate = 0.95
    let over = false
    const end = () => {
      if (over) return
      over = true
      clearTimeout(watch)
      then()
    }
    const watch = setTimeout(end, guessedSeconds(text) * 2000)
    endNow = end
    utterance.onend = end
    utterance.onerror = end
    synthesis.resume()
    synthesis.speak(utterance)
  }

  function hush() {
    queue = []
    endNow()
    synthesis?.cancel()
  }

  return { say, hush }
}
