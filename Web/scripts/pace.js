/** Where in its movement the figure is. */

const calm = matchMedia('(prefers-reduced-motion: reduce)')

/**
 * Where in the movement to draw: one repetition takes as long as its step, whatever the file's pace
 * (with its tempo: so long there, so long still, so long back); a hold goes there and stays; walking
 * goes on and on. A motion whose last posture is its first goes round, every other there and back
 * (`Motion` in Swift says the same).
 */
export function pictureSeconds(motion, { seconds, repetition, tempo, held }, still = calm.matches) {
  const way = motion.reduce((sum, frame) => sum + frame.seconds, 0)
  if (way === 0) return 0
  if (held) return still ? way : Math.min(seconds, way)
  const paced = repetition ? pacedSeconds(seconds, repetition, goesRound(motion) ? null : tempo, periodOf(motion, way), way) : seconds
  if (!still) return paced
  return lastStill(motion, way, repetition ? paced : paced * calmPace(motion))
}

/** Walking is shown as stills that may be looked at: no sooner than every two seconds another. */
function calmPace(motion) {
  const steps = motion.map(frame => frame.seconds).filter(seconds => seconds > 0)
  return Math.min(1, Math.min(...steps) / 2)
}

export function goesRound(motion) {
  return motion.length > 2 && JSON.stringify(motion[0].angles) === JSON.stringify(motion.at(-1).angles)
}

function periodOf(motion, way) {
  return goesRound(motion) ? way : 2 * way
}

/** `tempo` is `{out, pause, back}` in seconds; scaled to the repetition when they differ. */
function pacedSeconds(seconds, repetition, tempo, period, way) {
  const begun = Math.floor(seconds / repetition)
  const share = seconds / repetition - begun
  if (!tempo) return (begun + share) * period
  const whole = tempo.out + tempo.pause + tempo.back
  const now = share * whole
  if (now < tempo.out) return begun * period + way * now / tempo.out
  if (now < tempo.out + tempo.pause) return begun * period + way
  return begun * period + way * (1 + (now - tempo.out - tempo.pause) / tempo.back)
}

/** The moment of the posture last reached (not merely passed). */
function lastStill(motion, way, seconds) {
  const period = periodOf(motion, way)
  const within = seconds % period
  const there = motion
    .map((frame, index) => [frame.passed, motion.slice(0, index + 1).reduce((sum, each) => sum + each.seconds, 0)])
    .filter(([passed]) => !passed)
    .map(([, moment]) => moment)
  const moments = [...there, ...there.map(moment => period - moment)].filter(moment => moment <= within)
  return Math.max(...moments)
}
