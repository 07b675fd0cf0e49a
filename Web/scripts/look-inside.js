/**
 * The figure of the article that one can look into. The page comes with a still picture and a table;
 * where workers, WebAssembly and canvases away from the page exist, the still makes room for a person
 * who turns to glass, a slider and a choice of postures.
 */
import * as words from './inside-words.js'
import { listenToTurning, makeTurnable, straight, tellView } from './turning.js'

/** One standard error of a leg measured at home, radians. */
const error = 4 * Math.PI / 180
/** Those who listen hear the end of a movement, not its way. */
const sayAfter = 700

const night = matchMedia('(prefers-color-scheme: dark)')
const calm = matchMedia('(prefers-reduced-motion: reduce)')

for (const section of document.querySelectorAll('[data-look-inside]')) begin(section)

async function begin(section) {
  const open = { module: section.dataset.lookInside, person: section.dataset.person }
  const canvas = document.createElement('canvas')
  const [solver, painter] = ['./inside-solver.js', './inside-painter.js'].map(file =>
    new Worker(new URL(file, import.meta.url), { type: 'module' }))
  try {
    const surface = canvas.transferControlToOffscreen()
    await Promise.all([
      ready(solver, { open }), ready(painter, { open, canvas: surface, look: look(section, straight) }, [surface])
    ])
    wire(section, canvas, solver, painter)
  } catch {
    // The still and the table say it too.
    solver.terminate()
    painter.terminate()
  }
}

function ready(worker, message, moved = []) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.ready ? resolve() : reject(new Error(data.trouble)))
    worker.onerror = reject
    worker.postMessage(message, moved)
  })
}

/** Pixels across: as many as the stage has, but no more than anybody sees. */
function look(section, view) {
  const across = section.querySelector('.inside-stage').clientWidth
  const width = Math.max(200, Math.min(Math.round(across * devicePixelRatio), 1200))
  return { width, dark: night.matches, calm: calm.matches, ...view }
}

function wire(section, canvas, solver, painter) {
  const slider = section.querySelector('input[type=range]')
  const told = section.querySelector('output')
  const voice = section.querySelector('[role=status]')
  let view = straight
  let waiting = null
  let busy = false
  let saying = 0

  const chosen = () => section.querySelector('input[type=radio]:checked')

  function ask() {
    const angle = Number(slider.value)
    told.textContent = `${angle}°`
    slider.setAttribute('aria-valuetext', words.legWords(angle))
    section.querySelector('.leg-words').textContent = words.legWords(angle).split(', ')[1]
    waiting = { posed: Number(chosen().value), raise: angle * Math.PI / 180, error, angle, name: chosen().dataset.name }
    next()
  }

  /** One question at a time, the newest. */
  function next() {
    if (busy || !waiting) return
    busy = true
    solver.postMessage(waiting)
    waiting = null
  }

  solver.onmessage = ({ data }) => {
    busy = false
    if (data.trouble) return
    painter.postMessage({ show: { posed: data.posed, answer: data.answer } })
    fill(section, data)
    section.dataset.solved = data.milliseconds.toFixed(2)
    clearTimeout(saying)
    saying = setTimeout(() => { voice.textContent = words.summary(data.angle, data.name, data.answer) }, sayAfter)
    next()
  }
  painter.onmessage = ({ data }) => {
    if (data.rested) section.dataset.rested = JSON.stringify(data.rested)
  }

  const refresh = () => painter.postMessage({ look: look(section, view) })
  makeTurnable(canvas)
  canvas.classList.add('inside-canvas')
  listenToTurning(canvas, () => view, turned => {
    view = turned
    tellView(canvas, view)
    refresh()
  })
  tellView(canvas, view)
  for (const query of [night, calm]) query.addEventListener('change', refresh)
  section.addEventListener('input', ask)
  section.querySelector('.inside-stage').replaceChildren(canvas)
  for (const part of section.querySelectorAll('[data-script]')) part.hidden = false
  section.querySelector('details')?.removeAttribute('open')
  new ResizeObserver(refresh).observe(canvas)
  ask()
}

function fill(section, { answer }) {
  const cells = {
    pelvis: words.pelvis(answer.pelvis), hip: words.hip(answer.hip), lumbar: words.lumbar(answer.lumbar),
    thorax: words.thorax(answer.thorax), press: words.press(answer.times, answer.press),
    shear: words.shear(answer.shear), outer: words.strain(answer.outer), deep: words.strain(answer.deep),
    near: words.strain(answer.near)
  }
  for (const [name, { value, band }] of Object.entries(cells)) {
    const row = section.querySelector(`[data-row=${name}]`)
    row.querySelector('.inside-value').textContent = value
    row.querySelector('.inside-band').textContent = band
  }
  const short = section.querySelector('.inside-short')
  short.hidden = answer.reached
  short.querySelector('span').textContent = Math.round(answer.hands.value * 100)
}
