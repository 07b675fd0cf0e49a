/** Which files a page is made of: what its head links to, and whatever those modules ask for in turn. */

const linked = 'link[rel=stylesheet], link[rel=icon], script[src]'
// A module's imports, and the WebAssembly beside them.
const named = /['"`](\.\.?\/[\w./-]+\.(?:js|wasm))['"`]/g

/** Paths with their versions, each once. */
export async function filesOf(page) {
  const heads = [...page.querySelectorAll(linked)].map(element => element.src || element.href)
  const found = new Set()
  await Promise.all(heads.map(address => follow(new URL(address, location.href), found)))
  return [...found]
}

async function follow(url, found) {
  const path = url.pathname + url.search
  if (url.origin !== location.origin || found.has(path)) return
  found.add(path)
  if (!url.pathname.endsWith('.js')) return
  const text = await fetch(path).then(reply => (reply.ok ? reply.text() : ''), () => '')
  await Promise.all([...text.matchAll(named)].map(match => follow(new URL(match[1], url), found)))
}
