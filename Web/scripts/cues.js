/**
 * What is heard and felt in one step, and when: pure. A cue is `{at, bell, say, words, ends, loose}`:
 * `at` seconds into its step (or the bell's moment), `bell` the sound and vibration that always come,
 * `say` whole phrases, `words` when they begin and `ends` when they are over. No two overlap, and a cue
 * that would not be over before the next is left out. Order: name, position, side, set-up, "ready,
 * three, two, one", breath, half-way, "three, two, one", "relax", "switch", next (care rules 3.6).
 *
 * A `telling` is `{plan, rungs, talk, seconds}`: the rung of every item, how much is said (full, short
 * or bell) and how long a phrase takes. All words come from the plan; the page has none of its own.
 */
import { coaching, prompts } from './coaching.js'
import { fit, withLines, withPrompts } from './fit.js'
import { finished, isEffort, isEnd, itemAhead } from './steps.js'

/** Every cue of one step in order of time; set-up lines are told from `from` seconds on. */
export function cuesOf(telling, index, from = 0) {
  const about = context(telling, index)
  if (!about.open && about.seconds === 0) return []
  const { firm, lines = [], breaths = [] } = scripts[about.step.kind](about, from)
  const { pauses } = telling.plan
  const room = { ...pauses, length: say => lengthOf(say, telling), end: about.open ? Infinity : about.step.seconds }
  const cues = withPrompts(withLines(fit(firm, room), lines, room), breaths, room)
  return cues.filter(cue => cue.bell || cue.say.length > 0).sort((a, b) => a.at - b.at)
}

export const lengthOf = (say, { plan, seconds }) =>
  say.reduce((sum, phrase) => sum + seconds(phrase), Math.max(0, say.length - 1) * plan.pauses.phrase)

function context({ plan, rungs, talk }, index) {
  const step = plan.steps[index]
  const before = plan.steps[index - 1]
  const itemIndex = itemAhead(plan, index)
  const item = itemIndex === null ? null : plan.items[itemIndex]
  const past = plan.items[itemIndex - 1]
  return {
    plan, step, before, index, item, words: plan.words, seconds: step.seconds, next: plan.steps[index + 1],
    rung: item && item.rungs[rungs[itemIndex]],
    moved: !past || !item || past.rungs[rungs[itemIndex - 1]].position !== item.rungs[rungs[itemIndex]].position,
    full: talk === 'full', says: talk !== 'bell', ends: isEnd(plan, index),
    // A step that waits for the person leaves all the time there is.
    open: ['check', 'done'].includes(step.kind),
    relaxes: before !== undefined && isEffort(before) && (before.tail ?? 0) === 0
  }
}

const scripts = {
  announce,
  'get-ready': getReady,
  hold,
  'half-way': halfWay,
  move,
  'switch-sides': switchSides,
  rest,
  check: about => ({ firm: [about.ends ? theEnd(about) : question(about)] }),
  done: about => ({ firm: [theEnd(about)] })
}

/** The first of these that fits is said; none at "bell". */
const firm = (about, at, bell, ...options) =>
  ({ at, bell, options: about.says ? options.map(option => option.filter(Boolean)).filter(option => option.length) : [] })

const nameOf = item => item && `${item.name}.`

const sideOf = ({ words, step, next }) => words.sides[step.side ?? next?.side]

function announce(about, from) {
  const { words, item, rung, full, moved } = about
  const relax = about.relaxes && words.relax
  const name = [nameOf(item), full && moved && rung && words.positions[rung.position], sideOf(about)]
  const opening = firm(about, 0, 'announce', [relax, full && praise(about), ...name], [relax, ...name], name)
  const lines = full ? (rung?.setUp ?? []).map(say => ({ say: [say], from, inOrder: true })) : []
  return { firm: [opening], lines }
}

/** "Ready" has a second of its own; where there are only three they are counted. */
function getReady(about) {
  const ready = about.seconds >= 3.8 ? [firm(about, 0, 'ready', about.full ? [about.words.ready] : [])] : []
  return { firm: [...ready, ...countdown(about)] }
}

function hold(about) {
  return { firm: [beginning(about), ...ending(about)], lines: coaching(about), breaths: prompts(about) }
}

function halfWay(about) {
  const half = firm(about, 0, 'half', [about.words.halfWay])
  return { firm: [half, ...ending(about)], lines: coaching(about), breaths: prompts(about) }
}

function move(about) {
  return { firm: [beginning(about)], lines: coaching(about) }
}

/** The stroke that starts the clock, and the number where there are several. */
function beginning(about) {
  const { rep, kind } = about.step
  const number = rep && (kind === 'move' || rep.of > 1) ? about.words.numbers[rep.number - 1] : undefined
  return firm(about, 0, kind === 'move' && rep?.number > 1 ? 'tick' : 'start', number ? [number] : [])
}

const ending = about => (about.seconds >= 8 && (about.step.tail ?? 0) === 0 ? countdown(about) : [])

const countdown = about => [3, 2, 1].filter(left => left <= about.seconds)
  .map(left => firm(about, about.seconds - left, 'tick', [about.words.numbers[left - 1]]))

function switchSides(about) {
  const { words } = about
  const side = sideOf(about)
  return { firm: [firm(about, 0, 'switch', [words.relax, words.switchSides, side], [words.switchSides, side], [side])] }
}

/** A short let-go between repetitions only says so; a real rest tells what comes. */
function rest(about) {
  const { words, item, step, before, seconds, full } = about
  const relax = about.relaxes && words.relax
  const long = seconds >= 6 && words.rest
  const news = full && item && step.item !== before?.item && seconds >= 6
  const next = news ? [words.next, nameOf(item)] : []
  return { firm: [firm(about, 0, 'end', [relax, news && praise(about), long, ...next], [relax, long, ...next], [relax, long], [relax])] }
}

const question = about =>
  firm(about, 0, 'ask', about.full ? [about.words.ask, about.words.goOn] : [about.words.ask])

const theEnd = about => firm(about, 0, 'done',
  about.full ? [about.words.relax, about.words.end, about.words.comeUp] : [about.words.end])

/** A kind word after every second exercise, another each time; then no more. */
function praise({ plan, index, words }) {
  const done = finished(plan, index)
  const nth = done / 2 - 1
  if (done === 0 || done % 2 !== 0 || nth >= words.praise.length) return undefined
  return words.praise[(seedOf(plan) + nth) % words.praise.length]
}

/** The same session says the same, another day begins elsewhere. */
const seedOf = plan => [...(plan.session ?? '')].reduce((sum, letter) => sum + letter.codePointAt(0), 0)
