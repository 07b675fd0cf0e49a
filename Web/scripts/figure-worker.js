/**
 * Draws the figure away from the page, so that a slow picture never holds up a tap. Owns the
 * WebAssembly. Takes `{person}` first and answers `{ready}`; then `{scene}`, and for each
 * `{look}` answers `{width, height, pixels, milliseconds}`. Anything wrong is `{trouble}`.
 */
import { loadFigure } from './figure.js'
import { bodyFiles } from './people.js'

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

/** Without the people's files, as where they were never made, plain limbs are drawn. */
async function open(person) {
  const [shared, own] = await Promise.all(bodyFiles(person).map(bytesOf))
  figure = await loadFigure(shared && own ? { shared, person: own } : {})
  self.postMessage({ ready: true })
}

async function bytesOf(path) {
  const reply = await fetch(path)
  return reply.ok ? reply.arrayBuffer() : null
}

function draw(look) {
  const began = performance.now()
  const { width, height, pixels } = figure.picture({ ...scene, ...look })
  const milliseconds = performance.now() - began
  self.postMessage({ width, height, pixels, milliseconds }, [pixels.buffer])
}
