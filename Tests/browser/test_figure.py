"""The figure in the page is the server's, drawn by the same Swift."""

import pytest
from life import AGE, begun, newcomer, to_the_session

COMPARE = """async () => {
  const { plan: address, figures } = document.getElementById('player').dataset
  const plan = await (await fetch(address)).json()
  const { loadFigure } = await import('/scripts/figure.js')
  const figure = await loadFigure()
  const results = []
  for (const item of plan.items) for (const rung of item.rungs) for (const side of ['right', 'left']) {
    if (rung.motion.length > 1) continue
    const drawn = figure.draw({ ...rung, side, targets: item.targets, alone: true })
    const still = await (await fetch(`${figures}/${item.exercise}/${rung.id}.svg${side === 'left' ? '?side=left' : ''}`)).text()
    results.push([`${item.exercise} ${rung.id} ${side}`, drawn === still])
  }
  return results
}"""

SPEED = """async () => {
  const plan = await (await fetch(document.getElementById('player').dataset.plan)).json()
  const figure = await (await import('/scripts/figure.js')).loadFigure()
  const item = plan.items[0], rung = item.rungs[0]
  const slot = document.querySelector('[data-part=figure]')
  const began = performance.now()
  for (let frame = 0; frame < 60; frame += 1) slot.innerHTML = figure.draw({ ...rung, side: 'right', seconds: frame / 30, targets: item.targets })
  return (performance.now() - began) / 60
}"""


@pytest.fixture(scope="module")
def session(browser, server):
    person = newcomer(browser, server)
    to_the_session(person, choices=AGE)
    begun(person)
    yield person
    person.page.context.close()


def test_every_held_posture_of_the_session_is_drawn_as_the_server_draws_it(session):
    results = session.page.evaluate(COMPARE)
    assert len(results) >= 6
    assert [name for name, same in results if not same] == []


def test_a_frame_of_the_figure_is_drawn_in_time(session):
    """Thirty frames a second leave 33 ms for each; this machine has other work to do as well."""
    assert session.page.evaluate(SPEED) < 33


def test_the_player_is_small(session):
    """Under 150 kB compressed without figure and voice (the style sheet counted, the wasm not)."""
    sizes = session.page.evaluate("""async () => {
      const { filesOf } = await import('/scripts/files.js')
      const files = [location.pathname, ...await filesOf(document)]
      const small = async path => {
        const stream = (await (await fetch(path)).blob()).stream().pipeThrough(new CompressionStream('gzip'))
        return [path, (await new Response(stream).blob()).size]
      }
      return Promise.all(files.map(small))
    }""")
    counted = {path: size for path, size in sizes if not path.endswith(".wasm") and "figure.js" not in path}
    print(sum(counted.values()), counted)
    assert sum(counted.values()) < 150_000
    assert any("timeline.js" in path for path in counted) and any(".css" in path for path in counted)
