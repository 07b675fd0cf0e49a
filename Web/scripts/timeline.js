/**
 * Where a session is, as a value, and how it moves. No DOM, no clock and no storage: `now` (ms since
 * 1970) is passed in, and what happened comes back as events for the log.
 *
 * A state is `{phase, step, rungs, seen, endsAt | left, …}`:
 * `phase` is ready, running, waiting (a check asks), paused, hurting, stopped, done or closed;
 * while running `endsAt` is the wall-clock end of the step and `left` is null, otherwise `left` is
 * the milliseconds still to go and `endsAt` is null; `seen` is the last moment it was led.
 */
import { effortStart, isEnd, itemAhead, itemBehind, lastLanding, afterItem } from './steps.js'

/** Unled for longer than this (screen lock, call, frozen tab), the session waits where it was. */
export const longestGap = 5000

const milliseconds = step => Math.round(step.seconds * 1000)

export function begin(plan) {
  return {
    phase: 'ready', step: 0, left: milliseconds(plan.steps[0]), endsAt: null, seen: null,
    rungs: plan.items.map(item => item.rung), score: null, before: null, notice: null, pain: null
  }
}

/** Milliseconds left of the present step. */
export function left(state, now) {
  return state.endsAt === null ? state.left : Math.max(0, state.endsAt - now)
}

/** After a reload or crash: where it was last led, waiting for one touch. */
export function restore(state) {
  return state.phase === 'running'
    ? { ...halt(state, state.seen, 'paused'), notice: 'left' }
    : { ...state, seen: null }
}

/**
 * The next state and what happened; `turned` when it took another course than time alone gives. An
 * action that means nothing in this phase changes nothing. `action.led` says that sound led the person
 * on while the page was not led: then its absence is no gap.
 */
export function apply(plan, state, action, now) {
  const settled = tick(plan, state, now, action.led)
  if (action.kind === 'tick') return settled
  const turn = turns[action.kind]
  if (!turn || !turn.in.includes(settled.state.phase)) return settled
  const turned = turn.make(plan, settled.state, action, now)
  return { state: turned.state, events: [...settled.events, ...turned.events], turned: true }
}

function tick(plan, state, now, led) {
  if (state.phase !== 'running') return { state: { ...state, seen: now }, events: [] }
  const gap = now - state.seen
  if (gap > longestGap && !led) return { ...lose(plan, state, null, state.seen), turned: true }
  // The device's clock was set back: keep what was left rather than wait for it to catch up.
  if (gap < 0) return { state: { ...state, endsAt: state.endsAt + gap, seen: now }, events: [], turned: true }
  return runOut(plan, { ...state, seen: now }, now)
}

function runOut(plan, state, now) {
  const events = []
  while (state.phase === 'running' && now >= state.endsAt) {
    events.push({ kind: 'stepped', step: state.step })
    const entered = enter(plan, state, state.step + 1, state.endsAt)
    state = { ...entered.state, seen: now }
    events.push(...entered.events)
  }
  return { state, events }
}

/** Begins a step at a moment, which may lie a little in the past. */
function enter(plan, state, step, at) {
  const fresh = { ...state, step, seen: at, notice: null, pain: null }
  if (isEnd(plan, step)) {
    const last = Math.min(step, plan.steps.length - 1)
    return { state: { ...fresh, phase: 'done', step: last, left: 0, endsAt: null }, events: [{ kind: 'finished' }] }
  }
  if (plan.steps[step].kind === 'check') return only({ ...fresh, phase: 'waiting', left: 0, endsAt: null })
  return only({ ...fresh, phase: 'running', left: null, endsAt: at + milliseconds(plan.steps[step]) })
}

const only = (state, ...events) => ({ state, events })

const halt = (state, now, phase) => ({ ...state, phase, left: left(state, now), endsAt: null })

const run = (state, now) => ({
  ...state, phase: 'running', endsAt: now + state.left, left: null, seen: now, notice: null
})

/** Running again, unless the step only waits for an answer. */
function carryOn(plan, state, now) {
  return plan.steps[state.step].kind === 'check' ? { ...state, phase: 'waiting', notice: null } : run(state, now)
}

/** Waits where it was, after an absence. */
const lose = (plan, state, _, now) => only({ ...halt(state, now, 'paused'), notice: 'away' }, { kind: 'paused' })

const inSession = ['running', 'paused', 'waiting']

const turns = {
  start: { in: ['ready'], make: start },
  pause: { in: ['running'], make: (plan, state, _, now) => only(halt(state, now, 'paused'), { kind: 'paused' }) },
  lose: { in: ['running'], make: lose },
  resume: { in: ['paused', 'stopped'], make: resume },
  answer: { in: ['waiting'], make: answer },
  skip: { in: inSession, make: skip },
  back: { in: inSession, make: back },
  easier: { in: inSession, make: (plan, state) => changeRung(plan, state, itemAhead(plan, state.step), -1) },
  harder: { in: inSession, make: (plan, state) => changeRung(plan, state, itemAhead(plan, state.step), 1) },
  hurt: { in: inSession, make: (plan, state, _, now) => only({ ...halt(state, now, 'hurting'), before: state.phase, score: null }) },
  unhurt: { in: ['hurting'], make: unhurt },
  score: { in: ['hurting'], make: (plan, state, action) => only({ ...state, score: action.score }) },
  unscore: { in: ['hurting'], make: (plan, state) => only({ ...state, score: null }) },
  spread: { in: ['hurting'], make: answerPain },
  stop: { in: inSession, make: (plan, state, _, now) => only(halt(state, now, 'stopped'), { kind: 'stopped' }) },
  close: { in: ['done', 'stopped'], make: close }
}

