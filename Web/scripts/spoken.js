/** Who speaks: the recorded voice, the device's own, or nobody; and how long a phrase takes them. */

/** About how long the device takes for a phrase, in seconds: some 2.5 words a second, and a breath. */
export const guessedSeconds = phrase => phrase.split(/\s+/).filter(Boolean).length / 2.5 + 0.3

/** The voice that leads this session: what was chosen, or what there is of it. */
export function voiceFor(plan, chosen, device = globalThis.speechSynthesis) {
  if (chosen === 'off') return 'off'
  const recorded = globalThis.AudioContext && Object.keys(plan.voice ?? {}).length > 0
  if (chosen === 'recorded' && recorded) return 'recorded'
  return device ? 'device' : 'off'
}

export const secondsOf = (plan, voice) => phrase =>
  (voice === 'recorded' && plan.voice?.[phrase]?.seconds) || guessedSeconds(phrase)

/** What to tell somebody who gets another voice than they chose; empty otherwise. */
export function aboutVoice(chosen, voice) {
  if (chosen === voice) return ''
  return voice === 'device'
    ? 'There is no recorded voice here, so your device speaks.'
    : 'This device has no voice. Bells and the words on the screen lead you.'
}
