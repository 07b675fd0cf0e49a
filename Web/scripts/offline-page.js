/** The offline page: which sessions can go on without a network, and what waits to be sent. */
import { countWaiting, openSessions } from './store.js'

const list = document.querySelector('[data-part="sessions"]')
const waiting = document.querySelector('[data-part="waiting"]')

list.replaceChildren(...(await openSessions()).map(({ session, name }) => {
  const link = Object.assign(document.createElement('a'), {
    className: 'button', href: `/sessions/${session}`, textContent: `Carry on: ${name}`
  })
  const entry = document.createElement('li')
  entry.append(link)
  return entry
}))

const count = await countWaiting()
waiting.textContent = count === 0 ? '' : `${count} ${count === 1 ? 'item is' : 'items are'} waiting. They are sent when the network is back.`
