/** The keyboard: one key each. Keys typed into a field, or pressed on a button by space or enter, stay there. */
import { recall, remember } from './remember.js'

const plain = {
  ' ': 'toggle', ArrowLeft: 'back', ArrowRight: 'skip', e: 'easier', h: 'harder', p: 'hurt', s: 'stop'
}

/** The action a key means in a phase, or null. */
export function actionFor(key, state) {
  const low = key.length === 1 ? key.toLowerCase() : key
  if (state.phase === 'hurting') return painAction(low, state.score)
  if (!['running', 'paused', 'waiting'].includes(state.phase)) return null
  if (plain[low] === 'toggle') return { kind: toggled[state.phase] }
  return plain[low] ? { kind: plain[low] } : null
}

const toggled = { running: 'pause', paused: 'resume', waiting: 'answer' }

function painAction(key, score) {
  if (key === 'Escape') return { kind: 'unhurt' }
  if (score === null) {
    if (key === 'x') return { kind: 'score', score: 10 }
    return /^[0-9]$/.test(key) ? { kind: 'score', score: Number(key) } : null
  }
  if (key === 'y') return { kind: 'spread', spread: true }
  if (key === 'n') return { kind: 'spread', spread: false }
  return null
}

/** Can be switched off, for people whose voice control or tremor types letters by accident. */
export function listenToKeys(root, currentState, act) {
  const wanted = root.querySelector('[data-part="use-keys"]')
  wanted.checked = recall('keys') !== 'off'
  wanted.addEventListener('change', () => remember('keys', wanted.checked ? 'on' : 'off'))
  document.addEventListener('keydown', event => {
    if (!wanted.checked) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    if (event.target.closest('input, select, textarea')) return
    const presses = event.key === ' ' || event.key === 'Enter'
    if (presses && event.target.closest('button, a, summary')) return
    const action = actionFor(event.key, currentState())
    if (!action) return
    event.preventDefault()
    act(action)
  })
}
