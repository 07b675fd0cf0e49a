/** Random plans and people for the laws. */

/** Small seeded generator (mulberry32), so a failure can be repeated. */
export function dice(seed) {
  let word = seed >>> 0
  const roll = () => {
    word = (word + 0x6d2b79f5) >>> 0
    let t = Math.imul(word ^ (word >>> 15), 1 | word)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { upTo: most => Math.floor(roll() * (most + 1)), of: list => list[Math.floor(roll() * list.length)] }
}

export const noon = 1_800_000_000_000

export function randomPlan(die) {
  const items = Array.from({ length: 1 + die.upTo(3) }, (_, index) => randomItem(die, index))
  const steps = items.flatMap((item, index) => [
    ...itemSteps(die, item, index), ...(die.upTo(3) === 0 ? [{ kind: 'check', seconds: 0, tail: 0 }] : [])
  ])
  const all = [...steps, { kind: 'check', seconds: 0, tail: 0 }, { kind: 'done', seconds: 0, tail: 0 }]
  const painRules = [
    { from: 0, action: 'go-on', say: 'Go on.' }, { from: 4, action: 'easier', say: 'Easier.' },
    { from: 6, action: 'stop', say: 'Stop.' }
  ]
  const plan = { session: `session ${die.upTo(999)}`, name: 'Plan', items, steps: all, painRules, notes: [], seconds: total(all) }
  return { ...plan, words, pauses, voice: voiceOf(die, plan) }
}

export const total = steps => steps.reduce((sum, step) => sum + step.seconds, 0)

export function randomItem(die, index) {
  const rungs = Array.from({ length: 1 + die.upTo(3) }, (_, rung) => ({
    id: `rung-${rung}`, name: `Rung ${rung}`, position: 'floor', props: [], setUp: ['Lie down.', 'Knees bent.'],
    cues: ['Knee soft.', 'Let go.'], contacts: [], motion: [{ seconds: 0, angles: {} }]
  }))
  return {
    exercise: `exercise-${index}`, name: `Exercise ${index}`, sides: die.of(['both', 'each']), targets: [],
    breathing: 'Slow breaths.', kind: die.of(['stretch', 'strength', 'breathing']), rungs, rung: die.upTo(rungs.length - 1), reason: null
  }
}

function itemSteps(die, item, index) {
  const effort = die.of([holdOf(die.of([5, 8, 10])), halvedHold(die.of([20, 30, 31])), moves(2 + die.upTo(4), 5)])
  const sides = item.sides === 'each' ? ['right', 'left'] : [null]
  const steps = [{ kind: 'announce', seconds: 8 + die.upTo(12), tail: 0, side: sides[0] }]
  sides.forEach((side, nth) => {
    if (nth > 0) steps.push({ kind: 'switch-sides', seconds: 8, tail: 0, side })
    steps.push({ kind: 'get-ready', seconds: 3, tail: 0, side }, ...effort.map(step => ({ ...step, side })))
  })
  if (die.upTo(1)) steps.push({ kind: 'rest', seconds: die.upTo(20), tail: 0 })
  return steps.map(step => ({ ...step, item: index }))
}

/** As Swift sends them, in fewer numbers. */
export const words = {
  numbers: ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.', 'Seven.', 'Eight.', 'Nine.', 'Ten.'],
  sides: { right: 'Right side.', left: 'Left side.' }, positions: { floor: 'On the floor.' },
  ready: 'Ready.', halfWay: 'Half-way.', relax: 'Relax.', rest: 'Rest.', next: 'Next.', switchSides: 'Switch sides.',
  breatheIn: 'Breathe in.', breatheOut: 'Breathe out.', ask: 'How does it feel?', goOn: 'Go on.',
  end: 'That is the session.', comeUp: 'Come up slowly.', praise: ['Nicely done.', 'Good, steady work.', 'Calm and easy.'],
  notices: { easiest: 'Easiest.', hardest: 'Hardest.', easier: 'Easier version.', harder: 'Harder version.' }
}

export const pauses = { phrase: 0.25, sentence: 0.6, bell: 0.6, last: 0.8 }

/** Everything the plan may say. */
export const phrasesOf = plan => [
  ...[plan.words].flatMap(leaves), ...plan.items.flatMap(item => [
    `${item.name}.`, item.breathing, ...item.rungs.flatMap(rung => [...rung.setUp, ...rung.cues])
  ]), ...plan.painRules.map(rule => rule.say)
]

const leaves = value => (typeof value === 'string' ? [value] : Object.values(value).flatMap(leaves))

/** Recordings of any length; numbers and the words before a clock are short, as the maker sees to. */
function voiceOf(die, plan) {
  const short = [...words.numbers, words.ready]
  const length = phrase => (short.includes(phrase) ? 0.3 + die.upTo(40) / 100 : 0.3 + die.upTo(die.of([9, 60])) / 10)
  return Object.fromEntries(phrasesOf({ ...plan, words }).map(phrase => [phrase, { file: 'a.m4a', seconds: length(phrase) }]))
}

const holdOf = seconds => [{ kind: 'hold', seconds, tail: 0 }]
export const halvedHold = seconds => [
  { kind: 'hold', seconds: seconds / 2, tail: seconds / 2 }, { kind: 'half-way', seconds: seconds / 2, tail: 0 }
]
export const moves = (count, seconds) => Array.from({ length: count }, (_, index) =>
  ({ kind: 'move', seconds, tail: 0, rep: { number: index + 1, of: count } }))

/** Runs many cases; a case throws nothing and returns the sentence that says what went wrong. */
export function many(count, check) {
  const broken = []
  for (let seed = 1; seed <= count && broken.length < 3; seed += 1) {
    const wrong = check(dice(seed))
    if (wrong) broken.push(`seed ${seed}: ${wrong}`)
  }
  return broken
}
