"""bin/bench figure: how fast the person is drawn, in Chromium's worker and natively, and how big it is.

Times are medians with the fastest and slowest tenth beside them; this machine may be busy.
"""

import argparse
import contextlib
import functools
import gzip
import http.server
import json
import pathlib
import statistics
import subprocess
import tempfile
import threading

from playwright.sync_api import sync_playwright

from rooms import ROOT, compiled

WEB = ROOT / "Web"
PEOPLE = WEB / "built" / "people"
rows = []

# Lying with a strap, and sitting on a chair: a wide scene and a tall one.
WORKER = """
import { loadFigure } from '/scripts/figure.js'
const angles = degrees => Object.fromEntries(Object.entries(degrees).map(([name, value]) => [name, value * Math.PI / 180]))
const scenes = {
  lying: {
    motion: [{ seconds: 0, angles: angles({ pelvis_tilt: 90, hip_flexion_r: 40, knee_angle_r: 60, arm_flex_r: 65, arm_flex_l: 65, elbow_flex_r: 45, elbow_flex_l: 45 }) },
      { seconds: 2, angles: angles({ pelvis_tilt: 90, hip_flexion_r: 80, arm_flex_r: 65, arm_flex_l: 65, elbow_flex_r: 45, elbow_flex_l: 45 }) }],
    contacts: ['back', 'seat'].map(part => ({ part, on: 'floor' })).concat(['hand_r', 'hand_l'].map(part => ({ part, on: 'strap' }))),
    props: ['mat', 'strap'], targets: ['hamstrings'],
  },
  sitting: {
    motion: [{ seconds: 0, angles: angles({ pelvis_tilt: -10, hip_flexion_r: 80, hip_flexion_l: 100, knee_angle_l: 90 }) },
      { seconds: 2, angles: angles({ pelvis_tilt: -35, hip_flexion_r: 80, hip_flexion_l: 115, knee_angle_l: 90 }) }],
    contacts: [{ part: 'seat', on: 'chair' }, { part: 'foot_l', on: 'floor' }],
    props: ['chair'], targets: ['hamstrings'],
  },
}
self.addEventListener('message', async ({ data: { person, width, samples } }) => {
  const bytes = async name => new Uint8Array(await (await fetch(`/built/people/${name}.body`)).arrayBuffer())
  const figure = await loadFigure({ shared: await bytes('shared'), person: await bytes(person) })
  const result = {}
  for (const [name, scene] of Object.entries(scenes)) {
    const times = []
    for (let frame = 0; frame < 90; frame += 1) {
      const began = performance.now()
      figure.picture({ ...scene, seconds: frame / 30, width, samples })
      if (frame >= 10) times.push(performance.now() - began)
    }
    result[name] = times
  }
  self.postMessage(result)
})
"""

PAGE = """<!doctype html><title>figure</title><script type="module">
window.measure = ask => new Promise((resolve, reject) => {
  const worker = new Worker('/figure-bench.js', { type: 'module' })
  worker.onmessage = ({ data }) => { worker.terminate(); resolve(data) }
  worker.onerror = ({ message }) => reject(new Error(message))
  worker.postMessage(ask)
})
window.ready = true
</script>"""


class Pages(http.server.SimpleHTTPRequestHandler):
    """Web/ with the page of this benchmark."""

    own = {"/": ("text/html", PAGE), "/figure-bench.js": ("text/javascript", WORKER)}
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".wasm": "application/wasm"}

    def do_GET(self):
        if self.path not in self.own:
            return super().do_GET()
        kind, text = self.own[self.path]
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_):
        pass


def row(what, value, aim, met):
    rows.append({"what": what, "value": value, "aim": aim, "met": met})
    print(f"{'ok  ' if met else 'MISS'}  {what}: {value}   (aim: {aim})", flush=True)


def spread(times):
    tenths = statistics.quantiles(times, n=10)
    return f"{statistics.median(times):.1f} ms ({tenths[0]:.1f} to {tenths[-1]:.1f})"


@contextlib.contextmanager
def served():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Pages, directory=WEB))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def in_the_page(person):
    with served() as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium")
        page = browser.new_page()
        page.goto(address)
        page.wait_for_function("window.ready")
        for samples, words in [(2, "edges smoothed"), (1, "while the view is dragged")]:
            result = page.evaluate("ask => window.measure(ask)", {"person": person, "width": 480, "samples": samples})
            for scene, times in result.items():
                aim = 25 if samples == 2 else 1000 / 30
                row(f"frame of 480 px in Chromium's worker, {scene}, {words}", spread(times),
                    f"under {aim:.0f} ms", statistics.median(times) < aim)
                if samples == 2:
                    late = sum(time > 1000 / 30 for time in times)
                    row(f"frames later than 30 a second, {scene}", f"{late} of {len(times)}", "under 5 %", late < len(times) / 20)
        browser.close()


def natively(person):
    """Compiled by itself as in a release, so that no other part of Lithe is timed."""
    with tempfile.TemporaryDirectory() as folder:
        still = compiled(["Biomechanics", "Figure"], ROOT / "Benchmarks" / "figure" / "still.swift", pathlib.Path(folder) / "still")
        for width, samples, aim in [(300, 3, 40), (900, 3, None)]:
            said = subprocess.run([still, str(width), str(samples), PEOPLE / "shared.body", PEOPLE / f"{person}.body"],
                                  check=True, capture_output=True, text=True).stdout
            times = [float(line) for line in said.split()]
            row(f"still of {width} px natively, 9 samples a pixel", spread(times),
                f"under {aim} ms" if aim else "none", aim is None or statistics.median(times) < aim)


def sizes(people):
    def packed(*paths):
        return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths)

    wasm = (WEB / "built" / "body.wasm.br").stat().st_size
    row("WebAssembly, Brotli", f"{wasm / 1000:.1f} kB", "under 60 kB", wasm < 60_000)
    two = packed(PEOPLE / "shared.body", *(PEOPLE / f"{person}.body" for person in people[:2]))
    row("body of two people, gzip -9", f"{two / 1000:.1f} kB", "under 160 kB", two < 160_000)


def main():
    parser = argparse.ArgumentParser(prog="bin/bench figure")
    parser.add_argument("--json", metavar="FILE")
    options = parser.parse_args()
    people = sorted(path.stem for path in PEOPLE.glob("*.body") if path.stem != "shared")
    if not people:
        raise SystemExit("The people have not been made. Run bin/make-body first.")
    in_the_page(people[0])
    natively(people[0])
    sizes(people)
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(rows, indent=2))


if __name__ == "__main__":
    main()
