/** Laws of what is heard, tried on random plans, voices and people. Each returns what broke it. */
import { ahead, plannedPhrases } from '/scripts/ahead.js'
import { breathAt, breathSeconds, inward } from '/scripts/breath.js'
import { cuesOf } from '/scripts/cues.js'
import { guessedSeconds, secondsOf } from '/scripts/spoken.js'
import { apply, begin, left, longestGap } from '/scripts/timeline.js'
import { halvedHold, many, moves, noon, phrasesOf, randomItem, randomPlan, words } from '/laws/plans.js'

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b)

const telling = (plan, rungs, talk = 'full', voice = 'recorded') =>
  ({ plan, rungs, talk, seconds: secondsOf(plan, voice) })

const rungsOf = plan => plan.items.map(item => item.rung)

const allCues = (plan, talk, voice) =>
  plan.steps.flatMap((_, index) => cuesOf(telling(plan, rungsOf(plan), talk, voice), index))

/** What is laid ahead at every turn of somebody's session, as the guide does it. */
function listen(plan, die, meddle, { talk = 'full', voice = 'recorded' } = {}) {
  const lists = []
  let now = noon
  let state = begin(plan)
  const turn = action => {
    const { state: next, turned } = apply(plan, state, action, now)
    state = next
    if (!turned) return
    const jumped = left(state, now) >= plan.steps[state.step].seconds * 1000
    const first = action.kind === 'easier' ? [plan.words.notices[state.notice]].filter(Boolean) : []
    lists.push({ now, state, list: ahead(telling(plan, state.rungs, talk, voice), state, now, { first, jumped }) })
  }
  turn({ kind: 'start' })
  for (let round = 0; round < 5000 && state.phase !== 'done'; round += 1) {
    now += 1 + die.upTo(die.of([150, 900, longestGap - 1]))
    turn({ kind: 'tick' })
    if (state.phase === 'waiting') turn({ kind: 'answer' })
    else turn(meddle(die))
  }
  return { lists, state }
}

const never = () => ({ kind: 'tick' })
const often = die => ({ kind: die.upTo(30) ? 'tick' : die.of(['pause', 'resume', 'skip', 'back', 'easier', 'harder']) })

/**
 * Within everything that lies ahead no words meet other words or the stroke of a bell, whatever is
 * pressed. The answer to a press may be told while a bell rings only where no quiet comes soon.
 */
export const nothingOverlaps = () => many(400, die => {
  const plan = randomPlan(die)
  const how = { talk: die.of(['full', 'short', 'bell']), voice: die.of(['recorded', 'device']) }
  for (const { list } of listen(plan, die, often, how).lists) {
    const words = list.filter(cue => cue.say.length > 0)
    const talked = words.findIndex((cue, at) => at > 0 && words[at - 1].ends > cue.wordsAt)
    if (talked > 0) return `${words[talked].say.join(' ')} begins in ${words[talked - 1].say.join(' ')}`
    for (let at = 1; at < list.length; at += 1) {
      const [one, two] = [list[at - 1], list[at]]
      if (one.ends > two.time + 0.5 && one.step !== undefined) {
        return `${one.say.join(' ')} until ${one.ends - noon}, then ${two.bell} ${two.say.join(' ')} at ${two.time - noon}`
      }
    }
  }
  return null
})

/** Looks at every hundredth of a second of the four that the answer to a press may wait. */
export const theAnswerToAPressWaitsForQuietBetweenBells = () => many(400, die => {
  const plan = randomPlan(die)
  for (const { now, state, list } of listen(plan, die, often).lists) {
    const news = list.find(cue => cue.step === undefined)
    if (!news) continue
    const length = news.ends - news.wordsAt
    const bells = ahead(telling(plan, state.rungs), state, now).filter(cue => cue.bell)
    const quiet = at => bells.every(bell => at + length <= bell.time || at >= Math.max(bell.ends, bell.time + 400))
    const could = Array.from({ length: 375 }, (_, step) => now + 250 + step * 10).find(quiet)
    if (could && !quiet(news.wordsAt)) return `${news.say} over a bell at ${news.wordsAt - now}, though ${could - now} is quiet`
  }
  return null
})

/** No words go on into the next step, except where the session waits for the person. */
export const nothingIsCutByTheNextStep = () => many(1000, die => {
  const plan = randomPlan(die)
  for (const [index, step] of plan.steps.entries()) {
    if (['check', 'done'].includes(step.kind)) continue
    const late = cuesOf(telling(plan, rungsOf(plan)), index).find(cue => cue.say.length > 0 && cue.ends > step.seconds)
    if (late) return `${late.say.join(' ')} ends ${late.ends - step.seconds} s late in ${step.kind}`
  }
  return null
})

/** Every cue of every step is given once and in order, however the clock ticks. */
export const noCueIsSkippedOrDoubled = () => many(1000, die => {
  const plan = randomPlan(die)
  const { lists, state } = listen(plan, die, never)
  const heard = lists.flatMap(({ list }) => list.map(cue => [cue.bell, cue.say]))
  const wanted = plan.steps.slice(0, state.step + 1)
    .flatMap((_, index) => cuesOf(telling(plan, state.rungs), index)).map(cue => [cue.bell, cue.say])
  return same(heard, wanted) ? null : `${heard.length} cues of ${wanted.length}`
})

