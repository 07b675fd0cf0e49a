/** The page's side of `figure-worker.js`: asks for one picture after another. */

/** Resolves once the figure is loaded; rejects without module workers or WebAssembly. */
export async function startDrawing(person) {
  const worker = new Worker(new URL('./figure-worker.js', import.meta.url), { type: 'module' })
  const ask = message => new Promise((resolve, reject) => {
    const failed = error => {
      worker.terminate()
      reject(error)
    }
    worker.onmessage = ({ data }) => (data.trouble ? failed(new Error(data.trouble)) : resolve(data))
    worker.onerror = failed
    worker.postMessage(message)
  })
  await ask({ person })
  return {
    /** What the next pictures are of. */
    stage: scene => worker.postMessage({ scene }),
    /** One at a time: `{width, height, pixels, milliseconds}`. */
    draw: look => ask({ look })
  }
}
