/** Leads one session: every tick, touch and key becomes a turn of the timeline, and its effects follow. */
import { makeAwake } from './awake.js'
import { makeGuide } from './guide.js'
import { listenToKeys } from './keys.js'
import { listenToMediaKeys, tellMedia } from './media-keys.js'
import { letGo } from './offline.js'
import { fillFromPlan } from './panels.js'
import { sendBatch } from './outbox.js'
import { stamped } from './record.js'
import { keepPlan, save } from './store.js'
import { itemAhead } from './steps.js'
import { talkChoice } from './talk.js'
import { apply, begin, left, longestGap, restore } from './timeline.js'
import { listenToEnd, listenToTouches } from './touches.js'

const tickEvery = 200
const saveEvery = 1000
/** Thirty pictures a second are smooth and leave a small phone half its time. */
const frameEvery = 30

export function lead({ session, plan, saved, eventsURL, today, root, screen, send }) {
  const talk = talkChoice(root)
  const guide = makeGuide(plan, root.dataset.voice, talk)
  const awake = makeAwake()
  let state = saved ? restore(saved) : begin(plan)
  let savedAt = 0

  function act(action) {
    const now = Date.now()
    const before = state
    const turn = apply(plan, before, { ...action, led: guide.led(now) }, now)
    state = turn.state
    const stored = keep(before, turn.events, now)
    if (action.kind !== 'tick') guide.wake()
    if (turn.turned) guide.turn(state, now, { first: news(before, action), jumped: isFresh(now) })
    else guide.tick(state, now)
    screen.render(plan, state, now)
    follow(before, stored)
  }

  /** Every transition is written at once, and a running clock every second. */
  function keep(before, what, now) {
    const due = state.phase === 'running' && now - savedAt >= saveEvery
    const turned = what.length > 0 || state.phase !== before.phase || state.step !== before.step
    if (!due && !turned) return Promise.resolve()
    savedAt = now
    const events = what.map(event => stamped(event, now))
    const saved = save({ session, state }, events, eventsURL)
    if (events.length > 0) saved.then(send, () => withoutStore(events))
    return saved.catch(() => {})
  }

  /** Nothing can be kept here: the events go out at once, and the person is told. */
  function withoutStore(events) {
    screen.set('waiting', 'This device keeps nothing. Please stay connected.')
    sendBatch(eventsURL, events)
  }

  /** What a button led to, to be said before all else: a pain rule, another version. */
  function news(before, action) {
    if (talk() === 'bell') return []
    if (state.pain && state.pain !== before.pain) return [state.pain.say].filter(Boolean)
    const notice = ['easier', 'harder'].includes(action.kind) && plan.words?.notices[state.notice]
    return notice ? [notice] : []
  }

  /** Whether the step begins at this moment, with everything it has to say. */
  const isFresh = now => left(state, now) >= plan.steps[state.step].seconds * 1000

  function follow(before, stored) {
    if (before.phase === state.phase && before.step === state.step) return
    const item = plan.items[itemAhead(plan, state.step)]
    tellMedia(plan.name, item?.name ?? '', state.phase === 'running')
    if (['running', 'waiting', 'hurting'].includes(state.phase)) awake.keep()
    else awake.release()
    if (state.phase === 'closed') stored.then(() => leave())
  }

  async function leave() {
    await Promise.race([send(), new Promise(resolve => setTimeout(resolve, 3000))])
    await letGo(session)
    location.assign(today)
  }

  keepPlan(session, plan).catch(() => {})
  fillFromPlan(root, plan)
  listenToTouches(root, act)
  listenToEnd(root, act)
  listenToKeys(root, () => state, act)
  listenToMediaKeys(act)
  // A page about to be hidden, frozen or closed writes down where it is.
  for (const name of ['visibilitychange', 'freeze', 'resume']) document.addEventListener(name, settle)
  addEventListener('pagehide', settle)
  document.addEventListener('visibilitychange', guide.revive)
  setInterval(beat, tickEvery)
  act({ kind: 'tick' })
  eachFrame(now => {
    if (state.phase === 'running') screen.move(plan, state, now)
  })
  return guide.prepare()

  /** A call or another app took the sound for long: wait where it was, as for any absence. */
  function beat() {
    guide.revive()
    const lost = state.phase === 'running' && guide.silent(Date.now()) > longestGap
    act({ kind: lost ? 'lose' : 'tick' })
  }

  function settle() {
    savedAt = 0
    act({ kind: 'tick' })
  }
}

/** Calls back while the page is seen; never for people who ask for less motion. */
function eachFrame(draw) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)')
  let drawnAt = 0
  const frame = () => {
    const now = Date.now()
    if (!calm.matches && now - drawnAt >= frameEvery) {
      drawnAt = now
      draw(now)
    }
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}
