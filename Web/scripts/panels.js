/** Fills the parts of the page that come from the plan: what is in the session, scores, what felt best. */

export function fillFromPlan(root, plan) {
  const part = name => root.querySelector(`[data-part="${name}"]`)
  part('items').replaceChildren(...plan.items.map(listItem))
  part('notes').replaceChildren(...plan.notes.map(note => element('p', { textContent: note })))
  part('scores').replaceChildren(...Array.from({ length: 11 }, (_, score) => scoreButton(score)))
  part('best').replaceChildren(...eachOnce(plan.items).map(bestChoice))
}

function element(name, attributes, ...children) {
  const made = Object.assign(document.createElement(name), attributes)
  made.append(...children)
  return made
}

function listItem(item) {
  const reason = item.reason ? [element('small', { textContent: item.reason })] : []
  const rung = item.rungs[item.rung].name
  return element('li', {}, element('strong', { textContent: item.name }), element('span', { textContent: rung }), ...reason)
}

function scoreButton(score) {
  const button = element('button', { type: 'button', textContent: String(score) })
  button.dataset.do = 'score'
  button.dataset.score = score
  return button
}

const eachOnce = items => [...new Map(items.map(item => [item.exercise, item])).values()]

const bestChoice = item => element('label', {},
  element('input', { type: 'radio', name: 'best', value: item.exercise }), ` ${item.name}`)
