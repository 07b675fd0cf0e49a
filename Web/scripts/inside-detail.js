/** How finely to draw while the person one can look into moves, from how long a picture took. Pure. */
import { following } from './detail.js'

/** Shares of the full width, from fine to coarse; one sample a pixel. */
const shares = [1, 0.85, 0.7, 0.58, 0.48, 0.4, 0.33]
/** Coarser than this many pixels across gains little: the bones have to be moved all the same. */
const leastWidth = 240
const moving = 0.2

/** Milliseconds: sixty pictures a second leave 16.7, some of them for everything else. */
const tooSlow = 14
const roomy = 11

/** Nothing is known of the device yet: a middle course. */
export const unmeasured = { level: 3, pace: null }

export const measured = following(shares, share => moving + share * share, { tooSlow, roomy })

export const pictureOf = ({ level }, width) =>
  ({ width: Math.max(Math.min(width, leastWidth), Math.round(width * shares[level])), samples: 1 })
