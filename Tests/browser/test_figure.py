"""The figure in the page, drawn by the same Swift as the server's stills."""

import pytest
from life import begun, newcomer, settled

SPEED = """async () => {
  const plan = await (await fetch(document.getElementById('player').dataset.plan)).json()
  const figure = await (await import('/scripts/figure.js')).loadFigure()
  const item = plan.items[0], rung = item.rungs[0]
  const began = performance.now()
  for (let frame = 0; frame < 60; frame += 1) figure.picture({ ...rung, side: 'right', seconds: frame / 30, targets: item.targets })
  return (performance.now() - began) / 60
}"""


@pytest.fixture(scope="module")
def session(browser, server):
    person = newcomer(browser, server)
    settled(person)
    begun(person)
    yield person
    person.page.context.close()


def test_an_unknown_name_is_an_error_that_names_it(session):
    said = session.page.evaluate("""async () => {
      const figure = await (await import('/scripts/figure.js')).loadFigure()
      try { return figure.picture({ motion: [{ seconds: 0, angles: { hip_flexoin_r: 1 } }] }) } catch (error) { return error.message }
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
