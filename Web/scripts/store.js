/**
 * What this device remembers: the running session and the events still to be sent (IndexedDB).
 * A state and the events that led to it are written in one transaction, so a crash between the two
 * cannot lose or double an event. Used by pages and by the service worker.
 */
const version = 1
let opening = null

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('lithe', version)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('plans', { keyPath: 'session' })
      request.result.createObjectStore('sessions', { keyPath: 'session' })
      request.result.createObjectStore('events', { keyPath: 'event.id' })
    }
    request.onsuccess = () => {
      request.result.onclose = () => { opening = null }
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })
  opening.catch(() => { opening = null })
  return opening
}

async function transact(stores, mode, work) {
  const database = await open()
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(stores, mode)
    const request = work(transaction)
    transaction.oncomplete = () => resolve(request?.result)
    transaction.onabort = () => reject(transaction.error)
  })
}

const read = (store, session) => transact(store, 'readonly', open => open.objectStore(store).get(session))

/** `{plan, state}` as last saved; either may be undefined. */
export async function savedSession(session) {
  const [kept, saved] = await Promise.all([read('plans', session), read('sessions', session)])
  return { plan: kept?.plan, state: saved?.state }
}

/** Apart from the state, because it is large and never changes. */
export const keepPlan = (session, plan) =>
  transact('plans', 'readwrite', open => open.objectStore('plans').put({ session, plan }))

/** Keeps a session as it is now and puts new events in the queue for `url`. */
export function save({ session, state }, events, url) {
  return transact(['sessions', 'events'], 'readwrite', open => {
    open.objectStore('sessions').put({ session, state })
    for (const event of events) open.objectStore('events').add({ url, event, order: event.at })
  })
}

/** `{session, name}` of every session that is not closed yet. */
export async function openSessions() {
  const all = store => transact(store, 'readonly', open => open.objectStore(store).getAll())
  const [plans, sessions] = await Promise.all([all('plans'), all('sessions')])
  const closed = new Set(sessions.filter(({ state }) => state.phase === 'closed').map(({ session }) => session))
  return plans.filter(({ session }) => !closed.has(session)).map(({ session, plan }) => ({ session, name: plan.name }))
}

/** Everything waiting to be sent, oldest first. */
export async function waitingEvents() {
  const waiting = await transact('events', 'readonly', open => open.objectStore('events').getAll())
  return waiting.sort((a, b) => a.order - b.order)
}

export const countWaiting = () =>
  transact('events', 'readonly', open => open.objectStore('events').count())

/** Drops what the server says it has. */
export const dropEvents = ids => transact('events', 'readwrite', open => {
  for (const id of ids) open.objectStore('events').delete(id)
})
