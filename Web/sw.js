/**
 * The service worker: pages from the network, or from this device when there is none; files with a
 * version in their address from this device first. The emergency card is here from the first visit.
 * A started session puts itself here (`offline.js`); its events are sent by `outbox.js`.
 */
import { sendWaiting } from './scripts/outbox.js'

const shell = 'lithe-shell'
const emergency = '/emergency'
const offline = '/offline'
const assetFolders = /^\/(styles|scripts|icons|built)\//
const sessionPage = /^\/sessions\/[0-9a-f-]{36}$/
/** A network that hangs is no network: after this many milliseconds a copy is shown if there is one. */
const patience = 4000

self.addEventListener('install', event => event.waitUntil(install()))
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
self.addEventListener('sync', event => {
  if (event.tag === 'lithe-outbox') event.waitUntil(sendOrRetry())
})
self.addEventListener('fetch', event => {
  const reply = answer(event.request)
  if (reply) event.respondWith(reply)
})

async function install() {
  const cache = await caches.open(shell)
  await keepPage(cache, emergency)
  await keepPage(cache, offline).catch(() => {})
  // Never change the worker under a running session: then the new one waits until it is over.
  if (!(await sessionIsOpen())) await self.skipWaiting()
}

async function sessionIsOpen() {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return windows.some(client => sessionPage.test(new URL(client.url).pathname))
}

/** A page and the styles, scripts and icons it links to. */
async function keepPage(cache, path) {
  const reply = await fetch(path, { cache: 'no-cache' })
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}`)
  const html = await reply.clone().text()
  const links = [...html.matchAll(/(?:href|src)="(\/(?:styles|scripts|icons)\/[^"]+)"/g)].map(match => match[1])
  await Promise.all([cache.put(path, reply), cache.addAll([...new Set(links)])])
}

/** The reply to a request, or nothing when the browser should go on by itself. */
function answer(request) {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return null
  if (request.mode === 'navigate') return page(request, url)
  if (assetFolders.test(url.pathname)) return url.searchParams.has('v') ? lasting(request, url) : fresh(request)
  if (url.pathname.startsWith('/voice/')) return spoken(request)
  if (url.pathname.startsWith('/sessions/') || url.pathname.startsWith('/figures/')) return kept(request)
  return null
}

async function page(request, url) {
  const copy = await caches.match(request, { ignoreVary: true })
  try {
    const reply = await (copy ? inTime(fetch(request)) : fetch(request))
    if (url.pathname === emergency && reply.ok) await remember(request, reply.clone())
    return reply
  } catch {
    return copy ?? await caches.match(offline) ?? await caches.match(emergency) ?? Response.error()
  }
}

/** A recording: its name changes with its bytes, and a started session has put its own away. */
const spoken = async request => await caches.match(request, { ignoreVary: true }) ?? fetch(request)

/** The address changes with the bytes, so a copy is never stale. */
async function lasting(request, url) {
  const copy = await caches.match(request, { ignoreVary: true })
  if (copy) return copy
  try {
    const reply = await fetch(request)
    if (reply.ok) await replace(request, url, reply.clone())
    return reply
  } catch {
    return await caches.match(request, { ignoreSearch: true, ignoreVary: true }) ?? Response.error()
  }
}

async function fresh(request) {
  const copy = await caches.match(request, { ignoreVary: true })
  try {
    const reply = await (copy ? inTime(fetch(request)) : fetch(request))
    if (reply.ok) await remember(request, reply.clone())
    return reply
  } catch {
    return copy ?? Response.error()
  }
}

/** A plan or picture of a started session: the network's, or the copy made at "Start". */
async function kept(request) {
  try {
    return await fetch(request)
  } catch {
    return await caches.match(request, { ignoreVary: true }) ?? Response.error()
  }
}

const inTime = reply => Promise.race([
  reply, new Promise((_, reject) => setTimeout(reject, patience, new Error('no answer in time')))
])

async function remember(request, reply) {
  const cache = await caches.open(shell)
  await cache.put(request, reply)
}

/** Keeps one version of a file: the newest. */
async function replace(request, url, reply) {
  const cache = await caches.open(shell)
  const others = await cache.keys(request, { ignoreSearch: true })
  await Promise.all(others.filter(other => new URL(other.url).search !== url.search).map(other => cache.delete(other)))
  await cache.put(request, reply)
}

/** Background Sync tries again later when this throws. */
async function sendOrRetry() {
  if (!(await sendWaiting())) throw new Error('some events still wait')
}
