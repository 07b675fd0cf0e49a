/** On every page: tells the site the zone, keeps the shell on the device, sends what earlier sessions left waiting. */
import { countWaiting } from './store.js'
import { sendWaiting } from './outbox.js'
import { zone } from './record.js'

navigator.serviceWorker?.register('/sw.js', { type: 'module' }).catch(() => {})

// The person's day is their wall calendar's, so the server has to know the zone: from the first form
// on, never for somebody who only looks around.
const tellZone = () => {
  document.cookie = `zone=${encodeURIComponent(zone())}; path=/; max-age=31536000; samesite=lax`
}
addEventListener('submit', tellZone, { capture: true })
if (document.cookie.includes('zone=')) tellZone()

async function sendWhatWaits() {
  if (await countWaiting() > 0) await sendWaiting()
}

const quietly = () => sendWhatWaits().catch(() => {})
addEventListener('online', quietly)
quietly()
