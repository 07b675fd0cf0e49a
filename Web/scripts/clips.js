/** The recorded phrases of a session, decoded when they are first needed. */

import { plannedPhrases } from './ahead.js'
import { secondsOf } from './spoken.js'

/** As they were recorded: less memory than at the device's own rate, and the same sound. */
const rate = 24_000

/** `voice` is the plan's `{phrase: {file, seconds}}`. */
export function makeClips(voice, fetchFile = fetch) {
  const buffers = new Map()
  const loading = new Map()
  const decoder = globalThis.OfflineAudioContext ? new OfflineAudioContext(1, 1, rate) : null

  function load(phrase) {
    const recorded = voice[phrase]
    if (!recorded || !decoder) return Promise.resolve()
    if (!loading.has(phrase)) loading.set(phrase, read(phrase, recorded.file))
    return loading.get(phrase)
  }

  /** A phrase that cannot be read is said by the device, and tried again later. */
  async function read(phrase, file) {
    try {
      const reply = await fetchFile(clipURL(file))
      if (!reply.ok) throw new Error(`${file} answered ${reply.status}`)
      buffers.set(phrase, await decoder.decodeAudioData(await reply.arrayBuffer()))
    } catch {
      loading.delete(phrase)
    }
  }

  return {
    get: phrase => buffers.get(phrase),
    load: phrases => Promise.all([...new Set(phrases)].map(load))
  }
}

const clipURL = file => `/voice/${file}`

/** Addresses of everything the session may say, whatever is pressed. */
export const allClips = plan => Object.values(plan.voice ?? {}).map(({ file }) => clipURL(file))

/** Addresses of what it says when all goes as planned. */
export const plannedClips = plan => plannedPhrases(plan, secondsOf(plan, 'recorded'))
  .flatMap(phrase => (plan.voice?.[phrase] ? [clipURL(plan.voice[phrase].file)] : []))
