/**
 * Draws the person on the page's canvas, a picture for every frame of the screen while anything moves,
 * coarser where the device needs it, and a last, sharp one once all is still. `{open, canvas}` first,
 * answered `{ready}`; then `{look}`, `{show: {posed, answer}}`. After each movement comes `{rested}`
 * with how many pictures it took, how many were late and how long one took.
 */
import { openInside } from './inside.js'
import { measured, pictureOf, unmeasured } from './inside-detail.js'

/** A picture that takes longer than two of the screen's frames comes late. */
const late = 34
const clearing = 0.9

let painter = null
let canvas = null
let paper = null
let look = { width: 480, dark: false, turn: 0, rise: 0, calm: false }
let detail = unmeasured
let glass = 0
let asked = false
let last = 0
let run = null
let sharp = 0

self.addEventListener('message', async ({ data }) => {
  try {
    if (data.open) await open(data)
    if (data.look) look = { ...look, ...data.look }
    if (data.show) painter.show(data.show.posed, data.show.answer)
    if (painter) ask()
  } catch (error) {
    self.postMessage({ trouble: String(error) })
  }
})

async function open(data) {
  look = { ...look, ...data.look }
  painter = await openInside({ ...data.open, paints: true })
  canvas = data.canvas
  paper = canvas.getContext('2d')
  self.postMessage({ ready: true })
}

function ask() {
  clearTimeout(sharp)
  run ??= { pictures: 0, late: 0, spent: 0 }
  if (asked) return
  asked = true
  last = performance.now()
  requestAnimationFrame(frame)
}

function frame(now) {
  const since = Math.min(Math.max(now - last, 4), 100) / 1000
  last = now
  glass = look.calm ? 1 : Math.min(1, glass + since / clearing)
  if (look.calm) painter.settle()
  const moves = painter.step(since, eased(glass)) || glass < 1
  const began = performance.now()
  paint(pictureOf(detail, look.width))
  const took = performance.now() - began
  detail = measured(detail, took)
  run.pictures += 1
  run.spent += took
  if (since * 1000 > late) run.late += 1
  if (moves) return requestAnimationFrame(frame)
  asked = false
  sharp = setTimeout(rest, 120)
}

/** Nothing has changed for a while: time for a fine picture. */
function rest() {
  paint({ width: look.width, samples: 2 })
  self.postMessage({ rested: { pictures: run.pictures, late: run.late, milliseconds: run.spent / run.pictures, width: pictureOf(detail, look.width).width } })
  run = null
}

function paint({ width, samples }) {
  const pixels = painter.paint({ ...look, width, samples })
  if (canvas.width !== width) canvas.width = canvas.height = width
  paper.putImageData(new ImageData(pixels.slice(), width, width), 0, 0)
}

const eased = share => share * share * (3 - 2 * share)