function start(plan, state, _, now) {
  const entered = enter(plan, state, 0, now)
  return { state: entered.state, events: [{ kind: 'started' }, ...entered.events] }
}

/** A session ended by pain that spreads stays stopped. */
function resume(plan, state, _, now) {
  if (state.pain?.action === 'end') return only(state)
  return only(carryOn(plan, { ...state, pain: null }, now), { kind: 'resumed' })
}

function answer(plan, state, _, now) {
  const entered = enter(plan, state, state.step + 1, now)
  return { state: entered.state, events: [{ kind: 'stepped', step: state.step }, ...entered.events] }
}

/** Leaves the exercise, or only the rest when resting or asked something. */
function skip(plan, state, _, now) {
  const step = plan.steps[state.step]
  const small = step.kind === 'rest' || step.kind === 'check' || step.item == null
  const entered = enter(plan, state, small ? state.step + 1 : afterItem(plan, state.step, step.item), now)
  const skipped = small ? [] : [{ kind: 'skipped', exercise: plan.items[step.item].exercise }]
  return { state: entered.state, events: [...skipped, ...entered.events] }
}

/** To the start of this effort, or of the one before when it has only just begun. */
function back(plan, state, _, now) {
  const elapsed = milliseconds(plan.steps[state.step]) - left(state, now)
  const target = lastLanding(plan, state.step, elapsed / 1000)
  const entered = enter(plan, state, target, now)
  return { state: entered.state, events: [{ kind: 'went-back', step: target }, ...entered.events] }
}

function changeRung(plan, state, index, by) {
  if (index === null) return only(state)
  const item = plan.items[index]
  const rung = state.rungs[index] + by
  if (rung < 0 || rung >= item.rungs.length) {
    return only({ ...state, notice: by < 0 ? 'easiest' : 'hardest' })
  }
  const rungs = state.rungs.with(index, rung)
  const kind = by < 0 ? 'easier' : 'harder'
  return only({ ...state, rungs, notice: kind }, { kind, exercise: item.exercise, rung: item.rungs[rung].id })
}

function unhurt(plan, state, _, now) {
  const calm = { ...state, phase: state.before, before: null, score: null }
  return only(calm.phase === 'running' ? run(calm, now) : calm)
}

/**
 * What a pain score asks for: the plan's rule for it, where "stop" leaves this exercise; pain that
 * spreads down the leg ends the session. `{action: go-on | easier | leave | end, say}`.
 */
export function painRule(plan, score, spread) {
  const rules = [...plan.painRules].sort((a, b) => a.from - b.from)
  if (spread) return { action: 'end', say: rules.at(-1)?.say ?? '' }
  const rule = rules.filter(candidate => candidate.from <= score).at(-1) ?? { action: 'go-on', say: '' }
  return { action: rule.action === 'stop' ? 'leave' : rule.action, say: rule.say }
}

function answerPain(plan, state, action, now) {
  if (state.score === null) return only(state)
  const pain = painRule(plan, state.score, action.spread)
  const { exercise } = plan.items[itemBehind(plan, state.step)]
  const calm = { ...state, before: null, score: null, pain }
  const next = afterPain[pain.action](plan, calm, state.before, now)
  const event = { kind: 'hurts', exercise, score: state.score, spread: action.spread }
  return { state: { ...next.state, pain }, events: [event, ...next.events] }
}

const afterPain = {
  'go-on': (plan, state, before, now) =>
    only(before === 'running' ? run(state, now) : { ...state, phase: before }),
  easier: (plan, state) => {
    const eased = changeRung(plan, state, itemBehind(plan, state.step), -1)
    return { state: { ...eased.state, phase: 'paused' }, events: eased.events }
  },
  leave: (plan, state, before, now) => {
    const index = itemBehind(plan, state.step)
    const entered = enter(plan, state, afterItem(plan, state.step, index), now)
    const waits = entered.state.phase === 'running' ? halt(entered.state, now, 'paused') : entered.state
    return { state: waits, events: [{ kind: 'skipped', exercise: plan.items[index].exercise }, ...entered.events] }
  },
  end: (plan, state) => only({ ...state, phase: 'stopped' }, { kind: 'stopped' })
}

/** The closing answers; a session that was stopped is finished only now. */
function close(plan, state, action) {
  const events = []
  if (action.effort) events.push({ kind: 'rated', effort: action.effort })
  if (action.best) events.push({ kind: 'best', exercise: action.best })
  if (state.phase === 'stopped') events.push({ kind: 'finished' })
  return { state: { ...state, phase: 'closed' }, events }
}

/** Seconds the big clock shows: a hold cut at half-way runs down to zero once. */
export function clockSeconds(plan, state, now) {
  const step = plan.steps[state.step]
  return Math.ceil(left(state, now) / 1000 + (step.tail ?? 0))
}

/** Seconds since the present effort began, for the figure's motion. */
export function effortSeconds(plan, state, now) {
  const first = effortStart(plan, state.step)
  const before = plan.steps.slice(first, state.step).reduce((sum, step) => sum + step.seconds, 0)
  return before + plan.steps[state.step].seconds - left(state, now) / 1000
}
