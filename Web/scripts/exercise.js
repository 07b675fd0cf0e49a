/**
 * On an exercise's page each drawing gets a button that lets it move. Nothing is loaded before the
 * first press, and one figure moves at a time.
 */
import { breathAt, breathSeconds } from './breath.js'
import { makeFigureCanvas } from './figure-canvas.js'
import { goesRound, pictureSeconds } from './pace.js'

const frameEvery = 30

const slots = [...document.querySelectorAll('[data-moves]')]
let stage = null
let playing = null
let began = 0
let drawnAt = 0

for (const slot of slots) addButton(slot)

function addButton(slot) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button-quiet play'
  slot.append(button)
  label(slot, false)
  button.addEventListener('click', () => (playing === slot ? pause() : play(slot)))
}

function label(slot, moves) {
  const button = slot.querySelector('.play')
  button.textContent = moves ? 'Pause' : 'Show me'
  button.setAttribute('aria-label', `${button.textContent}: ${slot.dataset.name}`)
}

async function play(slot) {
  if (playing) pause()
  const button = slot.querySelector('.play')
  button.disabled = true
  try {
    stage ??= load(slot.dataset.moves)
    const { figure, scenes } = await stage
    const scene = scenes.get(slot.dataset.rung)
    if (!slot.contains(figure.canvas)) {
      figure.canvas.closest('[data-moves]')?.classList.remove('moved')
      slot.querySelector('picture').after(figure.canvas)
      slot.classList.add('moved')
      began = performance.now()
    } else began = performance.now() - began
    playing = slot
    label(slot, true)
    button.disabled = false
    move(figure, scene)
  } catch {
    // No WebAssembly, no worker or no network: the still says enough, and a second try may do.
    stage = null
    button.disabled = false
  }
}

/** The place is kept, as the time passed so far. */
function pause() {
  label(playing, false)
  playing = null
  began = performance.now() - began
}

async function load(address) {
  const reply = await fetch(address)
  if (!reply.ok) throw new Error(`${address} answered ${reply.status}`)
  const { person, targets, rungs } = await reply.json()
  const figure = await makeFigureCanvas({ person, onFail: () => { stage = null } })
  return { figure, scenes: new Map(rungs.map(rung => [rung.id, { ...rung, demonstration: demonstrationOf(rung, targets) }])) }
}

const demonstrationOf = ({ id, motion, back, settled, contacts, props }, targets) =>
  ({ key: id, motion, back, settled, contacts, props, targets, side: 'right' })

function move(figure, scene) {
  const slot = playing
  const frame = now => {
    if (playing !== slot) return
    if (now - drawnAt >= frameEvery) {
      drawnAt = now
      figure.show({ of: scene.id, demonstration: scene.demonstration, ...momentOf(scene, (now - began) / 1000) })
    }
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** A hold goes there, stays for one breath and comes back; everything else goes on and on. */
function momentOf({ motion, held }, seconds) {
  const way = motion.reduce((sum, frame) => sum + frame.seconds, 0)
  if (!held || goesRound(motion)) return { seconds: pictureSeconds(motion, { seconds }), breath: 0 }
  const whole = 2 * way + breathSeconds
  const within = seconds % whole
  if (within < way) return { seconds: pictureSeconds(motion, { seconds: within }), breath: 0 }
  const breath = breathAt(Math.min(within - way, breathSeconds))
  return { seconds: Math.max(way, within - breathSeconds), breath: within < way + breathSeconds ? breath : 0 }
}
