/**
 * Everything that will be heard from a moment on, up to the next question or the end, on the wall
 * clock: `[{time, bell, say, wordsAt, ends, step, loose}]`, times in ms since 1970. Pure.
 */
import { cuesOf, lengthOf } from './cues.js'
import { apply, begin, left } from './timeline.js'

/** Milliseconds from a press to its answer, how long that waits for quiet, and a bell's loud part. */
const lead = 250
const patience = 4000
const ringing = 400

/**
 * `turn` says how the session came here: `first` phrases to be said before all else (what a button led
 * to) and `jumped` when the step begins anew. A line that was cut begins again if there is time.
 */
export function ahead(telling, state, now, { first = [], jumped = false } = {}) {
  const coming = stretch(telling, state, now, { changed: first.length > 0, jumped })
  if (first.length === 0) return after(now, coming, now, telling)
  const news = told(telling, first, coming, now)
  const earlier = coming.filter(cue => cue.time >= now && cue.ends <= news.time)
  const later = coming.filter(cue => !earlier.includes(cue))
  return [...earlier, news, ...after(news.ends + breather(telling), later, now, telling)]
}

/** Every phrase the session says when nothing is changed on the way, in order; each once. */
export function plannedPhrases(plan, seconds) {
  if (!plan.words) return []
  const { state } = apply(plan, begin(plan), { kind: 'start' }, 0)
  const telling = { plan, rungs: state.rungs, talk: 'full', seconds }
  const list = ahead(telling, { ...state, left: null }, 0, { jumped: true })
  return [...new Set(list.flatMap(cue => cue.say))]
}

/** At once, or in the next quiet between bells where that comes soon. */
function told(telling, say, coming, now) {
  const length = lengthOf(say, telling) * 1000
  const moments = coming.filter(cue => cue.bell).map(cue => [cue.time, Math.max(cue.ends, cue.time + ringing)])
  const quiet = at => moments.every(([from, until]) => at + length <= from || at >= until)
  const soon = moments.map(([, until]) => until).filter(at => at > now + lead && at <= now + patience)
  const wordsAt = [now + lead, ...soon].find(quiet) ?? now + lead
  return { time: wordsAt, bell: undefined, say, wordsAt, ends: wordsAt + length, loose: true }
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

/** Half the pause between sentences, in ms. */
const breather = ({ plan }) => plan.pauses.sentence * 500

/** What would be said before `free` waits until then, or is left out; what was cut begins again. */
function after(free, list, now, telling) {
  const gap = breather(telling)
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
