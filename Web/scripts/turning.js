/**
 * Turning the view: a drag sideways, or arrow keys while the figure has the focus; Home or a double
 * tap looks from where it began. A finger's way up and down still scrolls the page.
 */
const keyStep = Math.PI / 12
const riseLimit = Math.PI / 4
const tapTime = 350
const tapWay = 12

export const straight = { turn: 0, rise: 0 }

/** The view after a drag by so many pixels over a picture `width` wide: across it is half a turn. */
export function dragged({ turn, rise }, across, up, width) {
  const share = Math.PI / Math.max(width, 1)
  return { turn: around(turn - across * share), rise: within(rise + up * share) }
}

/** The view after a key, or null for a key that turns nothing. */
export function keyed({ turn, rise }, key) {
  switch (key) {
    case 'ArrowLeft': return { turn: around(turn + keyStep), rise }
    case 'ArrowRight': return { turn: around(turn - keyStep), rise }
    case 'ArrowUp': return { turn, rise: within(rise + keyStep) }
    case 'ArrowDown': return { turn, rise: within(rise - keyStep) }
    case 'Home': return straight
    default: return null
  }
}

const around = angle => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))
const within = angle => Math.min(Math.max(angle, -riseLimit), riseLimit)

/** Whole degrees, to the right of where it began positive; -180 and 180 are the same view. */
export const degrees = ({ turn }) => Math.round(-turn * 180 / Math.PI) || 0

/** For a screen reader. */
export function viewWords(view) {
  const angle = degrees(view)
  if (angle === 0) return 'as it began'
  return `${Math.abs(angle)} degrees to the ${angle > 0 ? 'right' : 'left'}`
}

/** Listens on `element`; `read` gives the view, `change` takes the new one. */
export function listenToTurning(element, read, change) {
  let from = null
  let tappedAt = -Infinity

  element.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const view = keyed(read(), event.key)
    if (!view) return
    // The same arrows skip and go back elsewhere in a session.
    event.preventDefault()
    event.stopPropagation()
    change(view)
  })
  element.addEventListener('pointerdown', event => {
    if (!event.isPrimary || event.button !== 0) return
    from = { x: event.clientX, y: event.clientY, view: read() }
    element.setPointerCapture(event.pointerId)
  })
  element.addEventListener('pointermove', event => {
    if (!from || !event.isPrimary) return
    // A finger's way up and down belongs to the page.
    const up = event.pointerType === 'touch' ? 0 : event.clientY - from.y
    change(dragged(from.view, event.clientX - from.x, up, element.clientWidth))
  })
  element.addEventListener('pointerup', event => {
    if (!from || !event.isPrimary) return
    const still = Math.hypot(event.clientX - from.x, event.clientY - from.y) < tapWay
    if (still && event.timeStamp - tappedAt < tapTime) change(straight)
    tappedAt = still ? event.timeStamp : -Infinity
    from = null
  })
  element.addEventListener('pointercancel', () => { from = null })
}

/** Arrow keys change one value, the angle: to a screen reader it is a slider. */
export function makeTurnable(canvas) {
  const attributes = {
    class: 'moving-figure', tabindex: 0, role: 'slider', 'aria-valuemin': -180, 'aria-valuemax': 180,
    'aria-label': 'The drawn person. Arrow keys turn the view, Home sets it back.'
  }
  for (const [name, value] of Object.entries(attributes)) canvas.setAttribute(name, value)
}

export function tellView(canvas, view) {
  canvas.setAttribute('aria-valuenow', degrees(view))
  canvas.setAttribute('aria-valuetext', viewWords(view))
}
