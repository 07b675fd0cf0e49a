/**
 * Draws the person with the Swift figure, compiled to WebAssembly: the same code that draws the
 * server's stills. Needs no page, so it runs in a Worker as well.
 */
import { INDEXES } from './figure-names.js'

const NONE = []

/**
 * Everything is bytes (ArrayBuffer or Uint8Array), and everything may be left out:
 * `shared` what all people have in common (`built/people/shared.body`), `person` one of them
 * (`built/people/<id>.body`); without both, plain limbs are drawn. `source` is the module, fetched
 * from beside this file when it is not given. A damaged file is an error.
 */
export async function loadFigure({ source, shared, person } = {}) {
  const { instance } = source ? await WebAssembly.instantiate(source) : await fetched()
  const figure = new Figure(instance.exports)
  if (shared) figure.share(shared)
  if (shared && person) figure.show(person)
  return figure
}

function fetched() {
  return WebAssembly.instantiateStreaming(fetch(new URL('../built/body.wasm', import.meta.url)))
}

class Figure {
  #body
  #shown = null

  constructor(body) {
    this.#body = body
  }

  /** Takes the bytes of `shared.body`. */
  share(bytes) {
    if (!this.#body.figure_shared(this.#give(bytes))) throw new Error('The shared body file is damaged.')
  }

  /** Draws someone else from now on: the bytes of `<id>.body`, or nothing for plain limbs. */
  show(bytes) {
    this.#shown = null
    if (!this.#body.figure_person(bytes ? this.#give(bytes) : 0)) throw new Error('The person’s body file is damaged.')
  }

  /**
   * Paints one moment and gives `{width, height, pixels}`: pixels are straight red, green, blue and
   * alpha on transparent paper, a copy that may be kept, put on a canvas or transferred.
   *
   * The demonstration: `motion` is `[{seconds, angles: {hip_flexion_r: radians}, passed}]` written
   * for the right side, `back` the way back where that is another, `settled` says that its poses tell where the body stands, `contacts` is
   * `[{part, on}]`, `props` and `targets` are names, `side` 'right' or 'left'. Hand in the same
   * arrays again and nothing is read anew. An unknown name is an error that names it.
   *
   * The moment: `seconds` since the start, or 'telling' for the one that shows most.
   *
   * The look: `width` in pixels (the height is three quarters of it, half for lying); `samples`
   * 1…3 along a pixel's side (1 while dragging, 2 in motion, 3 for stills); `theme` 'light' or
   * 'dark'; `turn` and `rise` in radians; `breath` 0 out … 1 in.
   */
  picture({
    motion, back = NONE, settled = false, contacts = NONE, props = NONE, targets = NONE, side = 'right', seconds = 0,
    width = 480, samples = 2, theme = 'light', turn = 0, rise = 0, breath = 0,
  }) {
    this.#demonstrate(motion, back, settled, contacts, props, side, targets)
    const moment = seconds === 'telling' ? this.#body.figure_telling() : seconds
    const place = this.#body.figure_paint(
      moment, width, samples, theme === 'dark' ? 1 : 0, turn, rise, breath)
    const height = this.#body.figure_height()
    const pixels = new Uint8ClampedArray(this.#body.memory.buffer, place, width * height * 4).slice()
    return { width, height, pixels }
  }

  #demonstrate(...asked) {
    if (this.#shown && asked.every((value, index) => value === this.#shown[index])) return
    this.#shown = null
    this.#set(...asked)
    this.#shown = asked
  }

  #set(motion, back, settled, contacts, props, side, targets) {
    const numbers = [
      ...motion.flatMap(frame => this.#frame(frame)),
      ...back.flatMap(frame => this.#frame(frame)),
      ...contacts.flatMap(({ part, on }) => [indexOf('part', part), indexOf('surface', on)]),
      ...props.map(prop => indexOf('prop', prop)),
      ...targets.map(muscle => indexOf('muscle', muscle)),
    ]
    const place = this.#body.body_numbers(numbers.length)
    new Float64Array(this.#body.memory.buffer, place, numbers.length).set(numbers)
    this.#body.figure_set(
      motion.length, back.length, contacts.length, props.length, targets.length, side === 'left' ? 1 : 0,
      settled ? 1 : 0)
  }

  #frame({ seconds, angles, passed = false }) {
    const values = new Array(INDEXES.coordinate.size).fill(0)
    for (const [name, value] of Object.entries(angles)) values[indexOf('coordinate', name)] = value
    return [seconds, passed ? 1 : 0, ...values]
  }

  /** Hands bytes over and returns how many. */
  #give(bytes) {
    const given = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)
    const place = this.#body.body_bytes(given.length)
    new Uint8Array(this.#body.memory.buffer, place, given.length).set(given)
    return given.length
  }
}

function indexOf(kind, name) {
  const index = INDEXES[kind].get(name)
  if (index === undefined) throw new Error(`The figure knows no ${kind} called ${name}.`)
  return index
}
