/** The server's still pictures, for where nothing moves. Their addresses are `Still`'s in Swift. */

const themes = ['light', 'dark']
const width = 480

export const stillURL = (folder, exercise, rung, side, theme, person) =>
  `${folder}/${exercise}/${rung}/${side}-${theme}-${width}-${person ?? 'limbs'}.webp`

/** Every still a person may come to in one item of a plan. */
export function stillsOf(item, folder, person) {
  const sides = item.sides === 'each' ? ['right', 'left'] : ['right']
  return item.rungs.flatMap(rung => sides.flatMap(side =>
    themes.map(theme => stillURL(folder, item.exercise, rung.id, side, theme, person))))
}

/** A picture that follows the theme; decoration, since the words beside it say what to do. */
export function stillElement(folder, exercise, rung, side, person) {
  const picture = document.createElement('picture')
  const dark = document.createElement('source')
  dark.media = '(prefers-color-scheme: dark)'
  dark.srcset = stillURL(folder, exercise, rung, side, 'dark', person)
  const light = new Image()
  light.alt = ''
  light.src = stillURL(folder, exercise, rung, side, 'light', person)
  picture.append(dark, light)
  return picture
}