/** What lies ahead after a pause is what lay ahead before, as much later as the pause was long. */
export const aPauseMovesEverythingAndLosesNothing = () => many(500, die => {
  const plan = randomPlan(die)
  const { lists } = listen(plan, die, die => ({ kind: die.upTo(20) ? 'resume' : 'pause' }))
  const running = lists.filter(({ state }) => state.phase === 'running')
  for (let at = 1; at < running.length; at += 1) {
    const [before, after] = [running[at - 1], running[at]]
    if (before.state.step !== after.state.step || before.state.endsAt === after.state.endsAt) continue
    const later = after.state.endsAt - before.state.endsAt
    const wanted = before.list.filter(cue => cue.time + later > after.now && cue.bell).map(cue => [cue.time + later, cue.bell])
    const found = after.list.filter(cue => cue.bell).map(cue => [cue.time, cue.bell])
    if (!same(wanted.slice(-found.length), found)) return 'bells moved or went missing'
  }
  return null
})

/** A set-up line cut by a pause is told again from its beginning when there is time for it. */
export const aLineThatWasCutIsToldAgain = () => many(300, die => {
  const item = { ...randomItem(die, 0), sides: 'both' }
  const line = item.rungs[item.rung].setUp[0]
  const plan = { ...randomPlan(die), items: [item] }
  plan.steps = [{ kind: 'announce', seconds: 60, item: 0, tail: 0 }, { kind: 'done', seconds: 0, tail: 0 }]
  const start = apply(plan, begin(plan), { kind: 'start' }, noon).state
  const first = ahead(telling(plan, start.rungs), start, noon, { jumped: true })
  const cue = first.find(cue => cue.say[0] === line)
  if (!cue) return null
  const middle = Math.round((cue.wordsAt + cue.ends) / 2)
  if (middle - noon > longestGap) start.seen = middle - 1
  const paused = apply(plan, start, { kind: 'pause' }, middle).state
  const on = apply(plan, paused, { kind: 'resume' }, middle + 9000).state
  const again = ahead(telling(plan, on.rungs), on, middle + 9000)
  return again[0]?.say[0] === line ? null : `${line} was not told again, but ${again[0]?.say}`
})

/** The order of care rules 3.6 within a hold: name and side, ready, breath, half-way, the last count. */
export const cuesComeInTheOrderOfCare = () => many(300, die => {
  const item = { ...randomItem(die, 0), sides: 'each' }
  const steps = [
    { kind: 'announce', seconds: 30, item: 0, side: 'right', tail: 0 },
    ...['right', 'left'].flatMap(side => [
      ...(side === 'left' ? [{ kind: 'switch-sides', seconds: 8, item: 0, side, tail: 0 }] : []),
      { kind: 'get-ready', seconds: 4, item: 0, side, tail: 0 },
      ...halvedHold(30).map(step => ({ ...step, item: 0, side, set: { number: 1, of: 1 } }))
    ]),
    { kind: 'done', seconds: 0, tail: 0 }
  ]
  const plan = { items: [item], steps, painRules: [], words, voice: {}, pauses: randomPlan(die).pauses }
  const said = allCues(plan, 'full').flatMap(cue => cue.say).join(' | ')
  const order = ['Exercise 0.', 'On the floor.', 'Right side.', 'Lie down.', 'Knees bent.', 'Ready.', 'Three.', 'Two.', 'One.',
    'Knee soft.', 'Let go.', 'Slow breaths.', 'Half-way.', 'Three.', 'Two.', 'One.', 'Relax.', 'Switch sides.',
    'Left side.', 'Ready.', 'Three.', 'Two.', 'One.', 'Knee soft.', 'Let go.', 'Half-way.', 'One.', 'Relax.', 'That is the session.']
  let at = 0
  for (const phrase of order) {
    at = said.indexOf(phrase, at)
    if (at < 0) return `${phrase} is missing or out of order in: ${said}`
    at += phrase.length
  }
  return null
})

/** What stays and what moves is known in the first repetition where that is slow; later ones tell the rest once. */
export const aSlowFirstRepetitionTellsTwoLines = () => many(100, die => {
  const item = randomItem(die, 0)
  for (const rung of item.rungs) rung.cues = ['Thigh still.', 'Open the knee.', 'Wait.']
  const side = die.of(['right', 'left'])
  const steps = moves(5, die.of([8, 10, 17])).map(step => ({ ...step, item: 0, side }))
  const plan = { items: [item], steps, painRules: [], words, voice: {}, pauses: randomPlan(die).pauses }
  const lines = plan.steps.map((_, index) => cuesOf(telling(plan, rungsOf(plan)), index).filter(cue => cue.loose).flatMap(cue => cue.say))
  const told = side === 'left' ? [['Thigh still.', 'Open the knee.'], []] : [['Thigh still.', 'Open the knee.'], ['Wait.']]
  return same(lines.slice(0, 2), told) ? null : `told ${JSON.stringify(lines)}`
})

