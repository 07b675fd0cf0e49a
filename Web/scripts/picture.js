/**
 * The figure slot. Draws with the Swift figure when it is there (`figure.js`, WebAssembly), else shows
 * the server's still of the same rung and side. For people who ask for less motion it steps from
 * still to still.
 */
import { stillURL } from './offline.js'

const calm = matchMedia('(prefers-reduced-motion: reduce)')

export function makePicture(slot, figures) {
  let figure = null
  let shown = null

  const loaded = import('./figure.js')
    .then(module => module.loadFigure())
    .then(drawer => {
      figure = drawer
      shown = null
    })
    .catch(() => { figure = null })

  /** `view` is `{item, rung, side, seconds, repetition, held}`; asking for the same picture again costs nothing. */
  function show(view) {
    const seconds = pictureSeconds(view.rung.motion, view)
    const key = [view.item.exercise, view.rung.id, view.side, figure && seconds.toFixed(2)].join(' ')
    if (key === shown) return
    shown = key
    if (figure) draw(view, seconds)
    else slot.replaceChildren(still(view))
  }

  function draw({ item, rung, side }, seconds) {
    const { motion, contacts, props } = rung
    try {
      slot.innerHTML = figure.draw({ motion, contacts, props, side, seconds, targets: item.targets })
    } catch {
      figure = null
      shown = null
    }
  }

  function still({ item, rung, side }) {
    const image = new Image()
    image.alt = ''
    image.src = stillURL(figures, item.exercise, rung.id, side)
    return image
  }

  return { show, loaded }
}

/**
 * Where in the movement to draw: one repetition takes as long as its step, whatever the file's pace;
 * a hold goes there and stays; walking goes on and on.
 */
export function pictureSeconds(motion, { seconds, repetition, held }, still = calm.matches) {
  const way = motion.reduce((sum, frame) => sum + frame.seconds, 0)
  if (way === 0) return 0
  if (held) return still ? way : Math.min(seconds, way)
  const paced = repetition ? seconds * (2 * way / repetition) : seconds
  return still ? lastStill(motion, way, paced) : paced
}

/** The moment of the keyframe last reached, going there and back. */
function lastStill(motion, way, seconds) {
  const within = seconds % (2 * way)
  const there = motion.map((_, index) => motion.slice(0, index + 1).reduce((sum, frame) => sum + frame.seconds, 0))
  const moments = [...there, ...there.map(moment => 2 * way - moment)].filter(moment => moment <= within)
  return Math.max(...moments)
}
