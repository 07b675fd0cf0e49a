/** What the numbers of the figure say in words. Pure. */

const degrees = radians => Math.round(radians * 180 / Math.PI)
const rounded = (value, step) => Math.round(value / step) * step
const number = value => value.toLocaleString('en-GB')

/** The middle, then how far off it may be; nothing where that rounds to the same. */
function between({ low, value, high }, tell) {
  const [from, at, to] = [low, value, high].map(tell)
  return { value: at, band: from === to ? '' : `could be ${from} to ${to}` }
}

const bend = span => between(span, radians => `${degrees(Math.max(0, radians))}°`)

export function pelvis(span) {
  const back = span.value < 0
  const { value, band } = between(back ? { low: -span.high, value: -span.value, high: -span.low } : span, radians => `${degrees(radians)}°`)
  return { value: `${back ? 'leans back' : 'tips forward'} ${value}`, band }
}

export const hip = span => bend(span)
export const lumbar = hip
export const thorax = hip

export function press(times, newtons) {
  const { value, band } = between(newtons, force => `${number(rounded(force, 50))}\u00a0N`)
  if (times.value === 1) return { value: `${value}, the measure for the others`, band }
  const compared = between(times, share => share.toFixed(1))
  return { value: `about ${compared.value} times standing`, band: `${compared.band}; by itself ${value}, ${band}` }
}

export function shear({ low, value, high }) {
  const { value: told } = between({ low: Math.abs(low), value: Math.abs(value), high: Math.abs(high) }, force => `${number(rounded(force, 50))}\u00a0N`)
  return { value: `${told} ${value < 0 ? 'backward' : 'forward'}`, band: 'even its direction is not sure' }
}

/** How far one head is drawn beyond where it begins to pull, in parts of its fibres’ length. */
export function strain({ low, value, high }) {
  const share = part => Math.round(part * 100)
  if (high <= 0) return { value: 'slack', band: '' }
  if (value <= 0) return { value: 'slack', band: `may be drawn out by up to ${share(high)}\u00a0%` }
  return { value: `drawn out ${share(value)}\u00a0%`, band: low <= 0 ? `could be slack, or up to ${share(high)}\u00a0%` : `could be ${share(low)} to ${share(high)}\u00a0%` }
}

/** For the slider. */
export function legWords(angle) {
  const kind = [[55, 'stiff'], [65, 'a little stiff'], [80, 'as with most people'], [90, 'supple']].find(([below]) => angle < below)
  return `${angle} degrees, ${kind ? kind[1] : 'very supple'}`
}

/** One sentence for those who listen. */
export function summary(angle, name, answer) {
  const most = [answer.outer, answer.deep, answer.near].reduce((a, b) => (a.value > b.value ? a : b))
  const arrives = answer.reached ? '' : ' The hands do not get there.'
  return `${name}, leg to ${angle} degrees. Pelvis ${pelvis(answer.pelvis).value}, hips bend ${hip(answer.hip).value}, lower back ${lumbar(answer.lumbar).value}. Hamstrings ${strain(most).value}.${arrives}`
}
