/**
 * The figure slot of the player. Moves with the Swift figure where that runs (`figure-canvas.js`),
 * else shows the server's still of the same rung and side. For people who ask for less motion it steps
 * from still to still.
 */
import { breathAt } from './breath.js'
import { makeFigureCanvas } from './figure-canvas.js'
import { pictureSeconds } from './pace.js'
import { stillElement } from './stills.js'

const calm = matchMedia('(prefers-reduced-motion: reduce)')

/** `stills` is the folder of the server's pictures, `person` whose. */
export function makePicture(slot, { stills, person }) {
  const demonstrations = new WeakMap()
  let figure = null
  let last = null
  let shown = null

  const loaded = makeFigureCanvas({ person, onFail: useStills })
    .then(made => {
      figure = made
      slot.replaceChildren(figure.canvas)
      if (last) show(last)
    })
    .catch(useStills)

  function useStills() {
    figure = null
    shown = null
    slot.replaceChildren()
    if (last) show(last)
  }

  /** `view` is `{item, rung, side, seconds, repetition, tempo, held, breathes}`; the same picture again costs nothing. */
  function show(view) {
    last = view
    if (figure) return figure.show(sceneOf(view))
    const key = [view.item.exercise, view.rung.id, view.side].join(' ')
    if (key === shown) return
    shown = key
    slot.replaceChildren(stillElement(stills, view.item.exercise, view.rung.id, view.side, person))
  }

  function sceneOf(view) {
    const still = calm.matches
    const breathes = !still && view.breathes
    return {
      of: view.item.exercise, demonstration: demonstrationOf(view),
      seconds: pictureSeconds(view.rung.motion, view, still),
      breath: breathes ? breathAt(view.seconds) : 0
    }
  }

  /** The same value for the same rung and side, so that it is sent to the worker once. */
  function demonstrationOf({ item, rung, side }) {
    const known = demonstrations.get(rung) ?? {}
    const { motion, back, settled, contacts, props } = rung
    known[side] ??= { key: `${item.exercise} ${rung.id} ${side}`, motion, back, settled, contacts, props, side, targets: item.targets }
    demonstrations.set(rung, known)
    return known[side]
  }

  return { show, loaded, moves: () => figure !== null }
}
