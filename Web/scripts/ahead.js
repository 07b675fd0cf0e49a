/**
 * Everything that will be heard from a moment on, up to the next question or the end, on the wall
 * clock: `[{time, bell, say, wordsAt, ends, step, loose}]`, times in ms since 1970. Pure.
 */
import { cuesOf, lengthOf } from './cues.js'
import { apply, begin, left } from './timeline.js'

/**
 * `turn` says how the session came here: `first` phrases to be said before all else (what a button led
 * to) and `jumped` when the step begins anew. A line that was cut begins again if there is time.
 */
export function ahead(telling, state, now, { first = [], jumped = false } = {}) {
  const news = first.length > 0 ? told(telling, first, now) : null
  const coming = stretch(telling, state, now, { changed: news !== null, jumped })
  return [...(news ? [news] : []), ...after(news, coming, now, telling)]
}

/** Every phrase the session says when nothing is changed on the way, in order; each once. */
export function plannedPhrases(plan, seconds) {
  if (!plan.words) return []
  const { state } = apply(plan, begin(plan), { kind: 'start' }, 0)
  const telling = { plan, rungs: state.rungs, talk: 'full', seconds }
  const list = ahead(telling, { ...state, left: null }, 0, { jumped: true })
  return [...new Set(list.flatMap(cue => cue.say))]
}

function told(telling, say, now) {
  const wordsAt = now + 250
  return { time: wordsAt, bell: undefined, say, wordsAt, ends: wordsAt + lengthOf(say, telling) * 1000, loose: true }
}

function stretch(telling, state, now, { changed, jumped }) {
  const { plan } = telling
  if (state.phase === 'waiting' || state.phase === 'done') return jumped ? onWall(telling, state.step, now, 0) : []
  if (state.phase !== 'running') return []
  const elapsed = plan.steps[state.step].seconds - left(state, now) / 1000
  const start = state.endsAt - Math.round(plan.steps[state.step].seconds * 1000)
  const list = onWall(telling, state.step, start, changed ? elapsed : 0)
    .filter(cue => cue.time >= now || (mayBeginAgain(cue) && cue.ends > now))
  let at = state.endsAt
  for (let step = state.step + 1; step < plan.steps.length; step += 1) {
    list.push(...onWall(telling, step, at, 0))
    if (['check', 'done'].includes(plan.steps[step].kind)) break
    at += Math.round(plan.steps[step].seconds * 1000)
  }
  return list
}

/** A number or "half-way" that comes late is wrong; the rest is worth telling again. */
const mayBeginAgain = cue => cue.loose || ['announce', 'switch', 'end'].includes(cue.bell)

function onWall(telling, step, start, from) {
  return cuesOf(telling, step, from).map(({ at, bell, say, words, ends, loose }) => ({
    time: start + at * 1000, bell, say, wordsAt: start + words * 1000, ends: start + ends * 1000, step, loose
  }))
}

/** What comes while the news is said waits for its end, or is left out; what was cut begins again. */
function after(news, list, now, { plan }) {
  const gap = plan.pauses.sentence * 500
  let free = news ? news.ends + gap : now
  return list.map((cue, index) => {
    const cut = cue.time < now
    if (cue.say.length === 0 || (!cut && cue.wordsAt >= free)) return cue
    const wordsAt = Math.max(free, now + gap)
    const ends = wordsAt + (cue.ends - cue.wordsAt)
    const bell = cut ? undefined : cue.bell
    // Other lines wait in their turn; whatever has its moment does not.
    const next = list.slice(index + 1).find(other => !other.loose)?.time ?? Infinity
    if (!mayBeginAgain(cue) || ends > next - 50) return { ...cue, bell, say: [] }
    free = ends + gap
    return { ...cue, bell, time: bell ? cue.time : wordsAt, wordsAt, ends }
  }).filter(cue => cue.bell || cue.say.length > 0)
}
