/** Puts a session on the device, so that after "Start" it needs no network. */
import { filesOf } from './files.js'

const kept = 'lithe-session-'

/**
 * Page, plan, the files the page is made of, and whatever else it shows or says. True when all of it is there.
 */
export async function keepOffline(session, plan, { page, planURL, others }) {
  if (!globalThis.caches || !navigator.serviceWorker) return false
  const cache = await caches.open(kept + session)
  const needed = [page, planURL, ...await filesOf(document), ...others]
  const copied = await Promise.all(needed.map(url => keep(cache, url)))
  navigator.storage?.persist?.()
  await navigator.serviceWorker.ready
  return copied.every(Boolean)
}

/** What other versions would say: once the session itself is safe, one by one, and nobody waits for it. */
export async function keepTheRest(session, addresses) {
  if (!globalThis.caches) return
  const cache = await caches.open(kept + session)
  for (const url of addresses) if (!await cache.match(url)) await keep(cache, url)
}

/** True when the copy is made, or when the server has no such file and nobody will miss it. */
async function keep(cache, url) {
  try {
    const reply = await fetch(url, { credentials: 'same-origin' })
    if (reply.ok) await cache.put(url, reply)
    return reply.ok || reply.status === 404
  } catch {
    return false
  }
}

/** Finished sessions need no room on the device. */
export const letGo = session => globalThis.caches?.delete(kept + session)
