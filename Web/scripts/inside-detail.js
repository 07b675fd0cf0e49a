/** How finely to draw while the person moves, from how long a picture took. Pure. */

/** Shares of the full width, from fine to coarse; one sample a pixel. */
const shares = [1, 0.85, 0.7, 0.58, 0.48, 0.4, 0.33]
export const start = 3

/** Milliseconds: sixty pictures a second leave 16.7, some of them for everything else. */
const tooSlow = 13
const roomy = 7.5

export const coarser = (level, took) => Math.min(shares.length - 1, took > tooSlow ? level + (took > 2 * tooSlow ? 2 : 1) : level)
export const finer = (level, took) => Math.max(0, took < roomy ? level - 1 : level)

export const pictureOf = (level, width) => ({ width: Math.max(Math.min(width, 200), Math.round(width * shares[level])), samples: 1 })
