/** On personal pages: tells the site the zone, because a person's day is their wall calendar's. */
import { zone } from './record.js'

document.cookie = `zone=${encodeURIComponent(zone())}; path=/; max-age=31536000; samesite=lax`
