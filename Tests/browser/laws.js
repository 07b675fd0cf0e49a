/** Laws of the player's pure modules, tried on random plans and random people. Each returns what broke it. */
import { apply, begin, left, longestGap, painRule, restore } from '/scripts/timeline.js'
import { dice, many, noon, randomPlan, total } from '/laws/plans.js'

/** Plays a plan to its end with ticks of any length, answering checks; `meddle` may act in between. */
function play(plan, die, meddle = () => null) {
  let now = noon + die.upTo(999)
  let state = begin(plan)
  const log = { events: [] }
  const turn = action => {
    const next = apply(plan, state, action, now)
    state = next.state
    log.events.push(...next.events)
  }
  turn({ kind: 'start' })
  for (let round = 0; round < 20_000 && state.phase !== 'done'; round += 1) {
    const step = 1 + die.upTo(die.of([150, 1200, longestGap - 1]))
    if (state.phase === 'running') now += step
    else now += step * 3
    turn({ kind: 'tick' })
    const action = state.phase === 'waiting' ? { kind: 'answer' } : meddle(state)
    if (action) turn(action)
  }
  return { state, now, log }
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b)

const kinds = events => events.map(event => event.kind + (event.step ?? ''))

/** Every step runs once, in order, whatever the ticks; then the session is finished, once. */
export const everyStepRunsOnceInOrder = () => many(2000, die => {
  const plan = randomPlan(die)
  const { log } = play(plan, die)
  const last = plan.steps.findIndex((_, index) => plan.steps.slice(index).every(step => ['check', 'done'].includes(step.kind)))
  const wanted = ['started', ...plan.steps.slice(0, last).map((_, index) => `stepped${index}`), 'finished']
  return same(kinds(log.events), wanted) ? null : kinds(log.events).join(' ')
})

/** Between start and finish lies exactly the plan's time, to one tick, plus what was waited. */
export const aSessionLastsAsLongAsItsPlan = () => many(2000, die => {
  const plan = { ...randomPlan(die) }
  plan.steps = plan.steps.filter(step => step.kind !== 'check')
  const at = noon
  let state = apply(plan, begin(plan), { kind: 'start' }, at).state
  const end = at + Math.round(total(plan.steps) * 1000)
  let now = at
  while (state.phase === 'running') {
    const next = Math.min(now + 1 + die.upTo(longestGap - 1), now < end - 1 ? end - 1 : end)
    now = next
    state = apply(plan, state, { kind: 'tick' }, now).state
  }
  return now === end ? null : `ended ${now - end} ms off`
})

/** Pausing, changing rungs and harmless pain give back every millisecond: both sides get their full time. */
export const pausesTakeNothingFromAStep = () => many(2000, die => {
  const plan = randomPlan(die)
  let state = begin(plan)
  let now = noon
  const led = plan.steps.map(() => 0)
  const turn = action => {
    state = apply(plan, state, action, now).state
  }
  turn({ kind: 'start' })
  for (let turns = 0; state.phase !== 'done' && turns < 100_000; turns += 1) {
    const calm = state.phase !== 'running'
    const room = calm ? 9000 : Math.min(left(state, now), longestGap - 1)
    const ms = Math.max(1, die.upTo(room))
    const step = state.step
    now += ms
    turn({ kind: 'tick' })
    if (!calm) led[step] += ms
    turn(die.of([
      { kind: 'pause' }, { kind: 'resume' }, { kind: 'easier' }, { kind: 'harder' }, { kind: 'answer' },
      { kind: 'hurt' }, { kind: 'score', score: 2 }, { kind: 'spread', spread: false }, { kind: 'unhurt' }
    ]))
  }
  const wrong = plan.steps.findIndex((step, index) => Math.abs(led[index] - step.seconds * 1000) > 1)
  return wrong < 0 ? null : `step ${wrong} had ${led[wrong]} ms of ${plan.steps[wrong].seconds} s`
})

/** Whatever anybody presses, the state makes sense and the log names things of the plan. */
export const nothingPressedBreaksTheSession = () => many(4000, die => {
  const plan = randomPlan(die)
  let state = begin(plan)
  let now = noon
  const log = []
  for (let press = 0; press < 120; press += 1) {
    now += die.upTo(die.of([50, 3000, 20_000]))
    const action = randomAction(die)
    const before = state
    const turn = apply(plan, state, action, now)
    state = turn.state
    log.push(...turn.events)
    const wrong = senseless(plan, before, action, state, turn.events)
    if (wrong) return `${wrong} after ${JSON.stringify(action)} in ${before.phase} at ${before.step}`
  }
  for (const once of ['started', 'finished', 'rated']) {
    if (log.filter(event => event.kind === once).length > 1) return `${once} twice`
  }
  return null
})

const presses = ['tick', 'start', 'pause', 'resume', 'skip', 'back', 'easier', 'harder', 'hurt', 'unhurt', 'unscore', 'answer', 'nonsense']

function randomAction(die) {
  if (die.upTo(60) === 0) return { kind: 'stop' }
  if (die.upTo(80) === 0) return { kind: 'close', effort: 'right', best: null }
  if (die.upTo(6) === 0) return { kind: 'score', score: die.upTo(10) }
  if (die.upTo(6) === 0) return { kind: 'spread', spread: die.upTo(3) === 0 }
  return { kind: die.of(presses) }
}