/** Which side it is has been said before the clock of that side starts. */
export const theSideIsToldBeforeItsClock = () => many(500, die => {
  const plan = randomPlan(die)
  for (const [index, step] of plan.steps.entries()) {
    if (step.kind !== 'switch-sides') continue
    const told = cuesOf(telling(plan, rungsOf(plan)), index).find(cue => cue.say.includes(words.sides[step.side]))
    const fits = secondsOf(plan, 'recorded')(words.sides[step.side]) + 0.65 <= step.seconds
    if (fits && !(told && told.ends <= step.seconds)) return `the ${step.side} side is not told in ${step.seconds} s`
  }
  return null
})

/** Bells come at every level of talk, at the same moments; less talk never says more. */
export const bellsRingAtEveryLevelOfTalk = () => many(500, die => {
  const plan = randomPlan(die)
  const bells = talk => allCues(plan, talk).filter(cue => cue.bell).map(cue => [cue.at, cue.bell])
  const said = talk => allCues(plan, talk).flatMap(cue => cue.say).length
  if (!same(bells('full'), bells('bell')) || !same(bells('full'), bells('short'))) return 'the bells differ'
  if (said('bell') !== 0) return 'bells only, and yet it spoke'
  return said('short') <= said('full') ? null : 'short says more than full'
})

/** Kind words come after every second exercise at most, and none comes twice. */
export const praiseIsSparseAndNeverRepeated = () => many(500, die => {
  const plan = randomPlan(die)
  const praised = allCues(plan, 'full').flatMap(cue => cue.say).filter(phrase => words.praise.includes(phrase))
  if (new Set(praised).size !== praised.length) return 'the same kind word twice'
  return praised.length <= plan.items.length / 2 ? null : `${praised.length} kind words in ${plan.items.length} exercises`
})

/** The voice calls the breath at the moments at which the figure turns it. */
export const theBreathIsCalledAsTheFigureBreathes = () => many(300, die => {
  const plan = randomPlan(die)
  for (const [index, step] of plan.steps.entries()) {
    const before = step.kind === 'half-way' ? plan.steps[index - 1].seconds : 0
    for (const cue of cuesOf(telling(plan, rungsOf(plan)), index)) {
      const full = breathAt(before + cue.words)
      if (cue.say[0] === words.breatheIn && full !== 0) return `breathe in at ${full} full`
      if (cue.say[0] === words.breatheOut && full !== 1) return `breathe out at ${full} full`
    }
  }
  return breathAt(inward) === 1 && breathAt(breathSeconds) === 0 ? null : 'the turns are elsewhere'
})

/** The page has no words of its own. */
export const everyWordComesFromThePlan = () => many(500, die => {
  const plan = randomPlan(die)
  const known = new Set(phrasesOf(plan))
  const strange = allCues(plan, die.of(['full', 'short']), die.of(['recorded', 'device'])).flatMap(cue => cue.say).find(phrase => !known.has(phrase))
  return strange ?? null
})

/** A plan from before there was a voice is led by bells alone, and breaks nothing. */
export const aPlanWithoutRecordingsIsSpokenByTheDevice = () => many(100, die => {
  const plan = { ...randomPlan(die), voice: {} }
  const list = plannedPhrases(plan, secondsOf(plan, 'recorded'))
  return list.length > 0 && list.every(phrase => secondsOf(plan, 'recorded')(phrase) === guessedSeconds(phrase)) ? null : 'nothing to say'
})

/** For real sessions: what is wrong with what they say. Nothing of the set-up may be left out. */
export function wrongWith(plan) {
  const wrong = []
  for (const talk of ['full', 'short', 'bell']) {
    for (const rung of [0, 1, 2, 3, 4]) {
      const rungs = plan.items.map(item => Math.min(rung, item.rungs.length - 1))
      for (const [index, step] of plan.steps.entries()) {
        const cues = cuesOf({ plan, rungs, talk, seconds: secondsOf(plan, 'recorded') }, index)
        const strange = cues.flatMap(cue => cue.say).find(phrase => !plan.voice[phrase])
        if (strange) wrong.push(`${talk}: no recording of ${strange}`)
        const open = ['check', 'done'].includes(step.kind)
        if (!open && cues.some(cue => cue.ends > step.seconds + 1e-9)) wrong.push(`${talk}: step ${index} is talked over`)
      }
    }
  }
  for (const [index, step] of plan.steps.entries()) {
    if (step.kind !== 'announce') continue
    const item = plan.items[step.item]
    const said = cuesOf(telling(plan, rungsOf(plan)), index).flatMap(cue => cue.say)
    const missing = [`${item.name}.`, ...item.rungs[item.rung].setUp].filter(line => !said.includes(line))
    if (missing.length) wrong.push(`${item.exercise}: no time for ${missing}`)
  }
  return wrong
}
