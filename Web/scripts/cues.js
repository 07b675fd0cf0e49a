/**
 * What is heard and felt, and when: pure. A cue is `{at, say, bell, until}`: `at` seconds into its
 * step, `say` the words at this level of talk (or none), `bell` the sound and vibration that always
 * come, `until` how many seconds late it may still be given. Order: name, position, side, "ready, three, two, one",
 * breath, half-way, "three, two, one", "relax", "switch", next (care rules 3.6).
 */
import { isEffort, isEnd, itemAhead } from './steps.js'
import { left } from './timeline.js'
import { numberWord, positions, sideWords } from './words.js'

/** About how long a sentence takes to say, in seconds; device voices speak some 2.5 words a second. */
export const speakingTime = text => text.split(/\s+/).filter(Boolean).length / 2.5 + 0.3

/** Every cue of one step in order of time. `talk` is full, short or bell. */
export function cuesOf(plan, rungs, index, talk) {
  const step = plan.steps[index]
  const before = plan.steps[index - 1]
  const list = scripts[step.kind](context(plan, rungs, index, step, before))
  return list.map(cue => worded(cue, talk)).filter(cue => cue.say || cue.bell).sort((a, b) => a.at - b.at)
}

const jumps = ['start', 'answer', 'skip', 'back']

/** What to give for one turn of the timeline: after a jump the new step from its beginning. */
export function cuesOfTurn(plan, before, after, action, now, talk) {
  if (!['running', 'waiting', 'done'].includes(after.phase)) return []
  const to = placeOf(plan, after, now)
  const jumped = jumps.includes(action.kind) || (action.kind === 'resume' && to.elapsed === 0)
  if (!jumped && before.seen === null) return []
  const from = jumped ? { step: after.step, elapsed: -1 } : placeOf(plan, before, before.seen)
  return cuesBetween(plan, from, to, after.rungs, talk)
}

const placeOf = (plan, state, now) => ({
  step: state.step, elapsed: plan.steps[state.step].seconds - left(state, now) / 1000
})

/** The cues whose moment passed while the session moved from one place to another. */
export function cuesBetween(plan, from, to, rungs, talk) {
  const found = []
  for (let step = from.step; step <= to.step; step += 1) {
    const after = step === from.step ? from.elapsed : -1
    const upTo = step === to.step ? to.elapsed : Infinity
    found.push(...cuesOf(plan, rungs, step, talk).filter(cue => cue.at > after && cue.at <= upTo))
  }
  return found
}

function context(plan, rungs, index, step, before) {
  const itemIndex = itemAhead(plan, index)
  const item = itemIndex === null ? null : plan.items[itemIndex]
  const next = plan.steps[index + 1]
  return {
    step, before, item, rung: item && item.rungs[rungs[itemIndex]], seconds: step.seconds, next,
    ends: isEnd(plan, index), relaxes: before !== undefined && isEffort(before) && (before.tail ?? 0) === 0
  }
}

/** `full` and `short` are the words at those levels; none are said at "bell". */
function worded({ at, full, short, bell, until }, talk) {
  const say = talk === 'full' ? full ?? short : talk === 'short' ? short : undefined
  return { at, say, bell, until: until ?? 6 }
}

const scripts = {
  announce,
  'get-ready': getReady,
  hold,
  'half-way': halfWay,
  move: ({ step }) => [
    { at: 0, short: step.rep ? numberWord(step.rep.number) + '.' : undefined, bell: step.rep?.number > 1 ? 'tick' : 'start', until: 1 }
  ],
  'switch-sides': ({ step, next }) => [
    { at: 0, short: `Relax. Switch sides. ${sideWords[step.side ?? next?.side] ?? ''}`.trim(), bell: 'switch' }
  ],
  rest,
  check: ({ ends }) => (ends ? theEnd() : [
    { at: 0, full: 'How does your body feel? Go on when you are ready.', short: 'How do you feel?', bell: 'ask' }
  ]),
  done: () => theEnd()
}

