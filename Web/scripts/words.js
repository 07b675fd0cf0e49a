/** The sentences on the player's screen; what it says comes with the plan. Pure. */
import { itemAhead } from './steps.js'

export const sideWords = { right: 'Right side', left: 'Left side' }

/** "1:05" from a minute up, else "42". */
export function clockText(seconds) {
  if (seconds < 60) return String(seconds)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The clock as a screen reader should say it. */
export function spokenClock(seconds) {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  const parts = []
  if (minutes) parts.push(`${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`)
  if (rest || !minutes) parts.push(`${rest} seconds`)
  return parts.join(' ') + ' left'
}

/** What the person does in this step, in a word or two, above the clock. */
export function countText(step) {
  const parts = []
  if (step.rep && step.rep.of > 1) parts.push(`${step.rep.number} of ${step.rep.of}`)
  if (step.set && step.set.of > 1) parts.push(`set ${step.set.number} of ${step.set.of}`)
  return parts.join(', ')
}

const doing = {
  announce: 'Get into place', 'get-ready': 'Ready', hold: 'Hold', move: 'Move', 'half-way': 'Hold',
  'switch-sides': 'Switch sides', rest: 'Rest', check: 'A question', done: 'Done'
}

/** What takes minutes is no hold any more, but a walk or a rest. */
export function doingText(step) {
  const long = ['hold', 'half-way'].includes(step.kind) && step.seconds + (step.tail ?? 0) >= 90
  return long ? 'Keep going' : doing[step.kind]
}

/** What comes after the present exercise or effort, at a glance. */
export function nextText(plan, index) {
  const here = plan.steps[index]
  for (let at = index + 1; at < plan.steps.length; at += 1) {
    const step = plan.steps[at]
    if (step.kind === 'done') return 'Next: the end'
    if (step.item != null && step.item !== here.item) return `Next: ${plan.items[step.item].name}`
    if (step.side && here.side && step.side !== here.side) return `Next: ${step.side} side`
    if (step.kind === 'rest' && here.kind !== 'rest') return 'Next: rest'
  }
  return 'Next: the end'
}

/** The one line to read now: set-up while getting into place, then one coaching cue after another. */
export function cueText(plan, state, share) {
  const step = plan.steps[state.step]
  const index = itemAhead(plan, state.step)
  if (index === null) return ''
  const item = plan.items[index]
  const rung = item.rungs[state.rungs[index]]
  const lines = { announce: rung.setUp, 'get-ready': rung.setUp.slice(-1), 'switch-sides': ['Change to the other side. Take your time.'], rest: ['Let it go soft. Breathe.'] }[step.kind]
    ?? [...rung.cues, item.breathing].filter(Boolean)
  return lines[Math.min(lines.length - 1, Math.floor(share * lines.length))] ?? ''
}

/** What the page has to tell just now: spoken notices come from the plan, the others are only read. */
export const noticeText = (plan, notice) => plan.words?.notices[notice] ?? readNotices[notice] ?? ''

const readNotices = {
  away: 'Lithe could not guide you for a moment, so it waited for you here.',
  left: 'Your place was kept. Nothing is lost.'
}
