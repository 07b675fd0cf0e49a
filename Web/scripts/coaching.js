/**
 * What is told while somebody moves or holds: which coaching lines belong to which part of the dose,
 * and when the breath is called. Pure; only at full talk, and most of it once.
 */
import { breathSeconds, inward } from './breath.js'
import { effortSoFar } from './steps.js'

/** Lines with the earliest moment for each; the fit leaves out what there is no time for. */
export function coaching(about) {
  if (!about.full || !about.rung) return []
  const { item, rung, step } = about
  const all = [...rung.cues, item.breathing].filter(Boolean)
  if (isLong(step)) return spread(all, about)
  if ((step.rep?.of ?? 1) > 1) return one(all, about)
  return inHold(rung.cues, item.breathing, about)
}

/** Minutes of walking, carrying or breathing: a single long effort outside any set. */
const isLong = step => !step.set && step.seconds + (step.tail ?? 0) >= 60

/** A repetition this long (s) has room for two lines. */
const slow = 8

/**
 * One line a repetition, on the first side and in order; the other side is reminded of the first two.
 * A slow first repetition tells two: what stays and what moves.
 */
function one(lines, { plan, index, step }) {
  const nth = repetitionsBefore(plan, index)
  const most = step.side === 'left' ? 2 : lines.length
  const more = step.seconds >= slow ? 1 : 0
  const mine = nth === 0 ? lines.slice(0, 1 + more) : lines.slice(0, most).slice(nth + more, nth + more + 1)
  return mine.map(text => ({ ...line(text, 0), inOrder: true }))
}

function repetitionsBefore(plan, index) {
  const { item, side } = plan.steps[index]
  let count = 0
  for (let at = index - 1; at >= 0 && plan.steps[at].item === item; at -= 1) {
    const step = plan.steps[at]
    if (step.side === side && ['hold', 'move'].includes(step.kind)) count += 1
  }
  return count
}

/** A stretch: what is told in its first and in its second half. */
function inHold(cues, breathing, { step }) {
  const told = halves(cues, breathing, step.set?.number ?? 1, step.side === 'left')
  return told[step.kind === 'half-way' ? 1 : 0].filter(Boolean).map(text => line(text, 0))
}

/** On both sides how to get into it; else later sets and the other side are told less, so that there is quiet. */
function halves(cues, breathing, set, again) {
  const [one, two, three, four] = cues
  if (set === 1) return again ? [[one, two], []] : [[one, two, breathing], [three]]
  if (set === 2 && !again) return [[breathing], [four]]
  return [[cues[again ? set : set - 1]], []]
}

/** All lines over the minutes there are: half of them before half-way. */
function spread(lines, { step, seconds }) {
  const half = Math.ceil(lines.length / 2)
  const mine = step.kind === 'half-way' ? lines.slice(half) : (step.tail ?? 0) > 0 ? lines.slice(0, half) : lines
  const every = Math.min(45, seconds / (mine.length + 1))
  return mine.map((text, index) => line(text, 2 + index * every))
}

const line = (text, from) => ({ say: [text], from, inOrder: false })

/**
 * "Breathe in" and "breathe out" at the turns of the breath that the figure follows. Twice in a hold;
 * where breathing is the exercise for the first minute, then once a minute.
 */
export function prompts(about) {
  const { plan, index, step, item, words, seconds, full } = about
  const breathes = item?.kind === 'breathing'
  if (!full || (isLong(step) && !breathes) || step.seconds + (step.tail ?? 0) < breathSeconds) return []
  const before = effortSoFar(plan, index)
  const found = []
  for (let turn = Math.ceil(before / breathSeconds) * breathSeconds; turn < before + seconds; turn += breathSeconds) {
    if (turn === 0 || (breathes && turn >= 60 && turn % 60 !== 0)) continue
    found.push({ at: turn - before, turns: [[0, words.breatheIn], [inward, words.breatheOut]] })
  }
  return found
}
