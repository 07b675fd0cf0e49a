/** Shows a state in the page. Reads nothing back: `render` is told everything each time. */
import { clockSeconds, effortSeconds, left } from './timeline.js'
import { itemAhead, itemBehind } from './steps.js'
import { clockText, countText, cueText, doingText, nextText, noticeText, sideWords, spokenClock } from './words.js'

export function makeScreen(root, picture) {
  const part = name => root.querySelector(`[data-part="${name}"]`)
  const panels = [...root.querySelectorAll('[data-panel]')]
  const set = (name, text) => {
    const element = part(name)
    if (element.textContent !== text) element.textContent = text
  }

  /** One panel at a time; a panel that comes up takes the focus, so nobody has to look for it. */
  function show(name) {
    const panel = panels.find(candidate => candidate.dataset.panel === name)
    if (!panel.hidden) return
    for (const other of panels) other.hidden = other !== panel
    const focusable = name === 'stage' ? part('pause') : panel.querySelector('[tabindex="-1"]')
    part('controls').hidden = part('keys').hidden = !['stage', 'paused', 'waiting'].includes(name)
    focusable?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }

  function render(plan, state, now) {
    root.dataset.phase = state.phase
    show(panelFor(state))
    renderNow(plan, state, now)
    renderPanels(plan, state)
  }

  function renderNow(plan, state, now) {
    const step = plan.steps[state.step]
    const seconds = clockSeconds(plan, state, now)
    const index = itemAhead(plan, state.step)
    set('name', index === null ? 'The end' : plan.items[index].name)
    set('side', step.side ? sideWords[step.side] : '')
    set('clock', clockText(seconds))
    set('count', [doingText(step), countText(step)].filter(Boolean).join(' · '))
    set('cue', state.pain?.say || noticeText(plan, state.notice) || cueText(plan, state, shareDone(step, left(state, now))))
    set('next', nextText(plan, state.step))
    set('pause', state.phase === 'running' ? 'Pause' : 'Carry on')
    part('skip').firstChild.data = step.kind === 'rest' ? 'Skip rest ' : 'Skip '
    if (seconds % 10 === 0 && state.phase === 'running') set('spoken-clock', spokenClock(seconds))
    move(plan, state, now)
  }

  /** The figure alone: called more often than anything else on the page has to change. */
  function move(plan, state, now) {
    const index = itemAhead(plan, state.step)
    if (index !== null) picture.show(viewOf(plan, state, index, now))
  }

  function renderPanels(plan, state) {
    set('score', state.score === null ? '' : String(state.score))
    set('paused-title', pausedTitles[state.pain?.action] ?? 'You were here')
    set('paused-about', state.pain?.say || noticeText(plan, state.notice))
    set('carry-on', state.pain?.action === 'leave' ? 'Go on to the next' : 'Carry on where you were')
    if (state.phase === 'stopped' || state.phase === 'done') renderEnd(plan, state)
  }

  function renderEnd(plan, state) {
    set('end-title', state.phase === 'done' ? 'That is the session' : state.pain ? 'Stop here for today' : 'Stopped')
    set('end-about', state.pain?.say || (state.phase === 'done' ? 'You can rest now.' : 'What you did is kept.'))
    part('undo-stop').hidden = state.phase === 'done' || state.pain?.action === 'end'
    offerBest(state.phase === 'done' ? plan.items : plan.items.slice(0, itemBehind(plan, state.step) + 1))
  }

  /** Of a session that was stopped, only what was begun can have felt best. */
  function offerBest(begun) {
    for (const choice of part('best').children) {
      choice.hidden = !begun.some(item => item.exercise === choice.querySelector('input').value)
    }
  }

  return { render, move, show, set, part }
}

const pausedTitles = { easier: 'Easier from here', leave: 'Leave this one' }

/** Which panel a state needs. An ordinary pause keeps the picture on the screen. */
function panelFor(state) {
  if (state.phase === 'hurting') return state.score === null ? 'hurting' : 'spreading'
  if (state.phase === 'paused') return state.pain || ['left', 'away'].includes(state.notice) ? 'paused' : 'stage'
  return { ready: 'ready', running: 'stage', waiting: 'waiting' }[state.phase] ?? 'end'
}

const shareDone = (step, left) => (step.seconds > 0 ? 1 - left / 1000 / step.seconds : 0)

function viewOf(plan, state, index, now) {
  const step = plan.steps[state.step]
  const item = plan.items[index]
  const isHold = ['hold', 'half-way'].includes(step.kind)
  return {
    item, rung: item.rungs[state.rungs[index]], side: step.side ?? 'right',
    seconds: effortSeconds(plan, state, now), repetition: step.kind === 'move' ? step.seconds : null,
    tempo: item.dose?.work?.move?._0 ?? null,
    // Minutes of walking or carrying are one long step outside any set.
    held: isHold && Boolean(step.set),
    // The chest follows the breath that is called, and that is where breathing is the exercise too.
    breathes: isHold && (Boolean(step.set) || item.kind === 'breathing')
  }
}
