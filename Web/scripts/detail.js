/**
 * How finely to draw, from how long it took: coarse enough to keep moving, as fine as the device
 * allows once still. Pure; `figure-canvas.js` measures.
 */

/** From fine to coarse: a share of the full width, and samples across a pixel. */
const moving = [
  { share: 1, samples: 2 }, { share: 1, samples: 1 }, { share: 0.75, samples: 1 },
  { share: 0.55, samples: 1 }, { share: 0.4, samples: 1 }, { share: 0.28, samples: 1 }
]
const still = [{ share: 1, samples: 3 }, ...moving]

/** Milliseconds: thirty pictures a second leave 33, some of them for everything else. */
const tooSlow = 28
const roomy = 20
/** A chest that rises and falls takes its time, so ten pictures a second do. */
const calm = 80
/** A person who looks at a still picture does not wait for it longer than this. */
const patience = 600
const settling = 0.3

/** Nothing is known of the device yet: a middle course. */
export const unmeasured = { level: 2, pace: null }

/** True when `finely` is as fine as a still picture may be here. */
export const isFinest = (finely, detail) => work(finely) >= work(whenStill(detail))

/** Work against one sample at the full width. */
function work({ share, samples }) {
  return share * share * [1, 1.6, 2.6][samples - 1]
}

/** What one more picture, drawn `drawn` finely in `milliseconds`, teaches. */
export const measured = following(moving, work, { tooSlow, roomy })

/**
 * Goes along `steps`, from fine to coarse, with how long pictures take: coarser when they are too slow,
 * finer when the finer ones would have room. One late picture alone changes nothing much.
 */
export function following(steps, work, { tooSlow, roomy }) {
  return ({ level, pace }, milliseconds, drawn = steps[level]) => {
    const here = milliseconds * work(steps[level]) / work(drawn)
    const now = pace === null ? here : pace + settling * (here - pace)
    const at = step => now * work(steps[step]) / work(steps[level])
    if (now > tooSlow && level < steps.length - 1) return { level: level + 1, pace: at(level + 1) }
    if (level > 0 && at(level - 1) < roomy) return { level: level - 1, pace: at(level - 1) }
    return { level, pace: now }
  }
}

export const whileMoving = ({ level }) => moving[level]

/** Finer, for a body that only breathes. */
export const whileBreathing = detail => finest(moving, detail, calm) ?? whileMoving(detail)

/** The finest that is ready within the person's patience. */
export const whenStill = detail => finest(still, detail, patience) ?? whileMoving(detail)

function finest(candidates, { level, pace }, milliseconds) {
  const unit = (pace ?? tooSlow) / work(moving[level])
  return candidates.find(candidate => unit * work(candidate) <= milliseconds)
}
