/** The page of a session: opens it once, makes it work offline, and lets `lead` run it. */
import { allClips, plannedClips } from './clips.js'
import { keepOffline, keepTheRest } from './offline.js'
import { keepSending } from './outbox.js'
import { makePicture } from './picture.js'
import { readSession } from './reading.js'
import { bodyFiles } from './people.js'
import { stillsOf } from './stills.js'
import { makeScreen } from './screen.js'
import { aboutVoice, voiceFor } from './spoken.js'
import { lead } from './lead.js'

const root = document.getElementById('player')
const { session, plan: planURL, events: eventsURL, figures, person, today } = root.dataset
const picture = makePicture(root.querySelector('[data-part="figure"]'), { stills: figures, person })
const screen = makeScreen(root, picture)
const send = keepSending(tellWaiting)

onlyHere(`lithe-player-${session}`, open)

/** Two tabs leading one session would each log it: the second says so instead. */
function onlyHere(name, then) {
  if (!navigator.locks) return then()
  return navigator.locks.request(name, { ifAvailable: true }, async lock => {
    if (!lock) return trouble('This session is already open', 'Go on in the other tab, or close it and load this page again.')
    await then()
    return new Promise(() => {})
  })
}

async function open() {
  try {
    const { plan, state } = await readSession(session, planURL)
    if (state?.phase === 'closed') return trouble('This session is finished', 'What you did is kept.')
    tellVoice(plan)
    const voiced = lead({ session, plan, saved: state, eventsURL, today, root, screen, send })
    await ready(plan, voiced)
  } catch (error) {
    trouble('The session could not be read', error.message)
  }
}

function tellVoice(plan) {
  const { voice } = root.dataset
  const about = aboutVoice(voice, voiceFor(plan, voice))
  screen.set('voice', about)
  screen.part('voice').hidden = about === ''
}

/** "Begin" waits for the copy on this device and for the voice, but not for ever. */
async function ready(plan, voiced) {
  const patience = new Promise(resolve => setTimeout(resolve, 8000, false))
  const page = location.pathname
  const copied = picture.loaded.then(() => keepOffline(session, plan, { page, planURL, others: others(plan) })).catch(() => false)
  const kept = await Promise.race([copied, patience])
  await Promise.race([voiced, patience])
  if (speaks(plan)) copied.then(() => keepTheRest(session, allClips(plan))).catch(() => {})
  screen.set('ready-title', 'Ready when you are')
  screen.set('ready-about', `About ${Math.max(1, Math.round(plan.seconds / 60))} minutes.`)
  screen.set('offline', kept
    ? 'Saved on this device: it works without a network from here.'
    : 'It could not be saved on this device, so please stay connected.')
  const button = root.querySelector('[data-do="start"]')
  button.disabled = false
  // The list above stays where somebody reads it: the button keeps to the bottom of the screen.
  if (!button.closest('[data-panel]').hidden) button.focus({ preventScroll: true })
}

/** What this session says, and shows besides the page: the drawn person, or stills where nothing moves. */
function others(plan) {
  const shown = picture.moves() ? bodyFiles(person) : plan.items.flatMap(item => stillsOf(item, figures, person))
  return [...shown, ...(speaks(plan) ? plannedClips(plan) : [])]
}

const speaks = plan => voiceFor(plan, root.dataset.voice) === 'recorded'

function trouble(title, about) {
  screen.set('trouble-title', title)
  screen.set('trouble-about', about)
  screen.show('trouble')
}

function tellWaiting(count) {
  screen.set('waiting', count === 0 ? '' : count === 1 ? '1 item waiting' : `${count} items waiting`)
}
