/** Puts a session on the device, so that after "Start" it needs no network. */

const kept = 'lithe-session-'

/**
 * Page, plan, everything this page has loaded (styles, scripts, the figure), and the still pictures of
 * every rung the person may move to. True when all of it but pictures is there.
 */
export async function keepOffline(session, plan, { page, planURL, figures }) {
  if (!globalThis.caches || !navigator.serviceWorker) return false
  const cache = await caches.open(kept + session)
  const needed = [page, planURL, ...loadedFiles()]
  const stills = plan.items.flatMap(item => stillsOf(item, figures))
  const copied = await Promise.all(needed.map(url => keep(cache, url)))
  await Promise.all(stills.map(url => keep(cache, url)))
  navigator.storage?.persist?.()
  await navigator.serviceWorker.ready
  return copied.every(Boolean)
}

const loadedFiles = () => [...new Set(performance.getEntriesByType('resource').map(entry => new URL(entry.name)))]
  .filter(url => url.origin === location.origin && /^\/(styles|scripts|icons|built)\//.test(url.pathname))
  .map(url => url.pathname + url.search)

/** True when the copy is made. */
async function keep(cache, url) {
  try {
    const reply = await fetch(url, { credentials: 'same-origin' })
    if (reply.ok) await cache.put(url, reply)
    return reply.ok
  } catch {
    return false
  }
}

export function stillsOf(item, figures) {
  const sides = item.sides === 'each' ? ['right', 'left'] : ['right']
  return item.rungs.flatMap(rung => sides.map(side => stillURL(figures, item.exercise, rung.id, side)))
}

export const stillURL = (figures, exercise, rung, side) =>
  `${figures}/${exercise}/${rung}.svg${side === 'left' ? '?side=left' : ''}`

/** Finished sessions need no room on the device. */
export const letGo = session => globalThis.caches?.delete(kept + session)
