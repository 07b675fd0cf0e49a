/** On every page: tells the site the zone, keeps the shell on the device, sends what earlier sessions left waiting. */
import { countWaiting } from './store.js'
import { sendWaiting } from './outbox.js'
import { zone } from './record.js'

navigator.serviceWorker?.register('/sw.js', { type: 'module' }).catch(() => {})

// The person's day is their wall calendar's, so the server has to know the zone.
document.cookie = `zone=${encodeURIComponent(zone())}; path=/; max-age=31536000; samesite=lax`

async function sendWhatWaits() {
  if (await countWaiting() > 0) await sendWaiting()
}

const quietly = () => sendWhatWaits().catch(() => {})
addEventListener('online', quietly)
quietly()
