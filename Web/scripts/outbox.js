/**
 * Sends what waits in the store, until the server has it: an event leaves the queue only when the
 * server lists its id as accepted, so a lost answer means it is sent again and counted once.
 */
import { countWaiting, dropEvents, waitingEvents } from './store.js'

const batchSize = 100
/** A request that hangs this many milliseconds has failed. */
const patience = 20_000

/** One attempt at everything that waits. True when nothing is left. */
export function sendWaiting() {
  // One sender at a time over all tabs and the service worker.
  const locks = globalThis.navigator?.locks
  return locks ? locks.request('lithe-outbox', sendAll) : sendAll()
}

async function sendAll() {
  const waiting = await waitingEvents()
  for (const [url, events] of Map.groupBy(waiting, entry => entry.url)) {
    for (let from = 0; from < events.length; from += batchSize) {
      const sent = await sendBatch(url, events.slice(from, from + batchSize).map(entry => entry.event))
      if (!sent) break
    }
  }
  return (await countWaiting()) === 0
}

/** True when the server has every one of the events. */
export async function sendBatch(url, events) {
  try {
    const reply = await fetch(url, {
      method: 'POST', credentials: 'same-origin', keepalive: events.length < batchSize,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ events }), signal: AbortSignal.timeout(patience)
    })
    if (!reply.ok) return false
    const { accepted } = await reply.json()
    await dropEvents(accepted).catch(() => {})
    return events.every(event => accepted.includes(event.id))
  } catch {
    return false
  }
}

/**
 * Keeps sending while the page is open: now, when the network returns, and after pauses that grow
 * from 2 s to a minute. `onChange` is told how many wait. Returns the function that asks for an attempt.
 */
export function keepSending(onChange) {
  let pause = 2000
  let timer = null

  async function attempt() {
    clearTimeout(timer)
    const empty = await sendWaiting().catch(() => false)
    onChange(await countWaiting().catch(() => 0))
    pause = empty ? 2000 : Math.min(pause * 2, 60_000)
    if (!empty) timer = setTimeout(attempt, pause)
    if (!empty) askForBackgroundSync()
  }

  addEventListener('online', () => {
    pause = 2000
    attempt()
  })
  attempt()
  return attempt
}

/** Where the browser has Background Sync it sends even after the page is closed. */
async function askForBackgroundSync() {
  const worker = await globalThis.navigator?.serviceWorker?.getRegistration()
  worker?.sync?.register('lithe-outbox').catch(() => {})
}