function senseless(plan, before, action, after, events) {
  if ((after.endsAt === null) === (after.left === null)) return 'two clocks or none'
  if ((after.phase === 'running') !== (after.endsAt !== null)) return `a ${after.phase} clock that runs`
  if (!(after.step >= 0 && after.step < plan.steps.length)) return `step ${after.step}`
  if (after.rungs.some((rung, index) => !plan.items[index].rungs[rung])) return 'a rung that is not there'
  if (left(after, after.seen ?? noon) < 0) return 'less than no time left'
  if (before.phase === 'closed' && after.phase !== 'closed') return 'a closed session came back'
  if (before.phase === 'done' && !['done', 'closed'].includes(after.phase)) return 'a finished session went on'
  if (before.pain?.action === 'end' && !['stopped', 'closed'].includes(after.phase)) return 'pain was overruled'
  const exercises = plan.items.map(item => item.exercise)
  if (events.some(event => 'exercise' in event && !exercises.includes(event.exercise))) return 'an unknown exercise'
  return null
}

/** Back, pressed again and again, reaches the start of the session; skip reaches its end. */
export const backLeadsToTheStartAndSkipToTheEnd = () => many(1000, die => {
  const plan = randomPlan(die)
  let state = apply(plan, begin(plan), { kind: 'start' }, noon).state
  for (let press = 0; press < plan.steps.length; press += 1) state = apply(plan, state, { kind: 'skip' }, noon).state
  if (state.phase !== 'done') return 'skipping never ended'
  const middle = Math.floor((plan.steps.length - 1) / 2)
  state = { ...begin(plan), phase: 'paused', step: middle, left: 500 }
  for (let press = 0; press <= plan.steps.length; press += 1) {
    const turned = apply(plan, state, { kind: 'back' }, noon).state
    if (turned.step > state.step) return 'back went forward'
    state = turned
  }
  return state.step === 0 ? null : `back stayed at ${state.step}`
})

/** A crash gives back exactly the time of the last save; so saving every second loses at most one. */
export const aCrashLosesOnlyWhatWasNotSaved = () => many(2000, die => {
  const plan = randomPlan(die)
  let state = apply(plan, begin(plan), { kind: 'start' }, noon).state
  let now = noon
  const saveAfter = die.upTo(40_000)
  while (now - noon < saveAfter && state.phase === 'running') {
    now += 1 + die.upTo(400)
    state = apply(plan, state, { kind: 'tick' }, now).state
  }
  const saved = JSON.parse(JSON.stringify(state))
  const back = restore(saved)
  if (back.step !== state.step) return 'another step'
  if (left(back, now + die.upTo(86_400_000)) !== left(state, now)) return 'another time'
  return back.phase === 'running' ? 'it ran on without being asked' : null
})

/** Unled for long (screen lock, call), it waits where it was; a clock set back takes nothing away. */
export const anAbsenceOrAClockChangeLosesNothing = () => many(1000, die => {
  const plan = randomPlan(die)
  const start = apply(plan, begin(plan), { kind: 'start' }, noon).state
  const away = apply(plan, start, { kind: 'tick' }, noon + longestGap + 1 + die.upTo(1e8))
  if (away.state.phase !== 'paused' || away.state.left !== left(start, noon)) return 'the absence was counted'
  const early = apply(plan, start, { kind: 'tick' }, noon - 1 - die.upTo(1e8)).state
  const remaining = early.endsAt - early.seen
  return remaining === left(start, noon) ? null : `the clock change left ${remaining} ms`
})

/** Where sound led the person on while the page slept, the time counts, and every step is told to the log. */
export const anAbsenceThatSoundLedThroughCounts = () => many(1000, die => {
  const plan = randomPlan(die)
  const start = apply(plan, begin(plan), { kind: 'start' }, noon).state
  const away = longestGap + 1 + die.upTo(60_000)
  const { state, events, turned } = apply(plan, start, { kind: 'tick', led: true }, noon + away)
  if (turned || state.phase === 'paused') return 'it waited although it was led'
  const over = plan.steps.slice(0, state.step).reduce((sum, step) => sum + Math.round(step.seconds * 1000), 0)
  if (state.phase === 'running' && over + Math.round(plan.steps[state.step].seconds * 1000) - left(state, noon + away) !== away) return 'time was lost'
  return events.filter(event => event.kind === 'stepped').length === state.step ? null : 'a step went missing'
})

/** The pain traffic light, for every answer there is. */
export const painFollowsThePlansRules = () => many(1, die => {
  const plan = randomPlan(die)
  const action = (score, spread) => painRule(plan, score, spread).action
  for (let score = 0; score <= 10; score += 1) {
    const wanted = score >= 6 ? 'leave' : score >= 4 ? 'easier' : 'go-on'
    if (action(score, false) !== wanted) return `${score} leads to ${action(score, false)}`
    if (action(score, true) !== 'end') return `${score} that spreads leads to ${action(score, true)}`
  }
  return null
})
