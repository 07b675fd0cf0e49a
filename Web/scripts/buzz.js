/** Vibration: one pattern for each meaning, in milliseconds on and off. */
const patterns = {
  announce: [60], ready: [60], tick: [30], start: [250], half: [100, 80, 100], end: [400],
  switch: [150, 80, 150, 80, 150], ask: [100, 100, 100], done: [200, 100, 200, 100, 400]
}

export const buzz = name => navigator.vibrate?.(patterns[name])
