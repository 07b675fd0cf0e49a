/** Turns what happened into an event for the log: an id of our own making, the instant and the local day. */

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The day on this device's wall calendar, `2026-11-22`. */
export function localDate(now) {
  const date = new Date(now)
  const two = number => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

export const stamped = (what, now) => ({ id: newID(), at: now, zone: zone(), localDate: localDate(now), ...what })

/** A random UUID (RFC 9562, version 4); `randomUUID` is missing where a site is served without TLS. */
function newID() {
  if (crypto.randomUUID) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
