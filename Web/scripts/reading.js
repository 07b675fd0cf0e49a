/** Where a session comes from: this device if it was begun here, else the server. */
import { savedSession } from './store.js'

export async function readSession(session, planURL) {
  // A browser that keeps nothing (some private windows) still leads the session.
  const { plan, state } = await savedSession(session).catch(() => ({}))
  if (plan) return { plan, state }
  const reply = await fetch(planURL, { headers: { accept: 'application/json' }, credentials: 'same-origin' })
  if (!reply.ok) throw new Error(`The server answered ${reply.status}.`)
  return { plan: await reply.json(), state }
}
