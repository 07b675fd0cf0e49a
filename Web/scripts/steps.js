/** Finding one's way in a plan's flat list of steps. Pure; indices in, indices out. */

const work = ['hold', 'move', 'half-way']

export const isEffort = step => work.includes(step.kind)

/** The item a step belongs to or, between items, the one to come; null after the last. */
export function itemAhead(plan, index) {
  for (let at = index; at < plan.steps.length; at += 1) {
    if (plan.steps[at].item != null) return plan.steps[at].item
  }
  return null
}

/** The item the person is doing or, while resting, the one just done; the first before any. */
export function itemBehind(plan, index) {
  for (let at = index; at >= 0; at -= 1) {
    const { kind, item } = plan.steps[at]
    if (item != null && kind !== 'rest') return item
  }
  return itemAhead(plan, index)
}

/** The first step from here on that is not of an item. */
export function afterItem(plan, index, item) {
  let at = index
  while (at < plan.steps.length && plan.steps[at].item === item) at += 1
  return at
}

/** Whether the exercises are over here: at "done", or at the questions just before it. */
export function isEnd(plan, index) {
  const step = plan.steps[index]
  if (!step || step.kind === 'done') return true
  return step.kind === 'check' && isEnd(plan, index + 1)
}

/** The step where the present effort (one hold with both its halves) began. */
export function effortStart(plan, index) {
  let at = index
  while (at > 0 && plan.steps[at].kind === 'half-way') at -= 1
  return at
}

/** A place worth going back to: where something is told or an effort begins. */
function isLanding(plan, index) {
  const step = plan.steps[index]
  if (['announce', 'get-ready', 'switch-sides', 'check'].includes(step.kind)) return true
  if (!['hold', 'move'].includes(step.kind)) return index === 0
  const before = plan.steps[index - 1]
  return !before || !['get-ready', 'move', 'hold', 'half-way'].includes(before.kind)
}

/** The latest landing that began more than three seconds ago; the first step when there is none. */
export function lastLanding(plan, index, elapsed) {
  let since = elapsed
  for (let at = index; at > 0; at -= 1) {
    if (isLanding(plan, at) && since > 3) return at
    since += plan.steps[at - 1].seconds
  }
  return 0
}

/** Seconds of the present effort before this step: the first half, at half-way. */
export function effortSoFar(plan, index) {
  return plan.steps.slice(effortStart(plan, index), index).reduce((sum, step) => sum + step.seconds, 0)
}

/** How many exercises are over when this step begins; 0 unless it is the first step after one. */
export function finished(plan, index) {
  const before = plan.steps[index - 1]
  const here = plan.steps[index]
  return before?.item != null && isEffort(before) && before.item !== here.item ? before.item + 1 : 0
}
