/**
 * The moving figure on a canvas. Tell it what to show as often as you like: a picture is drawn only
 * when it would differ, never more than one is under way, and once nothing changes a last, sharp one
 * follows. After that it costs nothing.
 */
import { isFinest, measured, unmeasured, whenStill, whileBreathing, whileMoving } from './detail.js'
import { startDrawing } from './figure-drawing.js'
import { listenToTurning, makeTurnable, straight, tellView } from './turning.js'

const night = matchMedia('(prefers-color-scheme: dark)')
/** Thirty pictures a second are smooth and leave a small phone half its time. */
const frameEvery = 33
/** A chest that rises and falls needs fewer. */
const breathEvery = 90
/** After this long without a change the sharp picture is drawn. */
const stillAfter = 180
/** Pixels across; more nobody sees, and it would take too long. */
const widest = 1440

/** `person` is the id of a drawn person, null for plain limbs. Rejects where it cannot work. */
export async function makeFigureCanvas({ person, onFail = () => {} }) {
  const drawing = await startDrawing(person)
  const canvas = document.createElement('canvas')
  const paper = canvas.getContext('2d')
  let scene = null
  let view = straight
  let detail = unmeasured
  let shown = { picture: null, breath: 0, fine: false }
  let busy = false
  let seen = false
  let timer = 0
  let askedAt = 0

  /** `scene` is `{of, demonstration, seconds, breath}`; a new `of` is looked at from the start. */
  function show(next) {
    const other = !scene || next.of !== scene.of
    if (!scene || next.demonstration !== scene.demonstration) drawing.stage(next.demonstration)
    scene = next
    if (other) turnTo(straight)
    else refresh()
  }

  /** Equal texts are equal pictures but for the breath. */
  const wanted = () => JSON.stringify([
    scene.demonstration.key, scene.seconds, view, night.matches, canvas.clientWidth, canvas.clientHeight, devicePixelRatio
  ])

  /** What happens to the picture that is shown: 'moves', 'breathes' or 'rests'. */
  function change() {
    if (shown.picture !== wanted()) return 'moves'
    return shown.breath === scene.breath ? 'rests' : 'breathes'
  }

  /** Plans the next picture: soon when something changed, later the sharp one, or none. */
  function refresh() {
    clearTimeout(timer)
    if (!scene || busy || !seen || canvas.clientWidth === 0) return
    const what = change()
    if (what === 'rests' && shown.fine) return
    const since = performance.now() - askedAt
    const wait = { rests: stillAfter, breathes: breathEvery - since, moves: frameEvery - since }[what]
    if (wait > 1) timer = setTimeout(draw, wait, what)
    else draw(what)
  }

  async function draw(what) {
    const [picture, { breath }] = [wanted(), scene]
    const finely = { rests: whenStill, breathes: whileBreathing, moves: whileMoving }[what](detail)
    const { share, samples } = finely
    const width = Math.max(1, Math.round(fullWidth() * share))
    busy = true
    askedAt = performance.now()
    try {
      const done = await drawing.draw({
        seconds: scene.seconds, breath, ...view, width, samples, theme: night.matches ? 'dark' : 'light'
      })
      put(done)
      detail = measured(detail, done.milliseconds, finely)
      shown = { picture, breath, fine: what === 'rests' && isFinest(finely, detail) }
      busy = false
      refresh()
    } catch {
      onFail()
    }
  }

  function put({ width, height, pixels }) {
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    paper.putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer), width, height), 0, 0)
  }

  /** How wide the picture stands on the canvas, in the screen's own pixels. */
  function fullWidth() {
    const shape = shown.picture === null ? 0 : canvas.width / canvas.height
    const fits = Math.min(canvas.clientWidth, shape ? canvas.clientHeight * shape : Infinity)
    return Math.min(fits * devicePixelRatio, widest)
  }

  function turnTo(next) {
    view = next
    tellView(canvas, view)
    refresh()
  }

  makeTurnable(canvas)
  listenToTurning(canvas, () => view, turnTo)
  night.addEventListener('change', refresh)
  new ResizeObserver(refresh).observe(canvas)
  // Scrolled away it costs nothing either.
  new IntersectionObserver(entries => {
    seen = entries.at(-1).isIntersecting
    refresh()
  }).observe(canvas)
  return { canvas, show }
}
