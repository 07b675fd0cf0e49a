/**
 * The breath of an effort: in for four seconds, out for six, from its first second on. The figure
 * breathes by it and the voice says "breathe in" and "breathe out" at its turns. Pure.
 */
export const inward = 4
export const outward = 6
export const breathSeconds = inward + outward

/** How full the chest is at `seconds` into the effort: 0 empty, 1 full, still at the turns. */
export function breath(seconds) {
  const within = ((seconds % breathSeconds) + breathSeconds) % breathSeconds
  return within < inward ? swell(within / inward) : 1 - swell((within - inward) / outward)
}

const swell = share => (1 - Math.cos(Math.PI * share)) / 2
