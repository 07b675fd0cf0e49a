/** Buttons and the closing form. */

/** What a pressed button asks for: its `data-do` with whatever else it carries. */
function actionOf({ do: kind, score, spread }) {
  if (kind === 'score') return { kind, score: Number(score) }
  if (kind === 'spread') return { kind, spread: spread === 'yes' }
  return { kind }
}

export function listenToTouches(root, act) {
  root.addEventListener('click', event => {
    const button = event.target.closest('button[data-do]')
    if (!button) return
    // A finger or mouse leaves no focus behind, so that the space key still means "pause".
    if (event.detail > 0) button.blur()
    act(toggled(actionOf(button.dataset), root.dataset.phase))
  })
}

/** The big button pauses or carries on, whichever makes sense. */
function toggled(action, phase) {
  if (action.kind !== 'pause' || phase === 'running') return action
  return { kind: phase === 'waiting' ? 'answer' : 'resume' }
}

export function listenToEnd(root, act) {
  const form = root.querySelector('[data-part="end-form"]')
  form.addEventListener('submit', event => {
    event.preventDefault()
    const answers = new FormData(form)
    act({ kind: 'close', effort: answers.get('effort'), best: answers.get('best') })
  })
}
