/** Solves away from the page: `{open}` first, answered `{ready}`, then `{posed, raise, error}`. */
import { openInside } from './inside.js'

let solver = null

self.addEventListener('message', async ({ data }) => {
  try {
    if (data.open) {
      solver = await openInside({ ...data.open, paints: false })
      self.postMessage({ ready: true })
    } else {
      const began = performance.now()
      const answer = solver.solve(data.posed, data.raise, data.error)
      self.postMessage({ ...data, answer, milliseconds: performance.now() - began })
    }
  } catch (error) {
    self.postMessage({ trouble: String(error) })
  }
})
