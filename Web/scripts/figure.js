/**
 * Draws the person with the Swift figure, compiled to WebAssembly: the same code that draws the
 * server's stills. The page's own style sheet colours it (`figure.css`).
 */
const KINDS = ['coordinate', 'part', 'surface', 'prop', 'muscle']

/** `source` is the module's bytes where there is no network, as in tests. */
export async function loadFigure(source) {
  const { instance } = source ? await WebAssembly.instantiate(source) : await fetched()
  return new Figure(instance.exports)
}

function fetched() {
  return WebAssembly.instantiateStreaming(fetch(new URL('../built/body.wasm', import.meta.url)))
}

class Figure {
  #body
  #indexes
  #shown = null

  constructor(body) {
    this.#body = body
    this.#indexes = Object.fromEntries(KINDS.map((kind, number) => [kind, this.#names(number)]))
  }

  /**
   * SVG text of one moment. `motion` is `[{seconds, angles: {hip_flexion_r: radians}}]` written for
   * the right side, `contacts` `[{part, on}]`, `side` 'right' or 'left', `seconds` since the start.
   * `alone` puts the colours inside. An unknown name is an error that names it.
   */
  draw({ motion, settled = false, contacts = [], props = [], side = 'right', seconds = 0, targets = [], alone = false }) {
    const asked = [motion, settled, contacts, props, side, targets]
    if (!this.#shown || asked.some((value, index) => value !== this.#shown[index])) {
      this.#shown = null
      this.#set(motion, settled, contacts, props, side, targets)
      this.#shown = asked
    }
    return this.#text(this.#body.figure_draw(seconds, alone ? 1 : 0))
  }

  #set(motion, settled, contacts, props, side, targets) {
    const numbers = [
      ...motion.flatMap(frame => this.#frame(frame)),
      ...contacts.flatMap(({ part, on }) => [this.#index('part', part), this.#index('surface', on)]),
      ...props.map(prop => this.#index('prop', prop)),
      ...targets.map(muscle => this.#index('muscle', muscle)),
    ]
    const place = this.#body.body_numbers(numbers.length)
    new Float64Array(this.#body.memory.buffer, place, numbers.length).set(numbers)
    this.#body.figure_set(
      motion.length, contacts.length, props.length, targets.length, settled ? 1 : 0, side === 'left' ? 1 : 0)
  }

  #frame({ seconds, angles, passed }) {
    const values = new Array(this.#indexes.coordinate.size).fill(0)
    for (const [name, value] of Object.entries(angles)) values[this.#index('coordinate', name)] = value
    return [seconds, passed ? 1 : 0, ...values]
  }

  #index(kind, name) {
    const index = this.#indexes[kind].get(name)
    if (index === undefined) throw new Error(`The figure knows no ${kind} called ${name}.`)
    return index
  }

  /** Every name of one kind, with its number in Swift. */
  #names(kind) {
    const names = new Map()
    for (;;) {
      const size = this.#body.body_name(kind, names.size)
      if (size === 0) return names
      names.set(this.#text(size), names.size)
    }
  }

  #text(size) {
    return new TextDecoder().decode(new Uint8Array(this.#body.memory.buffer, this.#body.body_text(), size))
  }
}
