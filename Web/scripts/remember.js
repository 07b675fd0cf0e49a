/** Small choices kept on this device; forgotten where the browser keeps nothing. */
export function recall(name) {
  try {
    return localStorage.getItem(`lithe-${name}`)
  } catch {
    return null
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(`lithe-${name}`, value)
  } catch {
    // A private window: the choice holds until the page closes.
  }
}
