/** Puts what could be said into the time there is, so that nothing overlaps and nothing is cut. Pure. */

/** Seconds from a bell to the first word; others leave `pauses.bell`. */
const leads = { tick: 0.1, ready: 0.2, start: 0.4 }

/** Cues that have their moment. Of each the first wording that is over before the next cue is said. */
export function fit(firm, room) {
  return firm.map(({ at, bell, options }, index) => {
    const words = at + (leads[bell] ?? room.bell)
    const until = (firm[index + 1]?.at ?? room.end) - 0.05
    const say = options.find(option => words + room.length(option) <= until) ?? []
    return say.length > 0
      ? { at, bell, say, words, ends: words + room.length(say), loose: false }
      : { at, bell, say, words: at, ends: at, loose: false }
  })
}

/** Lines one after another, each at the earliest moment it fits between what is there. */
export function withLines(cues, lines, room) {
  const all = [...cues]
  let free = 0
  for (const { say, from, inOrder } of lines) {
    const at = spot(all, Math.max(free, from), room.length(say), room)
    if (at === null && inOrder) break
    if (at === null) continue
    const ends = at + room.length(say)
    all.push({ at, bell: undefined, say, words: at, ends, loose: true })
    free = ends + room.sentence
  }
  return all
}

/** Pairs of calls at exact moments: both or neither, and only into quiet. */
export function withPrompts(cues, breaths, room) {
  const all = [...cues]
  for (const { at, turns } of breaths) {
    const pair = turns.map(([after, text]) => {
      const words = at + after
      return { at: words, bell: undefined, say: [text], words, ends: words + room.length([text]), loose: false }
    })
    const quiet = pair[0].ends < pair[1].at && pair.every(cue => spot(all, cue.at, cue.ends - cue.at, room) === cue.at)
    if (quiet) all.push(...pair)
  }
  return all
}

/** The earliest moment from `from` on with `length` seconds of quiet; null when there is none. */
function spot(cues, from, length, { sentence, end }) {
  let at = from
  for (const cue of [...cues].sort((a, b) => a.at - b.at)) {
    if (at + length + sentence <= cue.at) break
    if (at < cue.ends + sentence) at = cue.ends + sentence
  }
  return at + length <= end - sentence / 2 ? at : null
}
