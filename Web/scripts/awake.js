/** Keeps the screen on while a session runs, and takes the lock again whenever the system drops it. */
export function makeAwake() {
  let wanted = false
  let lock = null

  async function take() {
    if (!wanted || lock || document.visibilityState !== 'visible') return
    try {
      lock = await navigator.wakeLock?.request('screen') ?? null
      lock?.addEventListener('release', () => {
        lock = null
        take()
      })
    } catch {
      // Refused (battery saver, an installed app on an old iOS): the next return to the page asks again.
      lock = null
    }
  }

  document.addEventListener('visibilitychange', take)
  return {
    keep() {
      wanted = true
      take()
    },
    release() {
      wanted = false
      lock?.release()
      lock = null
    }
  }
}
