/**
 * The breath of an effort: in for four seconds, out for six, from its first second on. The figure
 * breathes by it, and the voice says "breathe in" and "breathe out" at its turns. Pure.
 */
export const inward = 4
export const outward = 6
export const breathSeconds = inward + outward

/**
 * How full the chest is at `seconds` into the effort: 0 empty, 1 full, still at the turns. In steps too
 * small to see, so that no picture is drawn twice for the same chest.
 */
export function breathAt(seconds) {
  const within = seconds % breathSeconds
  const full = within < inward ? swell(within / inward) : 1 - swell((within - inward) / outward)
  return Math.round(full * 24) / 24
}

const swell = share => (1 - Math.cos(Math.PI * share)) / 2
