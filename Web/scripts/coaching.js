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

/** One line a repetition, on the first side and in order; the other side is reminded of the first two. */
function one(lines, { plan, index, step }) {
  const nth = repetitionsBefore(plan, index)
  const most = step.side === 'left' ? 2 : lines.length
  return nth < most ? [line(lines[nth], 0)] : []
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

/**
 * A stretch: how to get into it and the breath in the first half, the rest in the second half. Later
 * sets and the other side are told less, so that there is quiet.
 */
function inHold(cues, breathing, { step }) {
  const set = step.set?.number ?? 1
  const again = step.side === 'left'
  const second = step.kind === 'half-way'
  const chosen = set === 1 && !again
    ? second ? cues.slice(2, 3) : [...cues.slice(0, 2), breathing]
    : set === 2 && !again
      ? second ? cues.slice(3, 4) : [breathing]
      : second ? [] : cues.slice(set - 1, set)
  return chosen.filter(Boolean).map(text => line(text, 0))
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
