/** Headphone and lock-screen keys: play, pause, next, previous. */
export function listenToMediaKeys(act) {
  const session = navigator.mediaSession
  if (!session) return
  const actions = { play: 'resume', pause: 'pause', nexttrack: 'skip', previoustrack: 'back', stop: 'pause' }
  for (const [key, kind] of Object.entries(actions)) {
    try {
      session.setActionHandler(key, () => act({ kind }))
    } catch {
      // This browser does not know the key.
    }
  }
}

/** What the lock screen shows. */
export function tellMedia(title, detail, running) {
  const session = navigator.mediaSession
  if (!session) return
  session.playbackState = running ? 'playing' : 'paused'
  if (session.metadata?.title === title && session.metadata?.artist === detail) return
  session.metadata = new MediaMetadata({ title, artist: detail, album: 'Lithe' })
}