const theEnd = () => [{ at: 0, full: 'Relax. That is the session. Come up slowly.', short: 'Done.', bell: 'done' }]

/** "Ready, three, two, one": where three seconds are all there is, in one breath. */
function getReady({ seconds }) {
  const count = countdown(seconds)
  if (seconds < 4 && count.length > 0) {
    return [{ ...count[0], full: `Ready. ${count[0].short}`, bell: 'ready' }, ...count.slice(1)]
  }
  return [{ at: 0, full: 'Ready.', bell: 'ready', until: 2 }, ...count]
}

function announce({ step, item, rung, seconds, relaxes, next }) {
  const relax = relaxes ? 'Relax. ' : ''
  const side = sideWords[step.side ?? next?.side]
  const opening = [item?.name, rung && positions[rung.position], side].filter(Boolean).join('. ')
  const short = `${relax}${[item?.name, side].filter(Boolean).join('. ')}.`
  const cues = [{ at: 0, full: `${relax}${opening}.`, short, bell: 'announce' }]
  return [...cues, ...linesThatFit(rung?.setUp ?? [], speakingTime(cues[0].full) + 0.7, seconds - 0.5)]
}

/** Set-up lines that can be told before the clock of the effort starts, each after the last. */
function linesThatFit(lines, from, end) {
  const cues = []
  let at = from
  for (const line of lines) {
    if (at + speakingTime(line) > end) break
    cues.push({ at, full: line, until: 3 })
    at += speakingTime(line) + 0.4
  }
  return cues
}

/** A long hold brings the breath first and then a coaching cue; a short one only its number. */
function hold({ step, item, rung, seconds }) {
  const repeated = (step.rep?.of ?? 1) > 1
  const opening = { at: 0, short: repeated ? numberWord(step.rep.number) + '.' : undefined, bell: 'start', until: 1 }
  const end = seconds - (lastPart(step) && seconds >= 8 ? 4 : 0.5)
  const lines = [item?.breathing, ...(rung?.cues ?? [])].filter(Boolean)
  return [opening, ...spaced(lines.slice(0, 2), 1.5, end), ...ending(step, seconds)]
}

function halfWay({ step, rung, seconds }) {
  const half = { at: 0, short: 'Half-way.', bell: 'half', until: 2 }
  const end = seconds - (seconds >= 8 ? 4 : 0.5)
  return [half, ...spaced((rung?.cues ?? []).slice(1, 2), 3, end), ...ending(step, seconds)]
}

/** Lines with quiet between them, none begun that would not end in time. */
function spaced(lines, from, end) {
  const cues = []
  let at = from
  for (const line of lines) {
    if (at + speakingTime(line) > end) break
    cues.push({ at, full: line, until: 2 })
    at += speakingTime(line) + 4
  }
  return cues
}

const lastPart = step => (step.tail ?? 0) === 0

const ending = (step, seconds) => (lastPart(step) && seconds >= 8 ? countdown(seconds) : [])

function countdown(seconds) {
  return [3, 2, 1].filter(left => left <= seconds)
    .map(left => ({ at: seconds - left, short: numberWord(left) + '.', bell: 'tick', until: 0.8 }))
}

/** A short let-go between repetitions only says so; a real rest tells what comes, and counts its end. */
function rest({ step, item, before, relaxes, seconds, next }) {
  const relax = relaxes ? 'Relax.' : ''
  const news = item && step.item !== before?.item && seconds >= 6 ? `Next, ${item.name}.` : ''
  const full = [relax, seconds >= 6 ? 'Rest.' : '', news].filter(Boolean).join(' ')
  const count = next && isEffort(next) && seconds >= 8 ? countdown(seconds) : []
  return [{ at: 0, full, short: relax || (seconds >= 6 ? 'Rest.' : undefined), bell: 'end' }, ...count]
}
