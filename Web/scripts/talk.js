/** How much Lithe says: full, short or bell. Chosen here, remembered on this device; else as in the settings. */
import { recall, remember } from './remember.js'

export function talkChoice(root) {
  const radios = [...root.querySelectorAll('input[name="talk"]')]
  const chosen = recall('talk') ?? (root.dataset.talk || 'full')
  for (const radio of radios) {
    radio.checked = radio.value === chosen
    radio.addEventListener('change', () => remember('talk', radio.value))
  }
  return () => radios.find(radio => radio.checked)?.value ?? 'full'
}
