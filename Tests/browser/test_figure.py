"""The figure in the page is the server's, drawn by the same Swift."""

import pytest
from life import begun, newcomer, settled

# The server's still is the most telling of a movement's keyframes.
COMPARE = """async () => {
  const { plan: address, figures } = document.getElementById('player').dataset
  const plan = await (await fetch(address)).json()
  const { loadFigure } = await import('/scripts/figure.js')
  const figure = await loadFigure()
  const results = []
  for (const item of plan.items) for (const rung of item.rungs) for (const side of ['right', 'left']) {
    const ends = rung.motion.map((_, index) => rung.motion.slice(0, index + 1).reduce((sum, frame) => sum + frame.seconds, 0))
    const drawn = ends.map(seconds => figure.draw({ ...rung, side, seconds, targets: item.targets, alone: true }))
    const still = await (await fetch(`${figures}/${item.exercise}/${rung.id}.svg${side === 'left' ? '?side=left' : ''}`)).text()
    results.push([`${item.exercise} ${rung.id} ${side}`, drawn.includes(still)])
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
    settled(person)
    begun(person)
    yield person
    person.page.context.close()


def test_every_posture_of_the_session_is_drawn_as_the_server_draws_it(session):
    results = session.page.evaluate(COMPARE)
    assert len(results) >= 6
    assert [name for name, same in results if not same] == []


def test_in_the_page_every_part_has_a_colour_of_its_own(session):
    """The drawing brings no style into the page: the page's own style sheet must know its parts."""
    fills = session.page.evaluate("""async () => {
      const figure = await (await import('/scripts/figure.js')).loadFigure()
      const slot = document.createElement('div')
      slot.innerHTML = figure.draw({ motion: [{ seconds: 0, angles: {} }], props: ['mat'], targets: ['quadriceps'] })
      document.body.append(slot)
      const fills = ['skin', 'top', 'legs', 'hair', 'muscle', 'mat'].map(name => getComputedStyle(slot.querySelector('.' + name)).fill)
      slot.remove()
      return fills
    }""")
    assert len(set(fills)) == len(fills) and "rgb(0, 0, 0)" not in fills


def test_an_unknown_name_is_an_error_that_names_it(session):
    said = session.page.evaluate("""async () => {
      const figure = await (await import('/scripts/figure.js')).loadFigure()
      try { return figure.draw({ motion: [{ seconds: 0, angles: { hip_flexoin_r: 1 } }] }) } catch (error) { return error.message }
    }""")
    assert "hip_flexoin_r" in said


def test_a_frame_of_the_figure_is_drawn_in_time(session):
    """Thirty frames a second leave 33 ms for each; this machine has other work to do as well."""
    milliseconds = session.page.evaluate(SPEED)
    print(f"{milliseconds:.1f} ms a frame")
    assert milliseconds < 33


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
