/** How full the lungs are, 0…1, as the figure draws them. */

const round = 5

/**
 * A calm breath every five seconds, a little longer out than in. In steps too small to see, so that
 * no picture is drawn twice for the same chest.
 */
export function breathAt(seconds) {
  const share = (seconds % round) / round
  const full = share < 0.45 ? ease(share / 0.45) : ease((1 - share) / 0.55)
  return Math.round(full * 24) / 24
}

const ease = share => (1 - Math.cos(Math.PI * share)) / 2
