/**
 * Draws the figure away from the page, so that a slow picture never holds up a tap. Owns the
 * WebAssembly. Takes `{person}` first and answers `{ready}`; then `{scene}`, and for each
 * `{look}` answers `{width, height, pixels, milliseconds}`. Anything wrong is `{trouble}`.
 */
import { loadFigure } from './figure.js'

let figure = null
let scene = null

self.addEventListener('message', async ({ data }) => {
  try {
    if ('person' in data) await open(data.person)
    if (data.scene) scene = data.scene
    if (data.look) draw(data.look)
  } catch (error) {
    self.postMessage({ trouble: String(error) })
  }
})

async function open(person) {
  figure = await loadFigure({ person })
  self.postMessage({ ready: true })
}

function draw(look) {
  const began = performance.now()
  const { width, height, pixels } = figure.picture(scene, look)
  const milliseconds = performance.now() - began
  self.postMessage({ width, height, pixels, milliseconds }, [pixels.buffer])
}
