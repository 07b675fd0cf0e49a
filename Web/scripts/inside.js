/**
 * The article's figure in WebAssembly: who solves postures and who draws a person one can look into.
 * Needs no page, so that both run in Workers. The order of the numbers is BrowserExplainer's.
 */
import { bodyFiles } from './people.js'

const coordinates = 41
/** After the pose, each with low, value and high. */
const spans = ['pelvis', 'hip', 'lumbar', 'thorax', 'press', 'shear', 'times', 'outer', 'deep', 'near', 'hands']
const heads = ['outer', 'deep', 'near']

/** `module` is the address of `inside.wasm`, `person` a drawn person's id. Rejects where it cannot work. */
export async function openInside({ module, person, paints }) {
  const [{ instance }, ...files] = await Promise.all([
    WebAssembly.instantiateStreaming(fetch(module)), ...bodyFiles(person).map(bytesOf)
  ])
  const wasm = instance.exports
  const [shared, own] = files.every(Boolean) ? files : []
  const sizes = shared ? [shared.length, own.length] : [0, 0]
  if (shared) {
    const place = wasm.body_bytes(sizes[0] + sizes[1])
    const room = new Uint8Array(wasm.memory.buffer, place, sizes[0] + sizes[1])
    room.set(shared)
    room.set(own, sizes[0])
  }
  if (!wasm.inside_open(...sizes, paints ? 1 : 0)) throw new Error('The person’s body file is damaged.')
  return paints ? painter(wasm) : solver(wasm)
}

async function bytesOf(path) {
  const reply = await fetch(path)
  return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : null
}

const numbersOf = (wasm, count) => new Float64Array(wasm.memory.buffer, wasm.body_numbers(count), count)

function solver(wasm) {
  return {
    /** Radians in; `{pose, reached, pelvis: {low, value, high}, …}` out, radians, newtons and metres. */
    solve(posed, raise, error) {
      const count = wasm.inside_solve(posed, raise, error)
      const numbers = numbersOf(wasm, count)
      const answer = { pose: numbers.slice(0, coordinates), reached: numbers[count - 1] === 1 }
      spans.forEach((name, index) => {
        const [low, value, high] = numbers.slice(coordinates + 3 * index, coordinates + 3 * index + 3)
        answer[name] = { low, value, high }
      })
      return answer
    }
  }
}

function painter(wasm) {
  return {
    show(posed, answer) {
      numbersOf(wasm, coordinates + heads.length).set([...answer.pose, ...heads.map(head => answer[head].value)])
      wasm.inside_show(posed)
    },
    /** False once the person has arrived. */
    step: (seconds, glass) => wasm.inside_step(seconds, glass) === 1,
    settle: () => wasm.inside_settle(),
    /** Straight red, green, blue and alpha, `width` by `width`, good until the next picture. */
    paint({ width, samples, dark, turn, rise }) {
      const place = wasm.inside_paint(width, samples, dark ? 1 : 0, turn, rise)
      return new Uint8ClampedArray(wasm.memory.buffer, place, width * width * 4)
    }
  }
}
