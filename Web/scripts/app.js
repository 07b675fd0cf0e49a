/** On every page: works offline from the second visit on, and sends what waits from earlier sessions. */
import { countWaiting } from './store.js'
import { sendWaiting } from './outbox.js'

navigator.serviceWorker?.register('/sw.js', { type: 'module' }).catch(() => {})

async function sendWhatWaits() {
  if (await countWaiting() > 0) await sendWaiting()
}

const quietly = () => sendWhatWaits().catch(() => {})
addEventListener('online', quietly)
quietly()
